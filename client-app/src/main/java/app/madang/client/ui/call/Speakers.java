package app.madang.client.ui.call;

import app.madang.client.media.ActiveSpeaker;
import app.madang.client.media.Hearing;
import app.madang.client.media.SoundLevels;
import app.madang.client.ui.part.Newest;
import app.madang.loop.Subscription;
import app.madang.protocol.PeerId;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.application.Platform;

/** Who speaks just now. Levels come on any thread and are judged there; only changes go to the JavaFX thread. */
final class Speakers implements SoundLevels.Listener, AutoCloseable {

    /**
     * @param self whether this participant does; {@code others} who else does
     * @param word who of the others has the word, null before anybody spoke
     */
    record Now(boolean self, Set<PeerId> others, PeerId word) {
        static final Now NOBODY = new Now(false, Set.of(), null);
    }

    private final Newest<Now> newest;
    private final ActiveSpeaker speakers = new ActiveSpeaker();
    private final MutedSpeech muted = new MutedSpeech();
    private final Runnable speaksMuted;
    private final LongSupplier clock;
    private Now last = Now.NOBODY;
    private final Hearing hearing;
    private Subscription subscription;

    /**
     * @param hearing whoever is silenced does not speak here, and so does not become large
     * @param changed called on the JavaFX thread
     * @param speaksMuted called there when it is time to tell somebody that nobody hears them
     */
    Speakers(Hearing hearing, Consumer<Now> changed, Runnable speaksMuted) {
        this(hearing, changed, speaksMuted, () -> System.nanoTime() / 1_000_000);
    }

    /** @param clock in milliseconds, never going back */
    Speakers(Hearing hearing, Consumer<Now> changed, Runnable speaksMuted, LongSupplier clock) {
        this.hearing = hearing;
        newest = new Newest<>(changed);
        this.speaksMuted = speaksMuted;
        this.clock = clock;
    }

    void listen(SoundLevels levels) {
        subscription = levels.listen(this);
    }

    @Override
    public synchronized void microphone(double level) {
        long nowMs = nowMs();
        speakers.self(level, nowMs);
        tell();
        if (muted.heard(last.self(), !last.others().isEmpty(), nowMs)) {
            Platform.runLater(speaksMuted);
        }
    }

    /** @param now whether people are here who hear nothing of us because of our switch */
    synchronized void muted(boolean now) {
        muted.muted(now, nowMs());
    }

    @Override
    public synchronized void participant(PeerId peer, double level) {
        speakers.other(peer, hearing.hears(peer) ? level : 0, nowMs());
        tell();
    }

    private void tell() {
        long nowMs = nowMs();
        Now now = new Now(
                speakers.selfSpeaks(nowMs),
                Set.copyOf(speakers.speaking(nowMs)),
                speakers.word().orElse(null));
        if (!now.equals(last)) {
            last = now;
            newest.offer(now);
        }
    }

    private long nowMs() {
        return clock.getAsLong();
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }
}
