package app.madang.signaling.options;

/**
 * What somebody decided for an option without naming it on the command line. {@link #toString} hides the value: it may be
 * a secret.
 *
 * @param where for people: the variable, or the file and its line's name
 */
record Given(String value, String where) {
    @Override
    public String toString() {
        return "Given[" + where + "]";
    }
}
