package app.madang.signaling.soak;

/** One message of one person to another, as the model remembers it. */
final class Relayed {
    /** The sender's stay in which it was said, and its number there. */
    final ClientStay stay;

    final long seq;
    /** Counts what this sender ever said to this receiver, from 1. */
    final int n;
    /** The last join of the receiver that the sender had heard of: the server had handled it before this message. */
    final int seenJoin;

    final long saidAt;
    final int bytes;
    final String digest;
    boolean heard;
    /** The sender was told of an error. */
    boolean refused;
    /** It may have been refused and the error lost with the connection: said in a flood. */
    boolean maybeRefused;
    /** The receiver's stay had begun before the server handled it, and what came after it was heard. */
    boolean mustBeHeard;

    Relayed(ClientStay stay, long seq, int n, int seenJoin, long saidAt, int bytes, String digest) {
        this.stay = stay;
        this.seq = seq;
        this.n = n;
        this.seenJoin = seenJoin;
        this.saidAt = saidAt;
        this.bytes = bytes;
        this.digest = digest;
    }

    /** True if it never came although it had to. Known for sure only once the error for it would have come too. */
    boolean isLost() {
        return mustBeHeard && !heard && !refused && !maybeRefused && stay.handled() >= seq;
    }
}
