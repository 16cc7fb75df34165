package app.madang.client.ui.video;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * When pictures appear in one window, so that the own picture can appear together with another one's: where there is no
 * graphics card, JavaFX hands the whole window over to the system each time that anything in it is new. The count may be
 * read from any thread, the rest belongs to the JavaFX thread.
 */
public final class Beat {
    private final Set<Runnable> riders = new CopyOnWriteArraySet<>();
    private volatile long count;

    /** How many pictures have appeared, but for those of riders. */
    long count() {
        return count;
    }

    /**
     * A picture appears now.
     *
     * @param whose what {@link #join} was told, if anything
     */
    void passes(Runnable whose) {
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
    void leave(Runnable rider) {
        riders.remove(rider);
    }
}
