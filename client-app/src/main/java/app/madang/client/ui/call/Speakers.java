package app.madang.client.ui.call;

import app.madang.client.media.ActiveSpeaker;
import app.madang.client.media.FrameFeed;
import app.madang.client.media.SoundLevels;
import app.madang.client.ui.part.Newest;
import app.madang.protocol.PeerId;
import java.util.Set;
import java.util.function.Consumer;

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
    private Now last = Now.NOBODY;
    private FrameFeed.Subscription subscription;

    /** @param changed called on the JavaFX thread */
    Speakers(Consumer<Now> changed) {
        newest = new Newest<>(changed);
    }

    void listen(SoundLevels levels) {
        subscription = levels.listen(this);
    }

    @Override
    public synchronized void microphone(double level) {
        speakers.self(level, nowMs());
        tell();
    }

    @Override
    public synchronized void participant(PeerId peer, double level) {
        speakers.other(peer, level, nowMs());
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

    private static long nowMs() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }
}
