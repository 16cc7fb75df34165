package app.madang.client.webrtc;

/** What was counted until {@code atUs}, in microseconds of the library's clock; -1 where unknown. */
record Totals(double atUs, Way in, Way out) {
    static final Totals NONE = new Totals(-1, Way.NONE, Way.NONE);

    /**
     * One direction.
     *
     * @param bytes of everything; {@code videoBytes} of the camera's pictures, {@code audioBytes} of the sound alone
     * @param packets that arrived, or that were sent
     * @param workSeconds of the camera's encoder, not known of a decoder
     */
    record Way(
            double bytes,
            double videoBytes,
            double audioBytes,
            double frames,
            double packets,
            double lost,
            double workSeconds) {
        static final Way NONE = new Way(-1, -1, -1, -1, -1, -1, -1);
    }

    /** How much more there is of something, for each second between the two; -1 where unknown. */
    static double perSecond(double count, double countBefore, Totals now, Totals before) {
        double seconds = (now.atUs - before.atUs) / 1e6;
        boolean known = before.atUs >= 0 && count >= 0 && countBefore >= 0 && seconds > 0;
        return known ? Math.max(0, (count - countBefore) / seconds) : -1;
    }

    /** The same of bytes, in 1,000 bits a second. */
    static double kbps(double bytes, double bytesBefore, Totals now, Totals before) {
        double rate = perSecond(bytes, bytesBefore, now, before);
        return rate < 0 ? -1 : rate * 8 / 1_000;
    }
}
