package app.madang.client.quality;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.media.Limits;

/**
 * What the way to one peer carries, in kbit/s for pictures: the library's own estimate (Google congestion control),
 * which falls at once and is believed slowly when it grows, less where packets are lost or wait longer and longer.
 * Immutable.
 *
 * @param carriesKbps infinite while nothing speaks against it
 * @param believedAtMs numbers are believed from then on
 * @param wantedKbps what was wanted when that was decided
 * @param fastestMs the quickest way there and back that was seen
 * @param fall the last one to the least that the library estimates
 */
record Way(double carriesKbps, long believedAtMs, double wantedKbps, double fastestMs, Fall fall) {
    /** Less shows nothing that is worth it. */
    static final double LEAST_KBPS = 12;

    static final double SOUND_KBPS = 40;
    /** Estimates begin low and climb to what is asked of them. */
    private static final long SETTLING_MS = 4_000;

    private static final double MORE = 1.5;
    private static final double LOSS_PERCENT = 10;
    private static final double LATE_MS = 250;
    private static final double BACK_OFF = 0.85;
    private static final double TRIED = 0.6;
    static final double SHORT = 0.85;

    /**
     * Of sound and pictures together: here estimates end, though the way may carry less. Where several links share a
     * narrow line, what is lost and late decides alone.
     */
    private static final double LOWEST_ESTIMATE_KBPS = 110;
    /** And this is the least itself, with what it may vary. */
    private static final double BOTTOM_KBPS = 90;
    /** Pictures alone: under this an estimate says nothing about growth either. */
    private static final double NARROW_KBPS = 60;

    private static final double FIRST_NARROW_KBPS = 20;
    /** What carries that beside the least sound may carry more of it. */
    private static final double HOPEFUL_KBPS = 15;
    /** So many times as much was a fall, not a change. */
    private static final double FAR = 2;

    private static final double STEEP_BACK_OFF = 0.6;
    private static final double NARROW_GROWTH = 1.15;

    /** Opus is whole for a voice with that (RFC 7587 §3.1.1), */
    private static final int NARROW_SOUND_KBPS = 20;
    /** and can be understood with that. */
    private static final int LEAST_SOUND_KBPS = 8;
    /** The same with the headers of long packets. */
    private static final double NARROW_SOUND_WHOLE_KBPS = 30;

    private static final double LEAST_SOUND_WHOLE_KBPS = 18;
    /** Of sound and pictures together, while the library sends no pictures: then its estimate falls further. */
    private static final double SLOW_KBPS = 50;

    static final Way UNKNOWN = new Way(Double.POSITIVE_INFINITY, 0, 0, Double.POSITIVE_INFINITY, Fall.NONE);

    /** @param numbers the link's newest, null where there are none */
    Way next(LinkStatistics numbers, double wanted, long nowMs) {
        if (wanted <= 0) {
            return numbers == null ? this : withoutPictures(numbers, nowMs);
        }
        if (wanted > MORE * wantedKbps && !isShort(nowMs)) {
            return new Way(Double.POSITIVE_INFINITY, nowMs + SETTLING_MS, wanted, fastestMs, fall);
        }
        if (numbers == null) {
            return this;
        }
        Way way = new Way(carriesKbps, believedAtMs, wanted, fastest(numbers), fall);
        return isLowest(numbers) && isSettled(nowMs) ? way.narrow(numbers, nowMs) : way.wide(numbers, nowMs);
    }

    /** There is the sound alone to be lost: what it may take follows from what is said to be carried. */
    private Way withoutPictures(LinkStatistics numbers, long nowMs) {
        if (isLosing(numbers)) {
            return lost(Math.min(NARROW_KBPS, carriesKbps), true, nowMs);
        }
        return carriesKbps < NARROW_KBPS ? carrying(Math.min(NARROW_KBPS, grown(nowMs)), fall) : this;
    }

    private double fastest(LinkStatistics numbers) {
        return numbers.rttMs() >= 0 ? Math.min(fastestMs, numbers.rttMs()) : fastestMs;
    }

    private boolean isLowest(LinkStatistics numbers) {
        double available = numbers.out().availableKbps();
        boolean isLow = available >= 0 && available < LOWEST_ESTIMATE_KBPS;
        return carriesKbps < NARROW_KBPS ? isLow : isLow && estimate(numbers) < SHORT * wantedKbps;
    }

    /** Falls at once to what the narrowest way may carry, and tries more slowly. */
    private Way narrow(LinkStatistics numbers, long nowMs) {
        // Just after a fall a packet's time there and back tells of what waited before it.
        boolean troubled = isLosing(numbers) || isLate(numbers) && !fall.isFresh(nowMs);
        if (carriesKbps > NARROW_KBPS && (troubled || isFall(numbers, nowMs))) {
            return carrying(Math.min(FIRST_NARROW_KBPS, estimate(numbers)), Fall.at(nowMs));
        }
        Way next = troubled ? lost(carriesKbps, isLosing(numbers), nowMs) : careful(numbers, nowMs);
        return isFull(numbers, nowMs) ? next.carrying(next.carriesKbps, next.fall.draining(nowMs)) : next;
    }

    /** From far above, or in steps; what waits by then shows neither as lost nor as late for a while. */
    private boolean isFall(LinkStatistics numbers, long nowMs) {
        boolean isAtBottom = numbers.out().availableKbps() < BOTTOM_KBPS;
        return carriesKbps > FAR * NARROW_KBPS || isAtBottom && fall.isLongAgo(nowMs);
    }

    private Way careful(LinkStatistics numbers, long nowMs) {
        boolean hopeless = estimate(numbers, LEAST_SOUND_WHOLE_KBPS) < LEAST_KBPS;
        // More only where the estimate says so: from above it falls here again, and again.
        double most = Math.min(NARROW_KBPS, estimate(numbers, NARROW_SOUND_WHOLE_KBPS));
        return carrying(Math.min(most, grown(nowMs)), hopeless ? fall.hopeless(nowMs) : fall);
    }

    /** What waits on the way needs more than a second to go: pictures would only keep it there. */
    private boolean isFull(LinkStatistics numbers, long nowMs) {
        boolean slow = numbers.out().availableKbps() < SLOW_KBPS && fall.isFresh(nowMs);
        return slow || carriesKbps <= LEAST_KBPS && isLosing(numbers) && isLate(numbers);
    }

    /** @param losing otherwise late */
    private Way lost(double carried, boolean losing, long nowMs) {
        boolean hopeless = losing && carried <= LEAST_KBPS;
        return carrying(STEEP_BACK_OFF * carried, (hopeless ? fall.hopeless(nowMs) : fall).held(nowMs));
    }

    private Way carrying(double kbps, Fall newest) {
        return new Way(Math.max(LEAST_KBPS, kbps), believedAtMs, wantedKbps, fastestMs, newest);
    }

    private double grown(long nowMs) {
        return nowMs < fall.heldUntilMs() ? carriesKbps : NARROW_GROWTH * carriesKbps;
    }

    private Way wide(LinkStatistics numbers, long nowMs) {
        double sent = numbers.out().kbps();
        boolean troubled = (isLosing(numbers) || isLate(numbers)) && sent > SOUND_KBPS;
        double carried = troubled ? Math.min(estimate(numbers), BACK_OFF * sent) : estimate(numbers);
        double most = carriesKbps < NARROW_KBPS ? grown(nowMs) : Double.POSITIVE_INFINITY;
        boolean grows = carriesKbps < carried && carried < Double.POSITIVE_INFINITY;
        return carrying(Math.min(most, grows ? (carriesKbps + carried) / 2 : carried), fall);
    }

    /** Infinite where little is sent: it says little then, and still pictures need few bits. */
    private static double estimate(LinkStatistics numbers, double soundKbps) {
        double available = numbers.out().availableKbps();
        boolean tried = available >= 0 && numbers.out().kbps() > TRIED * available;
        return tried ? Math.max(0, available - soundKbps) : Double.POSITIVE_INFINITY;
    }

    private static double estimate(LinkStatistics numbers) {
        return estimate(numbers, SOUND_KBPS);
    }

    private static boolean isLosing(LinkStatistics numbers) {
        return numbers.out().lossPercent() > LOSS_PERCENT;
    }

    /** There and back: the way of the peer's pictures may be the one that is full. */
    private boolean isLate(LinkStatistics numbers) {
        return numbers.rttMs() > 2 * fastestMs + LATE_MS;
    }

    /** Nothing is sent that would wait behind what waits already. */
    boolean isDraining(long nowMs) {
        return nowMs < fall.drainedAtMs();
    }

    /** Sound goes before pictures; but its packets have 25 kbit/s of headers, and more than the way carries is lost. */
    int soundKbps(long nowMs) {
        if (carriesKbps >= NARROW_KBPS) {
            return Limits.USUAL_SOUND_KBPS;
        }
        // Not by turns: what carries this beside the least of pictures may not carry more.
        boolean wasHopeless = fall.hopelessUntilMs() > 0 && carriesKbps < HOPEFUL_KBPS;
        boolean isHopeless = nowMs < fall.hopelessUntilMs() || isDraining(nowMs);
        return wasHopeless || isHopeless ? LEAST_SOUND_KBPS : NARROW_SOUND_KBPS;
    }

    /** Even the least is too much, and that is not what was lost as the way got narrow. */
    boolean isHopeless(long nowMs) {
        return nowMs < fall.hopelessUntilMs() && fall.isOver(nowMs);
    }

    private boolean isShort(long nowMs) {
        return isBelieved(nowMs) && carriesKbps < SHORT * wantedKbps;
    }

    /** Its numbers can be believed, also where they say that nothing is short. */
    boolean isSettled(long nowMs) {
        return wantedKbps > 0 && nowMs >= believedAtMs;
    }

    private boolean isBelieved(long nowMs) {
        return isSettled(nowMs) && carriesKbps < Double.POSITIVE_INFINITY;
    }

    /** Infinite while it is not known. */
    double kbps(long nowMs) {
        return isBelieved(nowMs) ? carriesKbps : Double.POSITIVE_INFINITY;
    }
}
