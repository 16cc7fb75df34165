package app.madang.client.ui.call;

/**
 * Decides when somebody who speaks although they are muted is told so: once they really speak, and then more and more
 * rarely. Not for several threads; time comes with each call and never goes back.
 */
final class MutedSpeech {
    /** A cough or a chair is over by then; most of a sentence is still to come. */
    static final long SPEAKS_MS = 1_500;
    /** The end of the sentence in which people muted themselves is no mistake. */
    static final long AFTER_MUTING_MS = 2_000;
    /** Who was told and goes on means it: the pause doubles each time. */
    static final long BETWEEN_MS = 60_000;

    private boolean muted;
    private long speaksSince = -1;
    private long quietUntil;
    private long between;

    /** @param now whether people are here who hear nothing of us because of our switch */
    void muted(boolean now, long nowMs) {
        if (now && !muted) {
            quietUntil = nowMs + AFTER_MUTING_MS;
            between = BETWEEN_MS;
        }
        muted = now;
    }

    /**
     * @param self whether the microphone hears speech
     * @param others whether one of the others speaks: it may be them whom the microphone hears, from the loudspeakers
     * @return whether to tell it now
     */
    boolean heard(boolean self, boolean others, long nowMs) {
        if (!self || others || !muted) {
            speaksSince = -1;
            return false;
        }
        speaksSince = speaksSince < 0 ? nowMs : speaksSince;
        if (nowMs - speaksSince < SPEAKS_MS || nowMs < quietUntil) {
            return false;
        }
        quietUntil = nowMs + between;
        between *= 2;
        return true;
    }
}
