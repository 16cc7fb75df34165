package app.madang.client.call;

import app.madang.client.call.port.LinkStatistics;

/**
 * Notices that media stand still before the library does (it takes 5 to 7 s), from what came steadily and then stopped,
 * while nothing else comes either. That is sound, which also a muted peer sends, but never one without a sound device;
 * and the answers to what we send, of which a peer that estimates bandwidth gives several a second (transport-wide
 * feedback), whatever it sends itself. What comes long after the last sound and picture tells that the way is open, and
 * the sound over. Owned by the call thread.
 */
final class MediaPulse {
    /**
     * Sound packets come 50 times a second, or 2.5 times where silence is not sent (RFC 7587 §3.1.3: a packet each
     * 400 ms all the same): so long a gap is no jitter.
     */
    static final long STILL_MS = 750;
    /** After so short a gap it is worth looking more often; one look alone may come late itself. */
    static final long SUSPICIOUS_MS = 200;
    /** Longer than silence takes to its next packet. */
    static final long SOUND_OVER_MS = 500;
    /** Answers that come more seldom are reports, each some seconds: their end cannot be told from a pause. */
    static final long ANSWERS_MS = 700;
    /** So long the sound or the answers must have come before their end means anything. */
    static final long STEADY_MS = 3_000;

    /** After a remedy the library itself has mostly noticed by then that the way is broken; before a second remedy. */
    static final long SUSPECTED_MS = 4_500;

    private long packets = -1;
    private long frames = -1;
    private long bytes = -1;
    private long sent = -1;
    private long steadySince = -1;
    private long answeredSince = -1;
    private long aliveAt;
    /** Since then, as far as was looked: a look that comes late itself tells nothing. */
    private boolean unanswered;

    private long mediaAt;
    private long movedAt;
    private long remediedAt = -1;
    private boolean suspicious;
    private boolean still;

    void reset() {
        packets = -1;
        frames = -1;
        bytes = -1;
        sent = -1;
        steadySince = -1;
        answeredSince = -1;
        remediedAt = -1;
        suspicious = false;
        still = false;
    }

    /** Something was tried: when it changes nothing, the peer just has nothing to send any more. */
    void remedied(long nowMs) {
        remediedAt = nowMs;
    }

    /** Whether the next numbers may tell that media stand still. */
    boolean suspicious() {
        return suspicious;
    }

    /** Takes the newest numbers and says for how long nothing has come; 0 where that means nothing. */
    long stillMs(LinkStatistics statistics, long nowMs) {
        LinkStatistics.Inbound in = statistics.in();
        boolean first = packets < 0;
        boolean soundMoved = !first && in.audioPackets() > packets;
        boolean mediaMoved = first || soundMoved || in.framesDecoded() > frames;
        boolean alive = !first && in.bytes() > bytes;
        packets = in.audioPackets();
        frames = in.framesDecoded();
        bytes = in.bytes();
        moved(mediaMoved, alive, nowMs - Math.round(Math.max(0, in.sinceMediaMs())), nowMs);
        if (soundMoved && steadySince < 0) {
            steadySince = nowMs;
        }
        boolean sending = sent >= 0 && statistics.out().packets() > sent;
        sent = statistics.out().packets();
        answers(alive, sending, nowMs);
        return stillMs(nowMs);
    }

    /** Who sends nothing gets no answers; but a sender may pause just because none come. */
    private void answers(boolean alive, boolean sending, long nowMs) {
        if (!sending && !still) {
            answeredSince = -1;
        } else if (alive && sending && (answeredSince < 0 || unanswered && nowMs - aliveAt > ANSWERS_MS)) {
            answeredSince = nowMs;
        }
        aliveAt = alive ? nowMs : aliveAt;
        unanswered = !alive;
    }

    private void moved(boolean media, boolean alive, long newestPacketAt, long nowMs) {
        if (media) {
            // Some of the time since the last look may have been still already: the newest packet tells.
            mediaAt = Math.max(mediaAt, newestPacketAt);
            movedAt = Math.max(movedAt, mediaAt);
        } else if (alive) {
            movedAt = nowMs;
            steadySince = nowMs - mediaAt >= SOUND_OVER_MS ? -1 : steadySince;
        }
        if (media || alive) {
            remediedAt = -1;
        }
    }

    private long stillMs(long nowMs) {
        long stillMs = nowMs - movedAt;
        boolean meaningful = steady(steadySince) || steady(answeredSince);
        still = suspicious && meaningful && stillMs >= STILL_MS;
        suspicious = meaningful && stillMs >= SUSPICIOUS_MS;
        if (still && remediedAt >= 0 && nowMs - remediedAt >= SUSPECTED_MS) {
            steadySince = -1;
            answeredSince = -1;
            suspicious = false;
            still = false;
        }
        return still ? stillMs : 0;
    }

    private boolean steady(long since) {
        return since >= 0 && movedAt - since >= STEADY_MS;
    }
}
