package app.madang.client.ui.video;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;

/**
 * When pictures appear in one window: at most about 60 times a second, those of all views together. Where there is no
 * graphics card, JavaFX hands the whole window over to the system each time that anything in it is new; for the same
 * reason the own picture can appear together with another one's. The count may be read from any thread, the rest belongs
 * to the JavaFX thread.
 */
public final class Beat {
    private static final long SPACE_NS = 15_000_000;
    /** What appears within that belongs to the same painting. */
    private static final long TOGETHER_NS = 3_000_000;

    private final LongSupplier nanoTime;
    private final Set<Runnable> riders = new CopyOnWriteArraySet<>();
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private final AnimationTimer wait = new AnimationTimer() {
        @Override
        public void handle(long now) {
            showThoseThatWait();
        }
    };
    private volatile long count;
    private long lastNs;

    public Beat() {
        this(System::nanoTime);
    }

    Beat(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        lastNs = nanoTime.getAsLong() - SPACE_NS;
    }

    /** How many pictures have appeared, but for those of riders. */
    long count() {
        return count;
    }

    /**
     * Lets a picture appear now, or a few milliseconds later where others did just now.
     *
     * @param picture shows what is newest then, if anything
     */
    void show(Runnable picture) {
        if (isOpen()) {
            picture.run();
        } else if (waiting.add(picture)) {
            wait.start();
        }
    }

    private boolean isOpen() {
        long since = nanoTime.getAsLong() - lastNs;
        return since < TOGETHER_NS || since >= SPACE_NS;
    }

    private void showThoseThatWait() {
        if (isOpen()) {
            wait.stop();
            List<Runnable> now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(Runnable::run);
        }
    }

    /**
     * A picture appears now.
     *
     * @param whose what {@link #join} was told, if anything
     */
    void passes(Runnable whose) {
        long now = nanoTime.getAsLong();
        lastNs = now - lastNs >= SPACE_NS ? now : lastNs;
        if (!riders.contains(whose)) {
            count++;
            riders.forEach(Runnable::run);
        }
    }

    /** @param rider shows what it has, if anything */
    void join(Runnable rider) {
        riders.add(rider);
    }

    /** Harmless where it never joined. */
    void leave(Runnable picture) {
        riders.remove(picture);
        waiting.remove(picture);
    }
}
