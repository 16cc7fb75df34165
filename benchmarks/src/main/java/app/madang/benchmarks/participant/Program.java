package app.madang.benchmarks.participant;

/** The programs that take part in calls side by side. */
public enum Program {
    MADANG,
    CHROMIUM;

    /** As the tables call it. */
    public String title() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
