package app.madang.client.doctor;

import app.madang.client.call.port.SignalingTransport;
import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import app.madang.client.call.port.SignalingTransport.Connection;
import app.madang.protocol.ClientMessage;
import app.madang.protocol.CloseCode;
import app.madang.protocol.Envelope;
import app.madang.protocol.Invitation;
import app.madang.protocol.Limits;
import app.madang.protocol.MediaState;
import app.madang.protocol.MessageWriter;
import app.madang.protocol.ProtocolException;
import app.madang.protocol.Room;
import app.madang.protocol.ServerFrame;
import app.madang.protocol.ServerMessage;
import app.madang.protocol.StaySecret;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Joins a room of its own on a server and leaves it: only {@code joined} brings the credentials for TURN, and the room
 * that people are invited to would see a stranger come and go.
 */
final class SignalingCheck {
    private static final long DEADLINE_MS = 7_000;
    private static final String NAME = "Doctor";

    private final SignalingTransport transport;
    private final SecureRandom random;
    private final String client;

    SignalingCheck(SignalingTransport transport, SecureRandom random, String client) {
        this.transport = transport;
        this.random = random;
        this.client = client;
    }

    /** @param access null where none is known */
    SignalingFinding ask(Invitation invitation, String access) {
        Invitation own = new Invitation(invitation.tls(), invitation.host(), invitation.port(), room(), null);
        Conversation conversation = new Conversation(access, System.nanoTime());
        Connection connection = transport.connect(own.signalingAddress(), conversation);
        conversation.connection.complete(connection);
        try {
            return conversation.finding.get(DEADLINE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new SignalingFinding.Unreached(ConnectFailure.TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SignalingFinding.Unreached(ConnectFailure.OTHER);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            connection.close(CloseCode.NORMAL, "");
        }
    }

    private Room room() {
        return new Room("doctor-" + Long.toUnsignedString(random.nextLong(), 36));
    }

    private ClientMessage join(String access) {
        byte[] secret = new byte[StaySecret.BYTES];
        random.nextBytes(secret);
        return new ClientMessage.Join(
                Limits.PROTOCOL_VERSION,
                StaySecret.of(secret),
                NAME,
                new MediaState(false, false, false),
                false,
                client,
                List.of(),
                null,
                access);
    }

    /** What the transport's threads tell. */
    private final class Conversation implements SignalingTransport.Listener {
        private final CompletableFuture<Connection> connection = new CompletableFuture<>();
        private final CompletableFuture<SignalingFinding> finding = new CompletableFuture<>();
        private final String access;
        private final long startNanos;

        Conversation(String access, long startNanos) {
            this.access = access;
            this.startNanos = startNanos;
        }

        @Override
        public void opened() {
            connection.thenAccept(c -> c.send(MessageWriter.client(new Envelope<>(null, null, join(access)))));
        }

        @Override
        public void text(String text) {
            try {
                take(ServerFrame.parse(text).message());
            } catch (ProtocolException e) {
                finding.complete(new SignalingFinding.Unreached(ConnectFailure.NOT_A_SERVER));
            }
        }

        private void take(ServerMessage message) {
            if (message instanceof ServerMessage.Joined joined) {
                long rttMs = (System.nanoTime() - startNanos) / 1_000_000;
                connection.thenAccept(
                        c -> c.send(MessageWriter.client(new Envelope<>(1L, null, new ClientMessage.Leave()))));
                finding.complete(
                        new SignalingFinding.Speaks(rttMs, joined.server(), joined.protocol(), joined.iceServers()));
            } else if (message instanceof ServerMessage.Refusal refusal) {
                long retryAfterMs = refusal.retryAfterMs() == null ? 0 : refusal.retryAfterMs();
                finding.complete(new SignalingFinding.Refused(refusal.code(), retryAfterMs));
            }
        }

        @Override
        public void alive() {}

        @Override
        public void closed(int code, String reason) {
            finding.complete(new SignalingFinding.Unreached(ConnectFailure.OTHER));
        }

        @Override
        public void failed(ConnectFailure failure, String detail) {
            finding.complete(new SignalingFinding.Unreached(failure));
        }
    }
}
