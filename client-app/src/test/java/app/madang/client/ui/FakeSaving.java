package app.madang.client.ui;

import app.madang.client.quality.BandwidthSaving;
import app.madang.loop.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Sound alone, as a test or its window says. */
public final class FakeSaving implements BandwidthSaving {
    private final List<Consumer<Mode>> listeners = new CopyOnWriteArrayList<>();
    private volatile Mode mode = Mode.OFF;

    boolean isHeard() {
        return !listeners.isEmpty();
    }

    public void become(Mode newest) {
        mode = newest;
        listeners.forEach(listener -> listener.accept(newest));
    }

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public void soundOnly(boolean wanted) {
        become(wanted ? Mode.BY_HAND : Mode.OFF);
    }

    @Override
    public Subscription listen(Consumer<Mode> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
