package app.madang.client.app;

/** This program's version, as people and servers see it. */
final class Version {
    static final String TEXT = "0.1";

    /** What a server reads in {@code join.client}. */
    static String client() {
        return "madang-desktop/" + TEXT + " (" + System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT) + ")";
    }

    private Version() {}
}
