package app.madang.benchmarks.dialect;

/**
 * How the people of a benchmark speak to one kind of server: the same messages, framed as its clients frame them. No
 * state of its own; what a connection must remember is kept by its {@link Person}.
 */
public sealed interface Dialect permits MadangDialect, PlainDialect, SocketIoDialect, PeerJsDialect {
    /** Path and query of the WebSocket handshake. */
    String target(Identity identity);

    /** The client's first text, sent when the handshake is over; empty where the server speaks first. */
    String greeting(Identity identity);

    /** Takes a text of the server. */
    void hear(Person person, byte[] bytes, int from, int to);

    /**
     * Builds a message for another person.
     *
     * @param fields the kind's own fields, JSON without braces
     * @param mark at most eight digits; found again by {@link Text#mark}
     */
    void relay(Person from, Person to, Kind kind, byte[] fields, int mark);

    /** Builds what a client sends every {@link #signOfLifeMs}. */
    void signOfLife(Person person);

    /** 0 where only the server asks for them. */
    long signOfLifeMs();

    /** Sends what a client says before it closes, where it says anything. */
    void leave(Person person);

    /** What the server's text contains once a connection may flood it with {@link #flood}. */
    String admittance();

    /** A valid message that costs its sender nothing and that the server answers, or at least reads. */
    String flood();
}
