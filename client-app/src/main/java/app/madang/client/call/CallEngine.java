package app.madang.client.call;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.DeviceNews;
import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.LocalMedia;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.call.port.PeerConnections;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.call.port.SignalingTransport;
import app.madang.loop.Audience;
import app.madang.loop.EventLoop;
import app.madang.loop.Subscription;
import app.madang.protocol.ParticipantName;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.PeerText;
import app.madang.protocol.Reaction;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One participant's calls, one after the other. Plain Java: what it needs from outside comes through ports. Everything
 * is owned by the call loop; commands are posted to it.
 */
public final class CallEngine implements CallControl, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallEngine.class);

    private final EventLoop loop;
    private final SignalingTransport transport;
    private final PeerConnections connections;
    private final LocalMedia media;
    private final RandomGenerator random;
    private final String client;
    private final OwnMedia own = new OwnMedia();
    private final Sharing sharing;
    private final Reactions reactions = new Reactions();
    private final Audience<CallListener> audience;
    private volatile CallState state = new CallState.Idle();
    private CallSession session;
    private boolean closed;

    /**
     * @param loop the call loop, closed by its owner after this
     * @param random a secure source: it makes the secrets that prove who a participant is
     * @param client up to 128 characters for the server's log, as {@code madang-desktop/0.1 (linux)}
     */
    public CallEngine(
            EventLoop loop,
            SignalingTransport transport,
            PeerConnections connections,
            LocalMedia media,
            RandomGenerator random,
            String client) {
        this.loop = loop;
        this.transport = transport;
        this.connections = connections;
        this.media = media;
        this.random = random;
        this.client = client;
        audience = new Audience<>(loop);
        sharing = new Sharing(loop, media, own, new ToSession());
        media.listen(new Devices());
    }

    @Override
    public void join(JoinRequest request) {
        loop.post(() -> {
            if (!closed && (session == null || session.over())) {
                begin(request);
            }
        });
    }

    private void begin(JoinRequest typed) {
        // PROTOCOL §3; the server checks too, but a wrong name should need no server to be refused.
        Optional<String> name = ParticipantName.accepted(typed.name());
        if (name.isEmpty()) {
            publish(new CallState.Ended(typed.invitation(), EndReason.BAD_NAME));
            return;
        }
        JoinRequest request =
                new JoinRequest(typed.invitation(), name.get(), typed.microphone(), typed.camera(), typed.access());
        microphone(request.microphone());
        camera(request.camera());
        own.hand(false);
        session = new CallSession(loop, transport, connections, random, client, request, own, new ToListeners());
        session.start();
    }

    /** The state is {@code Ended} once the server knows, at the latest after a second. */
    @Override
    public void leave() {
        inSession(current -> {
            sharing.end();
            current.leave();
        });
    }

    @Override
    public void setMicrophone(boolean on) {
        inSession(current -> {
            microphone(on);
            current.ownMediaChanged();
        });
    }

    @Override
    public void setCamera(boolean on) {
        inSession(current -> {
            camera(on);
            noticeCamera();
            current.ownMediaChanged();
        });
    }

    @Override
    public void shareScreen(ScreenChoice choice) {
        inSession(current -> {
            sharing.begin(choice);
            current.ownMediaChanged();
        });
    }

    @Override
    public void stopSharing() {
        inSession(current -> {
            sharing.end();
            current.ownMediaChanged();
        });
    }

    /**
     * Whether the camera's pictures are kept back, as where the way out carries sound alone: the others are told that
     * there are none; the camera stays as it is. From any thread.
     */
    public void holdPictures(boolean held) {
        loop.post(() -> own.held(held));
        inSession(CallSession::ownMediaChanged);
    }

    @Override
    public void setHand(boolean raised) {
        inSession(current -> {
            own.hand(raised);
            current.ownMediaChanged();
        });
    }

    @Override
    public void react(Reaction reaction) {
        loop.post(() -> {
            if (state instanceof CallState.InCall call && reacted(call.self().id(), reaction)) {
                call.participants().forEach(each -> send(each.id(), new PeerMessage.Reacted(reaction)));
            }
        });
    }

    private boolean reacted(PeerId who, Reaction reaction) {
        boolean counts = reactions.take(who, loop.nowMs());
        if (counts) {
            tell(listener -> listener.reaction(who, reaction));
        }
        return counts;
    }

    /** On the data channel to this peer; dropped while it is not open. From any thread. */
    public void send(PeerId peer, PeerMessage message) {
        byte[] text = PeerText.write(message);
        inSession(current -> current.send(peer, text, true));
    }

    /** As above, at most 64 KiB. */
    public void send(PeerId peer, byte[] bytes) {
        inSession(current -> current.send(peer, bytes, false));
    }

    /** The network that this machine is in changed, came back, or may have while it slept. From any thread. */
    public void networkChanged() {
        inSession(CallSession::networkChanged);
    }

    @Override
    public CallState state() {
        return state;
    }

    @Override
    public Subscription listen(CallListener listener) {
        return audience.add(listener, first -> first.state(state));
    }

    /** Leaves as {@link #leave} does; there are no calls after it. Harmless when called twice. */
    @Override
    public void close() {
        loop.post(() -> closed = true);
        leave();
    }

    private void inSession(Consumer<CallSession> task) {
        loop.post(() -> inSessionNow(task));
    }

    private void inSessionNow(Consumer<CallSession> task) {
        if (session != null && !session.over()) {
            task.accept(session);
        }
    }

    private void microphone(boolean on) {
        own.microphone(on);
        media.microphone(on);
    }

    private void camera(boolean on) {
        own.cameraWanted(on);
        media.camera(on);
    }

    private void noticeCamera() {
        Notice.Kind trouble = own.cameraTrouble();
        if (trouble != null) {
            tell(listener -> listener.notice(new Notice(trouble, null)));
        }
    }

    private void publish(CallState newest) {
        state = newest;
        tell(listener -> listener.state(newest));
    }

    private void tell(Consumer<CallListener> word) {
        audience.tell(word);
    }

    /** What the devices say, brought to the call loop. */
    private final class Devices implements LocalMedia.Listener {
        @Override
        public void camera(CameraState newest) {
            loop.post(() -> {
                boolean changed = own.camera() != newest;
                own.camera(newest);
                inSessionNow(current -> {
                    if (changed) {
                        noticeCamera();
                    }
                    current.ownMediaChanged();
                });
            });
        }

        @Override
        public void sound(boolean available) {
            loop.post(() -> {
                own.sound(available);
                inSessionNow(CallSession::ownMediaChanged);
            });
        }

        @Override
        public void microphone(boolean present) {
            loop.post(() -> {
                own.microphonePresent(present);
                inSessionNow(CallSession::ownMediaChanged);
            });
        }

        @Override
        public void absent(DeviceKind kind, Optional<String> name) {
            loop.post(() -> {
                own.absent(kind, name);
                inSessionNow(CallSession::ownMediaChanged);
            });
        }

        @Override
        public void device(DeviceNews news) {
            loop.post(() -> inSessionNow(
                    current -> DeviceNotices.of(news).ifPresent(notice -> tell(listener -> listener.notice(notice)))));
        }
    }

    /** What becomes of the sharing by itself. */
    private final class ToSession implements Sharing.Listener {
        @Override
        public void sharingChanged() {
            inSessionNow(CallSession::ownMediaChanged);
        }

        @Override
        public void sharingEnded(Notice.Kind why) {
            tell(listener -> listener.notice(new Notice(why, null)));
            inSessionNow(CallSession::ownMediaChanged);
        }
    }

    private final class ToListeners implements CallSession.Outlet {
        @Override
        public void state(CallState newest) {
            if (newest instanceof CallState.Ended) {
                sharing.end();
            }
            publish(newest);
        }

        @Override
        public void notice(Notice notice) {
            tell(listener -> listener.notice(notice));
        }

        @Override
        public void statistics(PeerId peer, LinkStatistics statistics) {
            tell(listener -> listener.statistics(peer, statistics));
        }

        @Override
        public void dataChannel(PeerId peer, boolean open) {
            tell(listener -> listener.dataChannel(peer, open));
        }

        @Override
        public void message(PeerId peer, PeerMessage message) {
            if (message instanceof PeerMessage.Reacted reacted) {
                reacted(peer, reacted.reaction());
            } else {
                tell(listener -> listener.message(peer, message));
            }
        }

        @Override
        public void bytes(PeerId peer, byte[] bytes) {
            tell(listener -> listener.bytes(peer, bytes));
        }
    }
}
