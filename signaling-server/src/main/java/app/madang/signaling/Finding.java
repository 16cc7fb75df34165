package app.madang.signaling;

/** One thing that a check of a configuration found, as a sentence for people. */
sealed interface Finding {
    String sentence();

    /** As it is, or will be. */
    record Fine(String sentence) implements Finding {}

    /** It works, and the owner may want it otherwise. */
    record Doubt(String sentence) implements Finding {}

    /** It does not work. */
    record Fault(String sentence) implements Finding {}

    default String line() {
        return switch (this) {
            case Fine fine -> "ok     " + fine.sentence();
            case Doubt doubt -> "note   " + doubt.sentence();
            case Fault fault -> "FAULT  " + fault.sentence();
        };
    }
}
