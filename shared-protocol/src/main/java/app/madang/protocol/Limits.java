package app.madang.protocol;

/** Numbers of the protocol that both sides know (PROTOCOL.md, the section named at each). */
public final class Limits {
    /** §3: the only version so far. */
    public static final int PROTOCOL_VERSION = 1;
    /** §1: a client's message, in bytes of UTF-8. */
    public static final int MAX_MESSAGE_BYTES = 65_536;
    /** §1: how much longer the server's own messages may be. */
    public static final int SERVER_EXTRA_BYTES = 1_024;
    /** §1: nesting; the message itself is level 1. */
    public static final int MAX_DEPTH = 16;
    /** §1: integers lie between minus and plus this. */
    public static final long MAX_INTEGER = (1L << 53) - 1;
    /** §3: characters (code points) of a name after trimming. */
    public static final int MAX_NAME = 64;
    /** §3: from the handshake to a good join. */
    public static final long JOIN_DEADLINE_MS = 5_000;
    /** §4: a client acknowledges at the latest after so many numbered messages. */
    public static final int ACK_EVERY = 64;
    /** §4: kept until acknowledged. */
    public static final int KEPT_MESSAGES = 256;
    /** §4: kept until acknowledged, in bytes. */
    public static final int KEPT_BYTES = 512 * 1024;
    /** §4: outgoing bytes that nobody reads before the connection is cut. */
    public static final int MAX_OUTGOING_BYTES = 1 << 20;
    /** §6: candidates kept before their description was applied, for each negotiation. */
    public static final int KEPT_CANDIDATES = 64;
    /** §6: an offer that waits so long for its answer is followed by one with the next link. */
    public static final long ANSWER_DEADLINE_MS = 10_000;

    private Limits() {}
}
