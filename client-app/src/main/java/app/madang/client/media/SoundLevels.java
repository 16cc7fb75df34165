package app.madang.client.media;

import app.madang.loop.Subscription;
import app.madang.protocol.PeerId;

/** How loud everybody is, about ten times a second. */
public interface SoundLevels {

    /** From now on, until closed. Safe from any thread. */
    Subscription listen(Listener listener);

    /**
     * Levels are linear, 0 (silence) to 1 (full scale), as {@code audioLevel} in W3C webrtc-stats. Called on any
     * thread: receivers post and return, and never throw.
     */
    interface Listener {
        /** What the microphone hears, also while it is muted. */
        void microphone(double level);

        default void participant(PeerId peer, double level) {}
    }
}
