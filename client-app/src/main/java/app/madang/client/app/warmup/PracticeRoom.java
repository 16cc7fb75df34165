package app.madang.client.app.warmup;

import app.madang.client.call.port.SignalingTransport;
import app.madang.loop.EventLoop;
import app.madang.protocol.ClientFrame;
import app.madang.protocol.ClientMessage;
import app.madang.protocol.CloseCode;
import app.madang.protocol.Envelope;
import app.madang.protocol.Limits;
import app.madang.protocol.MessageWriter;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerInfo;
import app.madang.protocol.ProtocolException;
import app.madang.protocol.ServerMessage;
import app.madang.protocol.ServerMessage.Joined;
import app.madang.protocol.ServerMessage.Rate;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A room in memory, as much of a server as two need to meet for a moment; in text, as a server would have it, so that
 * reading and writing are practised too. Owned by the call thread.
 */
final class PracticeRoom implements SignalingTransport {
    private static final int CAPACITY = 2;
    private static final long PING_MS = 30_000;
    private static final Rate RATE = new Rate(100, 200);

    private final EventLoop loop;
    private final List<Place> places = new ArrayList<>();

    PracticeRoom(EventLoop loop) {
        this.loop = loop;
    }

    @Override
    public Connection connect(URI address, Listener listener) {
        Place place = new Place(listener);
        loop.post(listener::opened);
        return place;
    }

    /** What is agreed on sends nothing: no device is opened, and no encoder. */
    private static String quiet(String text) {
        return text.replace("a=sendrecv", "a=inactive")
                .replace("a=sendonly", "a=inactive")
                .replace("a=recvonly", "a=inactive");
    }

    /** The place of one participant. */
    private final class Place implements Connection {
        private final Listener listener;
        private PeerInfo who;
        private long said;
        private boolean closed;

        Place(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void send(String text) {
            loop.post(() -> {
                try {
                    heard(ClientFrame.parse(quiet(text)));
                } catch (ProtocolException e) {
                    throw new IllegalStateException("The engine says what is no message", e);
                }
            });
        }

        private void heard(ClientFrame frame) throws ProtocolException {
            switch (frame.message()) {
                case ClientMessage.Join join -> joined(join);
                case ClientMessage.Relay relay -> relayed(relay.to(), frame);
                case ClientMessage.Leave leave -> close(CloseCode.NORMAL, "");
                case ClientMessage.Self self -> {}
                case ClientMessage.Ping ping -> {}
            }
        }

        private void joined(ClientMessage.Join join) {
            who = new PeerInfo(join.secret().peerId(), join.name(), join.media(), join.hand(), true);
            List<PeerInfo> others = places.stream().map(each -> each.who).toList();
            tell(null, joined(who.id(), others));
            places.forEach(other -> other.tell(++other.said, new ServerMessage.PeerJoined(who)));
            places.add(this);
        }

        private static Joined joined(PeerId self, List<PeerInfo> others) {
            return new Joined(
                    1,
                    self,
                    false,
                    0,
                    others,
                    CAPACITY,
                    List.of(),
                    null,
                    PING_MS,
                    PING_MS,
                    Limits.MAX_MESSAGE_BYTES,
                    RATE,
                    "practice",
                    "practice",
                    List.of());
        }

        private void tell(Long seq, ServerMessage message) {
            listener.text(MessageWriter.server(new Envelope<>(seq, null, message)));
        }

        private void relayed(String to, ClientFrame frame) {
            places.stream()
                    .filter(other -> other.who.id().value().equals(to))
                    .forEach(other -> other.listener.text(frame.relayed(who.id(), ++other.said, null)));
        }

        @Override
        public void close(int code, String reason) {
            loop.post(() -> {
                if (!closed) {
                    closed = true;
                    places.remove(this);
                    listener.closed(code, reason);
                }
            });
        }

        @Override
        public void drop() {
            close(CloseCode.NORMAL, "");
        }
    }
}
