package app.madang.client.webrtc;

import app.madang.loop.EventLoop;
import app.madang.protocol.Signal;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps the peer's candidates from the library until the own gathering has found this machine's public address, for a
 * moment at most. On the rtc thread.
 *
 * <p>The library gathers once, and stops as soon as any pair works: a server reflexive candidate that comes after that
 * is thrown away ("Discarding candidate because port is already done gathering"). Where a relay over TCP answered
 * before the STUN server did, the peer never learned where to send directly, and two home routers kept paying for a
 * relay. Without candidates of the peer no pair can work too early. Candidates of a local network pass at once: what
 * they make is as direct as can be, and no relay reaches them.
 */
final class RemoteCandidates {
    /** Longer than the 250 ms after which the library asks a STUN server again; short for who has no UDP at all. */
    static final long LONGEST_MS = 400;

    private static final int MOST = 100;

    private final EventLoop rtc;
    private final Consumer<Signal.Candidate> library;
    private final List<Signal.Candidate> held = new ArrayList<>();
    private EventLoop.Timer timer = () -> {};
    private boolean holding;

    RemoteCandidates(EventLoop rtc, Consumer<Signal.Candidate> library) {
        this.rtc = rtc;
        this.library = library;
    }

    /** A gathering begins, or will with the answer that is being made. */
    void hold() {
        if (!holding) {
            holding = true;
            timer = rtc.schedule(LONGEST_MS, this::release);
        }
    }

    /** The gathering has what it needs, or is over. */
    void release() {
        timer.cancel();
        holding = false;
        List<Signal.Candidate> all = List.copyOf(held);
        held.clear();
        all.forEach(library);
    }

    void add(Signal.Candidate candidate, CandidateText text) {
        if (holding && held.size() < MOST && !isNear(text)) {
            held.add(candidate);
        } else {
            library.accept(candidate);
        }
    }

    private static boolean isNear(CandidateText text) {
        String address = text.address();
        return text.isHost() && (address.endsWith(".local") || isLocal(address));
    }

    /** RFC 1918, RFC 4193 or of this cable alone. */
    private static boolean isLocal(String literal) {
        try {
            InetAddress address = InetAddress.ofLiteral(literal);
            boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
            return uniqueLocal || address.isSiteLocalAddress() || address.isLinkLocalAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
