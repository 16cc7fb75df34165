package app.madang.client.ui.part;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Brings the newest of many values to the JavaFX thread: at most one {@code runLater} waits, and values that were
 * overtaken are never shown.
 */
public final class Newest<T> {
    private final AtomicReference<T> waiting = new AtomicReference<>();
    private final Consumer<T> receiver;

    /** @param receiver called on the JavaFX thread */
    public Newest(Consumer<T> receiver) {
        this.receiver = receiver;
    }

    /** Returns at once, from any thread; {@code value} is not null. */
    public void offer(T value) {
        if (waiting.getAndSet(value) == null) {
            Platform.runLater(() -> receiver.accept(waiting.getAndSet(null)));
        }
    }
}
