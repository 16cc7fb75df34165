package app.madang.client.data;

import app.madang.client.data.Conversation.Subscription;
import app.madang.loop.EventLoop;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who listen to something on a loop. */
final class Audience<L> {
    private final EventLoop loop;
    private final List<L> listeners = new CopyOnWriteArrayList<>();

    Audience(EventLoop loop) {
        this.loop = loop;
    }

    /**
     * From now on, until what is returned is closed. Both from any thread.
     *
     * @param first what the listener is told first, on the loop
     */
    Subscription add(L listener, Consumer<L> first) {
        loop.post(() -> {
            listeners.add(listener);
            first.accept(listener);
        });
        return () -> {
            listeners.remove(listener);
            loop.post(() -> listeners.remove(listener));
        };
    }

    /** On the loop. */
    void tell(Consumer<L> word) {
        listeners.forEach(word);
    }
}
