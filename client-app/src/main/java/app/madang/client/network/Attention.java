package app.madang.client.network;

/**
 * Decides from one look to the next whether the network changed. Pure: time and pictures come from outside. Not safe
 * for several threads.
 */
final class Attention {
    /** The wall clock runs on while a machine sleeps, the other may not; a clock that is set right looks the same. */
    private static final long ASLEEP_MS = 3_000;
    /** A machine that ran would have looked in between. */
    private static final long PAUSED_MS = 10_000;

    private NetworkPicture before;
    private long wallBefore;
    private long steadyBefore;

    Attention(NetworkPicture first, long wallMs, long steadyMs) {
        before = first;
        wallBefore = wallMs;
        steadyBefore = steadyMs;
    }

    /**
     * True where connections should look for their way anew: with another network, with the one that came back, or after
     * sleep. Where there is none at all nothing can be done yet.
     */
    boolean changed(NetworkPicture now, long wallMs, long steadyMs) {
        long steady = steadyMs - steadyBefore;
        boolean slept = wallMs - wallBefore - steady > ASLEEP_MS || steady > PAUSED_MS;
        boolean different = !now.equals(before);
        wallBefore = wallMs;
        steadyBefore = steadyMs;
        before = now;
        return now.hasNetwork() && (different || slept);
    }
}
