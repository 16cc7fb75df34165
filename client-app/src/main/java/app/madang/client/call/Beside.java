package app.madang.client.call;

import app.madang.protocol.Signal;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way to a peer past the server: the data channel of the link itself. What comes this way needs no seal: the
 * channel ends (DTLS) where the fingerprints of the link point, and in a room with a key those came sealed. So it may
 * change how packets travel, never whom they are for: a description with other fingerprints is refused, and a new link
 * is only made through the server. Owned by the call thread.
 */
final class Beside {
    /** Several restarts with all their candidates; no server limits the pace here. */
    private static final int AT_ONCE = 100;

    private static final long EACH_MS = 100;

    private final Allowance allowance;
    private Set<String> fingerprints = Set.of();
    private boolean open;
    private boolean spoken;

    Beside(long nowMs) {
        allowance = new Allowance(AT_ONCE, EACH_MS, nowMs);
    }

    void channel(boolean isOpen) {
        open = isOpen;
    }

    boolean isOpen() {
        return open;
    }

    /** The connection ended, and with it the channel. */
    void closed() {
        open = false;
        spoken = false;
        fingerprints = Set.of();
    }

    /** The peer's description that the connection gets now. */
    void described(String sdp) {
        fingerprints = fingerprints(sdp);
    }

    /** The peer spoke this way last: its server may be away, so it must be answered this way too. */
    boolean spoken() {
        return spoken;
    }

    void heardByServer() {
        spoken = false;
    }

    /** Whether this signal that came over the channel may be taken; its numbers are looked at as with any other. */
    boolean takes(Signal signal, PeerNumbers numbers, long nowMs) {
        boolean fits = allowance.take(nowMs)
                && switch (signal) {
                    case Signal.Offer offer -> offer.link() == numbers.link() && samePeer(offer.sdp());
                    case Signal.Answer answer -> samePeer(answer.sdp());
                    case Signal.Candidate candidate -> true;
                    case Signal.Restart restart -> true;
                    case Signal.Sealed sealed -> false;
                };
        spoken |= fits;
        return fits;
    }

    private boolean samePeer(String sdp) {
        return fingerprints(sdp).equals(fingerprints);
    }

    /** RFC 8122 §5; case does not matter. */
    private static Set<String> fingerprints(String sdp) {
        return sdp.lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("a=fingerprint:"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
