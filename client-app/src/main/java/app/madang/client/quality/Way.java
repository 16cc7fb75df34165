package app.madang.client.quality;

import app.madang.client.call.port.LinkStatistics;

/**
 * What the way to one peer carries, in kbit/s for pictures: the library's own estimate (Google congestion control),
 * which falls at once and is believed slowly when it grows, less where packets are lost or wait longer and longer.
 * Immutable.
 *
 * @param carriesKbps infinite while nothing speaks against it
 * @param believedAtMs numbers are believed from then on
 * @param wantedKbps what was wanted when that was decided
 * @param fastestMs the quickest way there and back that was seen
 */
record Way(double carriesKbps, long believedAtMs, double wantedKbps, double fastestMs) {
    /** Less shows nothing that is worth it. */
    static final double LEAST_KBPS = 30;

    static final double SOUND_KBPS = 40;
    /** Estimates begin low and climb to what is asked of them. */
    private static final long SETTLING_MS = 4_000;

    private static final double MORE = 1.5;
    private static final double LOSS_PERCENT = 10;
    private static final double LATE_MS = 250;
    private static final double BACK_OFF = 0.85;
    private static final double TRIED = 0.6;
    static final double SHORT = 0.85;

    static final Way UNKNOWN = new Way(Double.POSITIVE_INFINITY, 0, 0, Double.POSITIVE_INFINITY);

    /** @param numbers the link's newest, null where there are none */
    Way next(LinkStatistics numbers, double wanted, long nowMs) {
        if (wanted <= 0) {
            return this;
        }
        if (wanted > MORE * wantedKbps && !isShort(nowMs)) {
            return new Way(Double.POSITIVE_INFINITY, nowMs + SETTLING_MS, wanted, fastestMs);
        }
        if (numbers == null) {
            return this;
        }
        double fastest = numbers.rttMs() >= 0 ? Math.min(fastestMs, numbers.rttMs()) : fastestMs;
        double carried = carried(numbers, fastest);
        boolean grows = carriesKbps < carried && carried < Double.POSITIVE_INFINITY;
        return new Way(grows ? (carriesKbps + carried) / 2 : carried, believedAtMs, wanted, fastest);
    }

    private static double carried(LinkStatistics numbers, double fastest) {
        double sent = numbers.out().kbps();
        double available = numbers.out().availableKbps();
        // Where little is sent an estimate says little: still pictures need few bits.
        boolean tried = available >= 0 && sent > TRIED * available;
        double estimate = tried ? Math.max(0, available - SOUND_KBPS) : Double.POSITIVE_INFINITY;
        boolean losing = numbers.out().lossPercent() > LOSS_PERCENT;
        boolean late = numbers.rttMs() > 2 * fastest + LATE_MS;
        return (losing || late) && sent > SOUND_KBPS ? Math.min(estimate, BACK_OFF * sent) : estimate;
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
