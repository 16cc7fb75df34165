package app.madang.client.webrtc;

/**
 * What was sent, and how much of it the peer misses, of all streams together, -1 where unknown. It goes on where a stream
 * is made anew: then that one's packets count from zero, and nothing is said of its losses for a while. On the rtc thread.
 */
final class SentCounts {
    private double packets = -1;
    private double packetsLast;
    private double lost = -1;

    /** @param sum of what the streams count now */
    double packets(double sum) {
        if (sum >= 0) {
            packets = Math.max(0, packets) + Math.max(0, sum - packetsLast);
            packetsLast = sum;
        }
        return packets;
    }

    /** @param sum of what the peer counts, from the streams' first packets on */
    double lost(double sum) {
        lost = Math.max(lost, sum);
        return lost;
    }
}
