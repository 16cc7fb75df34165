package app.madang.client.ui.call;

import app.madang.client.media.FrameFeed;
import app.madang.client.media.SoundLevels;
import app.madang.client.ui.part.Newest;
import app.madang.protocol.PeerId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Who speaks just now. Levels come on any thread and are judged there; only changes go to the JavaFX thread. */
final class Speakers implements SoundLevels.Listener, AutoCloseable {

    /** @param self whether this participant does; {@code others} who else does */
    record Now(boolean self, Set<PeerId> others) {
        static final Now NOBODY = new Now(false, Set.of());
    }

    private final Newest<Now> newest;
    private final Speaking own = new Speaking();
    private final Map<PeerId, Speaking> others = new HashMap<>();
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
        own.heard(level, nowMs());
        tell();
    }

    @Override
    public synchronized void participant(PeerId peer, double level) {
        others.computeIfAbsent(peer, unknown -> new Speaking()).heard(level, nowMs());
        tell();
    }

    private void tell() {
        long nowMs = nowMs();
        Set<PeerId> speaking = ConcurrentHashMap.newKeySet();
        others.forEach((peer, speaks) -> {
            if (speaks.speaks(nowMs)) {
                speaking.add(peer);
            }
        });
        Now now = new Now(own.speaks(nowMs), Set.copyOf(speaking));
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
