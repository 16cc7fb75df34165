package app.madang.signaling;

/** Hears what happens in a server, for its metrics. Called on the loop; every method returns at once, throws nothing. */
public interface Observer {
    /** For a server without metrics. */
    Observer NONE = new Observer() {};

    /** The type of a message that is none or that nobody knows. */
    String OTHER = "other";

    /** A message came, of this type of PROTOCOL §5, or {@code other}. */
    default void received(String type) {}

    /** Something was refused: an error's {@code code} (PROTOCOL §7), or what the sockets say, in the same form. */
    default void refused(String code) {}

    /** What one sent to another was handed to the network so many nanoseconds after its bytes were read. */
    default void relayed(long nanos) {}

    /** Something here went wrong, whether or not a client waits for an answer. */
    default void incident(Throwable cause) {}
}
