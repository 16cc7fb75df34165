package app.madang.benchmarks.dialect;

/** The relayed messages of PROTOCOL §5 that a call is made of. */
public enum Kind {
    OFFER("offer"),
    ANSWER("answer"),
    CANDIDATE("candidate");

    private final String type;

    Kind(String type) {
        this.type = type;
    }

    /** As the wire calls it. */
    public String type() {
        return type;
    }
}
