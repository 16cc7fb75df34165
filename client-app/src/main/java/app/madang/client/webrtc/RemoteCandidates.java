package app.madang.client.webrtc;

import app.madang.loop.EventLoop;
import app.madang.protocol.Signal;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Keeps the two sides from checking pairs until the own gathering has found this machine's public address, for a moment
 * at most: the peer's candidates wait, and so does the answer, made or received. On the rtc thread.
 *
 * <p>The library gathers once, and stops as soon as any pair works: a server reflexive candidate that comes after that
 * is thrown away ("Discarding candidate because port is already done gathering"). Where a relay over TCP answered
 * before the STUN server did, the peer never learned where to send directly, and two home routers kept paying for a
 * relay. And a check that arrives before the candidate it comes from was told counts as peer reflexive: one through a
 * relay then looks better than the direct one, which is pruned for good. Candidates of a local network pass at once:
 * what they make is as direct as can be, and no relay reaches them.
 */
final class RemoteCandidates {
    /** Longer than the 250 ms after which the library asks a STUN server again; short for who has no UDP at all. */
    static final long LONGEST_MS = 400;

    private static final int MOST = 100;

    private final EventLoop rtc;
    private final Consumer<Signal.Candidate> library;
    private final List<Signal.Candidate> held = new ArrayList<>();
    private EventLoop.Timer timer = () -> {};
    private CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);
    private boolean holding;

    RemoteCandidates(EventLoop rtc, Consumer<Signal.Candidate> library) {
        this.rtc = rtc;
        this.library = library;
    }

    /** A gathering will begin with the answer that is being made. */
    void expect() {
        timer.cancel();
        if (!holding) {
            holding = true;
            ready = new CompletableFuture<>();
        }
    }

    /** A gathering begins now. */
    void hold() {
        expect();
        timer = rtc.schedule(LONGEST_MS, this::release);
    }

    /** Completed while nothing waits. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** The gathering has what it needs, or is over. */
    void release() {
        timer.cancel();
        holding = false;
        List<Signal.Candidate> all = List.copyOf(held);
        held.clear();
        all.forEach(library);
        ready.complete(null);
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
