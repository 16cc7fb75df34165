package app.madang.client.call;

import app.madang.protocol.Limits;

/** The numbers of what the server sends (PROTOCOL §4). Owned by the call thread. */
final class Inbox {
    enum Arrival {
        NEXT,
        DUPLICATE,
        GAP
    }

    private long last;
    private long acknowledged;

    Arrival take(long seq) {
        if (seq <= last) {
            return Arrival.DUPLICATE;
        }
        if (seq > last + 1) {
            return Arrival.GAP;
        }
        last = seq;
        return Arrival.NEXT;
    }

    /** The seq of the last message received. */
    long last() {
        return last;
    }

    /** What goes out as {@code ack}; from now on it counts as said. */
    long acknowledge() {
        acknowledged = last;
        return last;
    }

    boolean acknowledgementDue() {
        return last - acknowledged >= Limits.ACK_EVERY;
    }

    /** The stay begins anew. */
    void begin() {
        last = 0;
        acknowledged = 0;
    }
}
