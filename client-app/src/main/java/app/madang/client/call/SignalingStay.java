package app.madang.client.call;

import app.madang.client.call.ReconnectPolicy.Again;
import app.madang.client.call.ReconnectPolicy.Over;
import app.madang.client.call.ReconnectPolicy.Resync;
import app.madang.client.call.ReconnectPolicy.Verdict;
import app.madang.client.call.port.SignalingTransport;
import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import app.madang.loop.EventLoop;
import app.madang.protocol.ClientMessage;
import app.madang.protocol.CloseCode;
import app.madang.protocol.Envelope;
import app.madang.protocol.ErrorCode;
import app.madang.protocol.MessageWriter;
import app.madang.protocol.ProtocolException;
import app.madang.protocol.ServerFrame;
import app.madang.protocol.ServerMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client's side of one stay in a room: one connection after the other, numbering, acknowledging, coming back
 * (PROTOCOL §2 to §4, §10). Owned by the call thread.
 *
 * <pre>
 *               opened: join             joined                  leave: told the server
 *  CONNECTING ────────────────▶ JOINING ────────▶ JOINED ─────────────────────────────────▶ LEAVING
 *    ▲    │                        │                 │                                         │
 *    │    │ failed                 │ lost            │ lost, silent, gap                       │ closed, or 1 s
 *    │    ▼                        ▼                 │                                         ▼
 *    └─ WAITING ◀──────────────────┴─────────────────┘        refused, replaced, left ──────▶ OVER
 * </pre>
 */
final class SignalingStay implements SignalingTransport.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(SignalingStay.class);
    /** A server that opened but does not answer is as good as none. */
    private static final long JOIN_ANSWER_MS = 10_000;
    /** §5: so long a leaving client waits for the close. */
    private static final long LEAVE_MS = 1_000;

    /** Who is asked whether it still lives answers within this, or is taken for lost. */
    private static final long DOUBT_MS = 2_000;
    /** Heard so lately, a server needs no asking. */
    private static final long FRESH_MS = 500;

    private static final long NO_DOUBT = Long.MIN_VALUE;

    private static final long FASTEST_PING_MS = 100;
    private static final long SLOWEST_PING_MS = 60_000;

    /** What the session hears. Called on the call thread. */
    interface Listener {
        /** The newest truth about this participant; {@code received} as the stay says. */
        ClientMessage.Join join(Long received);

        void joined(ServerMessage.Joined joined);

        /** A message that belongs to the room, in order, each once. */
        void message(ServerMessage message);

        /** An error that ends nothing. */
        void refused(ServerMessage.Refusal refusal);

        /** The connection of a joined stay is lost; it comes back by itself. */
        void lost();

        /** The last word. */
        void over(EndReason reason);
    }

    private enum Phase {
        CONNECTING,
        JOINING,
        JOINED,
        WAITING,
        LEAVING,
        OVER
    }

    private final EventLoop loop;
    private final SignalingTransport transport;
    /** For coming back. Who joins wants to hear soon why not. */
    private final SignalingTransport persistent;

    private final RandomGenerator random;
    private final URI address;
    private final Listener listener;
    private final Outbox outbox = new Outbox();
    private final Inbox inbox = new Inbox();

    private Phase phase = Phase.WAITING;
    private Attempt attempt;
    private EventLoop.Timer timer = () -> {};
    private EventLoop.Timer paceTimer = () -> {};
    private Pace pace;
    private int attempts;
    private boolean everJoined;
    private boolean leaving;
    private boolean resynced;
    private boolean forgetReceived;
    private boolean malformedLogged;
    private long pingMs;
    private long heardAt;
    private long doubtSince = NO_DOUBT;
    private int maxMessageBytes;

    SignalingStay(
            EventLoop loop, SignalingTransport transport, RandomGenerator random, URI address, Listener listener) {
        this.loop = loop;
        this.transport = transport;
        persistent = new PersistentTransport(loop, transport);
        this.random = random;
        this.address = address;
        this.listener = listener;
    }

    // ---- for the session

    void connect() {
        phase = Phase.CONNECTING;
        attempt = new Attempt(loop, this);
        attempt.begin(everJoined ? persistent : transport, address);
    }

    boolean joined() {
        return phase == Phase.JOINED;
    }

    /** Numbers the message and sends it, at once or as soon as the stay is resumed; lost where it begins anew. */
    void send(ClientMessage message) {
        int bytes = MessageWriter.client(new Envelope<>(Long.MAX_VALUE, Long.MAX_VALUE, message))
                .getBytes(StandardCharsets.UTF_8)
                .length;
        if (everJoined && bytes > maxMessageBytes) {
            LOG.error("A message of {} bytes is more than the server takes; it is dropped", bytes);
            return;
        }
        outbox.add(message, bytes);
        if (phase == Phase.JOINED) {
            flush();
        }
    }

    /** Says goodbye where there is somebody to hear it; {@code over(LEFT)} follows within a second. */
    void leave() {
        switch (phase) {
            case JOINED -> sayLeave();
            case JOINING -> leaving = true;
            case CONNECTING, WAITING -> end(EndReason.LEFT);
            case LEAVING, OVER -> {}
        }
        if (leaving) {
            after(LEAVE_MS, () -> end(EndReason.LEFT));
        }
    }

    /** There may be no way to the server any more: asks it. Harmless when said again and again. */
    void doubt() {
        if (phase == Phase.JOINED && !inDoubt() && loop.nowMs() - heardAt >= FRESH_MS) {
            doubtSince = loop.nowMs();
            ping();
        }
    }

    /** Whether the server was asked for a sign of life and has given none yet. */
    boolean inDoubt() {
        return doubtSince != NO_DOUBT;
    }

    /** The network is another one, or back: what was under way may never arrive, so there is a connection anew at once. */
    void networkChanged() {
        if (!everJoined || leaving || phase == Phase.OVER) {
            return;
        }
        boolean wasJoined = phase == Phase.JOINED;
        forgetConnection();
        timer.cancel();
        attempts = 0;
        connect();
        if (wasJoined) {
            listener.lost();
        }
    }

    /** Ends at once without a word. */
    void abandon(EndReason reason) {
        end(reason);
    }

    /** Watches the silence; called a few times a second. */
    void tick() {
        boolean silent = loop.nowMs() - heardAt > pingMs * 5 / 2 || inDoubt() && loop.nowMs() - doubtSince >= DOUBT_MS;
        if (phase == Phase.JOINED && silent) {
            LOG.info("The server is silent: connecting again");
            again(new Again(0));
        }
    }

    // ---- one connection

    @Override
    public void opened() {
        phase = Phase.JOINING;
        alive();
        after(JOIN_ANSWER_MS, () -> decide(ReconnectPolicy.afterFailure(ConnectFailure.TIMEOUT, everJoined)));
        boolean anew = !everJoined || forgetReceived || outbox.forgot();
        write(new Envelope<>(null, null, listener.join(anew ? null : inbox.last())));
    }

    @Override
    public void text(String text) {
        alive();
        try {
            ServerFrame frame = ServerFrame.parse(text);
            switch (phase) {
                case JOINING -> answer(frame.message());
                case JOINED -> take(frame);
                case LEAVING, CONNECTING, WAITING, OVER -> {}
            }
        } catch (ProtocolException e) {
            malformed(e);
        }
    }

    @Override
    public void alive() {
        heardAt = loop.nowMs();
        doubtSince = NO_DOUBT;
    }

    private void malformed(ProtocolException e) {
        if (!malformedLogged) {
            malformedLogged = true;
            LOG.warn("The server sent what is no message ({}); further ones are not logged", e.getMessage());
        }
        if (phase == Phase.JOINING && !everJoined) {
            end(EndReason.NOT_A_SERVER);
        }
    }

    private void answer(ServerMessage message) {
        switch (message) {
            case ServerMessage.Joined joined -> joined(joined);
            case ServerMessage.Refusal refusal -> joinRefused(refusal);
            case ServerMessage.Pong pong -> {}
            default -> decide(ReconnectPolicy.afterFailure(ConnectFailure.NOT_A_SERVER, everJoined));
        }
    }

    private void joinRefused(ServerMessage.Refusal refusal) {
        LOG.info("The server refuses the join: {} ({})", refusal.code(), refusal.message());
        if (refusal.fatal() || refusal.code().equals(ErrorCode.BAD_MESSAGE.wireName())) {
            decide(ReconnectPolicy.afterFatal(refusal, everJoined));
        }
    }

    private void joined(ServerMessage.Joined joined) {
        phase = Phase.JOINED;
        pingMs = Math.clamp(joined.pingMs(), FASTEST_PING_MS, SLOWEST_PING_MS);
        maxMessageBytes = joined.maxMessageBytes();
        forgetReceived = false;
        pace = new Pace(joined.rate(), loop.nowMs());
        if (joined.resumed()) {
            outbox.resume(joined.received());
        } else {
            outbox.begin();
            inbox.begin();
        }
        everJoined = true;
        if (leaving) {
            sayLeave();
            return;
        }
        pingLater();
        listener.joined(joined);
        flush();
    }

    /** Numbers count before content does: a message that makes no sense was received all the same. */
    private void take(ServerFrame frame) throws ProtocolException {
        if (frame.ack() != null) {
            outbox.acknowledged(frame.ack());
        }
        if (frame.seq() == null || isNext(frame.seq())) {
            deliver(frame.message());
        }
        if (phase == Phase.JOINED && inbox.acknowledgementDue()) {
            ping();
        }
    }

    private boolean isNext(long seq) {
        return switch (inbox.take(seq)) {
            case NEXT -> true;
            case DUPLICATE -> false;
            case GAP -> {
                LOG.warn("A message of the server is missing: connecting again");
                resync(CloseCode.RESYNC);
                yield false;
            }
        };
    }

    private void deliver(ServerMessage message) {
        switch (message) {
            case ServerMessage.Refusal refusal -> {
                if (refusal.fatal()) {
                    LOG.warn("The server ends the connection: {} ({})", refusal.code(), refusal.message());
                    decide(ReconnectPolicy.afterFatal(refusal, true));
                } else {
                    listener.refused(refusal);
                }
            }
            case ServerMessage.Pong pong -> {
                attempts = 0;
                resynced = false;
            }
            case ServerMessage.Joined again -> {}
            case ServerMessage.Unknown unknown -> {}
            default -> listener.message(message);
        }
    }

    private void flush() {
        paceTimer.cancel();
        boolean open = phase == Phase.JOINED || phase == Phase.LEAVING;
        for (Outbox.Kept next = outbox.nextToSend(); open && next != null; next = outbox.nextToSend()) {
            if (!pace.take(loop.nowMs())) {
                paceTimer = loop.schedule(pace.waitMs(loop.nowMs()), this::flush);
                return;
            }
            outbox.sent(next);
            write(new Envelope<>(next.seq(), inbox.acknowledge(), next.message()));
        }
    }

    private void pingLater() {
        after(pingMs, () -> {
            ping();
            pingLater();
        });
    }

    private void ping() {
        pace.count(loop.nowMs());
        write(new Envelope<>(null, inbox.acknowledge(), new ClientMessage.Ping(Math.max(0, loop.nowMs()))));
    }

    private void write(Envelope<? extends ClientMessage> envelope) {
        attempt.send(MessageWriter.client(envelope));
    }

    private void sayLeave() {
        leaving = true;
        send(new ClientMessage.Leave());
        phase = Phase.LEAVING;
        after(LEAVE_MS, () -> end(EndReason.LEFT));
    }

    // ---- its end

    @Override
    public void failed(ConnectFailure failure, String detail) {
        LOG.info("No connection to the server: {} ({})", failure, detail);
        if (!ReconnectPolicy.burdens(failure)) {
            attempts = Math.min(attempts, 1);
        }
        decide(ReconnectPolicy.afterFailure(failure, everJoined));
    }

    @Override
    public void closed(int code, String reason) {
        LOG.info("The connection to the server is closed: {} {}", code, reason);
        if (leaving) {
            end(EndReason.LEFT);
        } else {
            decide(ReconnectPolicy.afterClose(code, reason, everJoined));
        }
    }

    private void decide(Verdict verdict) {
        switch (verdict) {
            case Over over -> end(over.reason());
            case Resync resync -> resync(CloseCode.NORMAL);
            case Again again -> again(again);
        }
    }

    /** Once with {@code received}, then without (§7). */
    private void resync(int closeCode) {
        if (!everJoined) {
            end(EndReason.PROTOCOL);
            return;
        }
        forgetReceived = resynced;
        resynced = true;
        attempt.close(closeCode, ErrorCode.RESYNC_NEEDED.wireName());
        attempt = null;
        again(new Again(0));
    }

    private void again(Again again) {
        boolean wasJoined = phase == Phase.JOINED;
        forgetConnection();
        if (leaving) {
            end(EndReason.LEFT);
            return;
        }
        phase = Phase.WAITING;
        long delay = Math.max(again.atLeastMs(), ReconnectPolicy.delayMs(attempts++, random.nextDouble()));
        after(delay, this::connect);
        if (wasJoined) {
            listener.lost();
        }
    }

    private void end(EndReason reason) {
        if (phase == Phase.OVER) {
            return;
        }
        forgetConnection();
        timer.cancel();
        phase = Phase.OVER;
        listener.over(reason);
    }

    private void forgetConnection() {
        if (attempt != null) {
            attempt.drop();
            attempt = null;
        }
    }

    /** There is only ever one thing to wait for. */
    private void after(long delayMs, Runnable task) {
        timer.cancel();
        timer = loop.schedule(delayMs, task);
    }
}
