package app.madang.client.call;

import app.madang.client.call.port.LinkStatistics;

/**
 * Notices that media stand still before the library does (it takes 5 to 7 s). Sound packets come also from a muted
 * peer, but never from one without a sound device: so only sound that came steadily and then stopped counts, and only
 * while nothing else comes either. Owned by the call thread.
 */
final class MediaPulse {
    /** Sound packets come 50 times a second; an empty second is no jitter. */
    static final long STILL_MS = 1_000;
    /** So long the sound must have come before its end means anything. */
    static final long STEADY_MS = 3_000;

    /** After a remedy the library itself has mostly noticed by then that the way is broken; before a second remedy. */
    static final long SUSPECTED_MS = 4_500;

    private long packets = -1;
    private long frames = -1;
    private long steadySince = -1;
    private long movedAt;
    private long remediedAt = -1;

    void reset() {
        packets = -1;
        frames = -1;
        steadySince = -1;
        remediedAt = -1;
    }

    /** Something was tried: when it changes nothing, the peer just has nothing to send any more. */
    void remedied(long nowMs) {
        remediedAt = nowMs;
    }

    /** Takes the newest numbers and says for how long nothing has come; 0 where that means nothing. */
    long stillMs(LinkStatistics statistics, long nowMs) {
        boolean soundMoved = statistics.in().audioPackets() > packets && packets >= 0;
        boolean moved = soundMoved
                || statistics.in().framesDecoded() > frames
                || statistics.in().kbps() > 0;
        boolean first = packets < 0;
        packets = statistics.in().audioPackets();
        frames = statistics.in().framesDecoded();
        if (first || moved) {
            movedAt = nowMs;
            remediedAt = -1;
        }
        if (soundMoved && steadySince < 0) {
            steadySince = nowMs;
        }
        boolean still = nowMs - movedAt >= STILL_MS && steadySince >= 0 && movedAt - steadySince >= STEADY_MS;
        if (still && remediedAt >= 0 && nowMs - remediedAt >= SUSPECTED_MS) {
            steadySince = -1;
            return 0;
        }
        return still ? nowMs - movedAt : 0;
    }
}
