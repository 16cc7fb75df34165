package app.madang.signaling.socket;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * How many connections are between accept and the end of their handshake, in all and for each address: strangers that
 * say nothing must not keep others out. Any thread.
 */
final class PendingHandshakes {
    private final int maxInAll;
    private final int maxForAddress;
    private final Map<InetAddress, Integer> counts = new HashMap<>();
    private int inAll;

    PendingHandshakes(int maxInAll, int maxForAddress) {
        this.maxInAll = maxInAll;
        this.maxForAddress = maxForAddress;
    }

    /** False, and nothing is counted, where one more would be too many. */
    synchronized boolean enter(InetAddress address) {
        int here = counts.getOrDefault(address, 0);
        if (inAll >= maxInAll || here >= maxForAddress) {
            return false;
        }
        counts.put(address, here + 1);
        inAll++;
        return true;
    }

    synchronized void leave(InetAddress address) {
        counts.computeIfPresent(address, (same, here) -> here == 1 ? null : here - 1);
        inAll--;
    }
}
