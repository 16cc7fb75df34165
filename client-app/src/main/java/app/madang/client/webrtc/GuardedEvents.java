package app.madang.client.webrtc;

import app.madang.client.call.port.PeerConnections;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers a connection's events until it is closed; what a receiver throws stays here. */
final class GuardedEvents {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedEvents.class);

    private final PeerConnections.Events events;
    private volatile boolean closed;

    GuardedEvents(PeerConnections.Events events) {
        this.events = events;
    }

    void deliver(Consumer<PeerConnections.Events> event) {
        if (closed) {
            return;
        }
        try {
            event.accept(events);
        } catch (Throwable t) {
            LOG.error("A receiver of connection events failed", t);
        }
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
