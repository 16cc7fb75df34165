package app.madang.loop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who listen to something on a loop. One that throws keeps nothing from the others. */
public final class Audience<L> {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final EventLoop loop;
    private final List<Listening> all = new CopyOnWriteArrayList<>();

    public Audience(EventLoop loop) {
        this.loop = loop;
    }

    /**
     * From now on, until what is returned is closed: nothing is told that begins after that. Both from any thread.
     *
     * @param first what the listener is told first, on the loop
     */
    public Subscription add(L listener, Consumer<L> first) {
        Listening listening = new Listening(listener);
        loop.post(() -> {
            if (listening.open) {
                all.add(listening);
                listening.tell(first);
            }
        });
        return listening;
    }

    /** On the loop. */
    public void tell(Consumer<L> word) {
        all.forEach(listening -> listening.tell(word));
    }

    /** One listener, for as long as it wants. */
    private final class Listening implements Subscription {
        private final L listener;
        private volatile boolean open = true;

        Listening(L listener) {
            this.listener = listener;
        }

        void tell(Consumer<L> word) {
            if (open) {
                try {
                    word.accept(listener);
                } catch (RuntimeException e) {
                    LOG.error("A listener threw; the others hear on", e);
                }
            }
        }

        /** One that is added while this runs finds itself closed when its turn comes. */
        @Override
        public void close() {
            open = false;
            loop.post(() -> all.remove(this));
        }
    }
}
