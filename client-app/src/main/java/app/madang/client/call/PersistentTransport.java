package app.madang.client.call;

import app.madang.client.call.port.SignalingTransport;
import app.madang.loop.EventLoop;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Knocks again every two seconds while an attempt is under way: after a cut, TCP itself asks ever more rarely and may
 * notice many seconds too late that the network is back. The first connection that opens is the one; a server that is
 * merely slow answers the first knock. Owned by the call thread.
 */
final class PersistentTransport implements SignalingTransport {
    static final long KNOCK_MS = 2_000;
    /** The first has failed by then (see the port). */
    static final int MOST_KNOCKS = 5;

    private final EventLoop loop;
    private final SignalingTransport transport;

    PersistentTransport(EventLoop loop, SignalingTransport transport) {
        this.loop = loop;
        this.transport = transport;
    }

    @Override
    public Connection connect(URI address, Listener listener) {
        Door door = new Door(address, listener);
        door.knock();
        return door;
    }

    /** All attempts of one connection, and then the one that opened. */
    private final class Door implements Connection {
        private final URI address;
        private final Listener listener;
        private final List<Knock> knocks = new ArrayList<>();
        private EventLoop.Timer next = () -> {};
        private Knock opened;
        private boolean over;

        Door(URI address, Listener listener) {
            this.address = address;
            this.listener = listener;
        }

        void knock() {
            Knock knock = new Knock(this);
            knocks.add(knock);
            if (knocks.size() < MOST_KNOCKS) {
                next = loop.schedule(KNOCK_MS, this::knock);
            }
            knock.connection = transport.connect(address, knock);
        }

        void opened(Knock knock) {
            if (over || opened != null) {
                knock.connection.drop();
                return;
            }
            opened = knock;
            next.cancel();
            knocks.stream().filter(other -> other != knock).forEach(other -> other.connection.drop());
            listener.opened();
        }

        void failed(ConnectFailure failure, String detail) {
            if (!over && opened == null) {
                dropAll();
                listener.failed(failure, detail);
            }
        }

        private void dropAll() {
            over = true;
            next.cancel();
            knocks.forEach(knock -> knock.connection.drop());
        }

        @Override
        public void send(String text) {
            opened.connection.send(text);
        }

        @Override
        public void close(int code, String reason) {
            if (opened == null) {
                dropAll();
            } else {
                opened.connection.close(code, reason);
            }
        }

        @Override
        public void drop() {
            dropAll();
        }
    }

    /** What one attempt says, brought to the call thread. */
    private final class Knock implements Listener {
        private final Door door;
        private Connection connection;

        Knock(Door door) {
            this.door = door;
        }

        @Override
        public void opened() {
            loop.post(() -> door.opened(this));
        }

        @Override
        public void failed(ConnectFailure failure, String detail) {
            loop.post(() -> door.failed(failure, detail));
        }

        @Override
        public void text(String text) {
            ofOpened(() -> door.listener.text(text));
        }

        @Override
        public void alive() {
            ofOpened(door.listener::alive);
        }

        @Override
        public void closed(int code, String reason) {
            ofOpened(() -> door.listener.closed(code, reason));
        }

        private void ofOpened(Runnable word) {
            loop.post(() -> {
                if (door.opened == this) {
                    word.run();
                }
            });
        }
    }
}
