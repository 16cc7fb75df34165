package app.madang.client.quality;

import app.madang.client.media.ActiveSpeaker;
import app.madang.client.media.SoundLevels;
import app.madang.client.quality.Observation.Voice;
import app.madang.loop.Subscription;
import app.madang.protocol.PeerId;
import java.util.function.LongSupplier;

/** Hears who speaks, while there are several to choose from. Levels come on any thread, hence the lock. */
final class Ears implements SoundLevels.Listener {
    /** Between two sentences one is still the speaker. */
    static final long KEEPS_MS = 5_000;

    private final SoundLevels levels;
    private final LongSupplier nowMs;
    private final ActiveSpeaker speakers = new ActiveSpeaker();
    private Subscription listening;
    private long selfMs = Long.MIN_VALUE / 2;
    private long otherMs = Long.MIN_VALUE / 2;

    Ears(SoundLevels levels, LongSupplier nowMs) {
        this.levels = levels;
        this.nowMs = nowMs;
    }

    /** The microphone is open while this listens: never outside of a call. */
    void listen(boolean wanted) {
        if (wanted && listening == null) {
            listening = levels.listen(this);
        } else if (!wanted && listening != null) {
            listening.close();
            listening = null;
        }
    }

    @Override
    public synchronized void microphone(double level) {
        long now = nowMs.getAsLong();
        speakers.self(level, now);
        selfMs = speakers.selfSpeaks(now) ? now : selfMs;
    }

    @Override
    public synchronized void participant(PeerId peer, double level) {
        long now = nowMs.getAsLong();
        speakers.other(peer, level, now);
        otherMs = speakers.speaking(now).isEmpty() ? otherMs : now;
    }

    /** @param audible whether the others hear this participant at all */
    synchronized Voice voice(boolean audible) {
        long now = nowMs.getAsLong();
        if (audible && now - selfMs < KEEPS_MS) {
            return Voice.SELF;
        }
        return now - otherMs < KEEPS_MS ? Voice.OTHER : Voice.NOBODY;
    }
}
