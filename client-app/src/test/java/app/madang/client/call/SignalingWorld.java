package app.madang.client.call;

import app.madang.client.call.port.SignalingTransport;
import app.madang.loop.EventLoop;
import app.madang.protocol.Room;
import app.madang.signaling.Connection;
import app.madang.signaling.Observer;
import app.madang.signaling.Rooms;
import app.madang.signaling.ServerSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The real rules of the rooms behind wires that can be cut. As with TCP, what is said into a cut wire arrives once it
 * is whole again, if both ends still hold the connection; and a wire that is cut says nothing to either end.
 */
final class SignalingWorld {
    private static final long LATENCY_MS = 10;

    private final EventLoop loop;
    private final Set<String> offline = new HashSet<>();
    private final Map<String, List<Runnable>> held = new HashMap<>();
    private final List<Wire> wires = new ArrayList<>();
    private ServerSettings settings;
    private Rooms rooms;
    private int starts;

    /** What a server says, and to whom, before it arrives; a test may forge it. */
    interface Forger {
        /** The text to deliver instead; null delivers nothing. */
        String deliver(String person, String text);
    }

    Forger forger = (person, text) -> text;
    /** Why nobody can connect; null: they can. */
    SignalingTransport.ConnectFailure failure;

    /** The server answers its own faults with {@code internal}; here they fail the test. */
    private static final Observer STRICT = new Observer() {
        @Override
        public void incident(Throwable cause) {
            throw new AssertionError("the server failed", cause);
        }
    };

    SignalingWorld(EventLoop loop, ServerSettings settings) {
        this.loop = loop;
        this.settings = settings;
        start();
    }

    SignalingTransport of(String person) {
        return (address, listener) -> {
            Wire wire = new Wire(person, address, listener);
            wires.add(wire);
            loop.schedule(LATENCY_MS, wire::arrive);
            return wire.client;
        };
    }

    Rooms rooms() {
        return rooms;
    }

    void settings(ServerSettings newest) {
        settings = newest;
    }

    void start() {
        rooms = new Rooms(loop, settings, "start-" + ++starts, STRICT);
    }

    /** kill -9: every state is gone, every client's connection breaks, nobody listens any more. */
    void kill() {
        rooms = null;
        List.copyOf(wires).forEach(Wire::reset);
    }

    /** This person's packets to and from the server vanish. */
    void cut(String person) {
        offline.add(person);
    }

    void heal(String person) {
        offline.remove(person);
        held.getOrDefault(person, List.of()).forEach(arrival -> loop.schedule(LATENCY_MS, arrival));
        held.remove(person);
    }

    /** The person's connection breaks at both ends; another one can be made. */
    void breakConnection(String person) {
        wires.stream().filter(wire -> wire.person.equals(person)).toList().forEach(wire -> {
            wire.tellServer(Rooms::closed);
            wire.reset();
        });
    }

    /** As a server does that has its reasons. */
    void closeByServer(String person, int code, String reason) {
        wires.stream().filter(wire -> wire.person.equals(person)).toList().forEach(wire -> {
            wire.tellServer(Rooms::closed);
            wire.closeClient(code, reason);
        });
    }

    /** One connection with its two ends. */
    private final class Wire {
        private final String person;
        private final URI address;
        private final SignalingTransport.Listener listener;
        private final SignalingTransport.Connection client = new ClientEnd();
        private final Connection serverEnd = new ServerEnd();
        private Rooms server;
        private boolean over;

        Wire(String person, URI address, SignalingTransport.Listener listener) {
            this.person = person;
            this.address = address;
            this.listener = listener;
        }

        void arrive() {
            if (over) {
                return;
            }
            if (failure != null) {
                fail(failure);
            } else if (offline.contains(person)) {
                loop.schedule(10_000, () -> fail(SignalingTransport.ConnectFailure.TIMEOUT));
            } else if (rooms == null) {
                fail(SignalingTransport.ConnectFailure.REFUSED);
            } else {
                server = rooms;
                server.opened(serverEnd, new Room(address.getPath().substring("/v1/rooms/".length())));
                listener.opened();
            }
        }

        private void fail(SignalingTransport.ConnectFailure failure) {
            if (!over) {
                end();
                listener.failed(failure, "");
            }
        }

        private void end() {
            over = true;
            wires.remove(this);
        }

        void reset() {
            if (server != null) {
                closeClient(1006, "");
            }
        }

        private void closeClient(int code, String reason) {
            toClient(() -> {
                end();
                listener.closed(code, reason);
            });
        }

        /** Runs at the other end after the wire's latency, or when the wire is whole again. */
        private void travel(Runnable arrival) {
            loop.schedule(LATENCY_MS, () -> {
                if (offline.contains(person)) {
                    held.computeIfAbsent(person, p -> new ArrayList<>()).add(arrival);
                } else {
                    arrival.run();
                }
            });
        }

        private void toServer(BiConsumer<Rooms, Connection> word) {
            travel(() -> tellServer(word));
        }

        void tellServer(BiConsumer<Rooms, Connection> word) {
            if (server != null && server == rooms) {
                word.accept(server, serverEnd);
            }
        }

        private void toClient(Runnable word) {
            travel(() -> {
                if (!over) {
                    word.run();
                }
            });
        }

        /** What the engine holds. */
        private final class ClientEnd implements SignalingTransport.Connection {
            @Override
            public void send(String text) {
                if (!over) {
                    toServer((rooms, end) -> rooms.text(end, text));
                }
            }

            @Override
            public void close(int code, String reason) {
                drop();
            }

            @Override
            public void drop() {
                if (!over) {
                    end();
                    toServer(Rooms::closed);
                    loop.post(() -> listener.closed(1006, ""));
                }
            }
        }

        /** What the rooms hold. */
        private final class ServerEnd implements Connection {
            @Override
            public void send(String text) {
                String arriving = forger.deliver(person, text);
                if (arriving != null) {
                    toClient(() -> listener.text(arriving));
                }
            }

            @Override
            public void close(int code, String reason) {
                closeClient(code, reason);
            }

            @Override
            public void ping() {
                toClient(() -> {
                    listener.alive();
                    toServer(Rooms::heard);
                });
            }
        }
    }
}
