package app.madang.protocol;

import java.util.Locale;

/** Writes messages as text; what {@link ClientFrame} and {@link ServerFrame} read is equal to what was written. */
public final class MessageWriter {
    private MessageWriter() {}

    public static String client(Envelope<? extends ClientMessage> envelope) {
        ClientMessage message = envelope.message();
        return MessageText.of(type(message), out -> {
            out.field("seq", envelope.seq()).field("ack", envelope.ack());
            write(message, out);
        });
    }

    public static String server(Envelope<? extends ServerMessage> envelope) {
        ServerMessage message = envelope.message();
        return MessageText.of(type(message), out -> {
            out.field("seq", envelope.seq()).field("ack", envelope.ack());
            write(message, out);
        });
    }

    /** A signal by itself: the plaintext of a sealed box (PROTOCOL §8). */
    public static String signal(Signal signal) {
        return MessageText.of(SignalFields.type(signal), out -> SignalFields.write(signal, out));
    }

    private static String type(ClientMessage message) {
        return switch (message) {
            case ClientMessage.Join join -> "join";
            case ClientMessage.Relay relay -> SignalFields.type(relay.signal());
            case ClientMessage.Self self -> "self";
            case ClientMessage.Leave leave -> "leave";
            case ClientMessage.Ping ping -> "ping";
        };
    }

    private static void write(ClientMessage message, MessageText out) {
        switch (message) {
            case ClientMessage.Join join -> write(join, out);
            case ClientMessage.Relay relay -> SignalFields.write(relay.signal(), out.field("to", relay.to()));
            case ClientMessage.Self self ->
                out.field("name", self.name())
                        .object("media", self.media(), MessageWriter::media)
                        .field("hand", self.hand());
            case ClientMessage.Leave leave -> {}
            case ClientMessage.Ping ping -> out.field("t", ping.t());
        }
    }

    private static void write(ClientMessage.Join join, MessageText out) {
        out.field("protocol", join.protocol())
                .field("secret", join.secret().value())
                .field("name", join.name())
                .object("media", join.media(), MessageWriter::media)
                .field("hand", join.hand())
                .field("client", join.client())
                .texts("features", join.features())
                .field("received", join.received())
                .field("access", join.access());
    }

    private static String type(ServerMessage message) {
        return switch (message) {
            case ServerMessage.Joined joined -> "joined";
            case ServerMessage.Relayed relayed -> SignalFields.type(relayed.signal());
            case ServerMessage.PeerJoined peer -> "peer-joined";
            case ServerMessage.PeerChanged peer -> "peer-changed";
            case ServerMessage.PeerAbsent peer -> "peer-absent";
            case ServerMessage.PeerPresent peer -> "peer-present";
            case ServerMessage.PeerLeft peer -> "peer-left";
            case ServerMessage.IceServers servers -> "ice-servers";
            case ServerMessage.Draining draining -> "draining";
            case ServerMessage.Refusal refusal -> "error";
            case ServerMessage.Pong pong -> "pong";
            case ServerMessage.Unknown unknown -> unknown.type();
        };
    }

    private static void write(ServerMessage message, MessageText out) {
        switch (message) {
            case ServerMessage.Joined joined -> write(joined, out);
            case ServerMessage.Relayed relayed ->
                SignalFields.write(
                        relayed.signal(), out.field("from", relayed.from().value()));
            case ServerMessage.PeerJoined joined -> out.object("peer", joined.peer(), MessageWriter::peer);
            case ServerMessage.PeerChanged changed -> out.object("peer", changed.peer(), MessageWriter::peer);
            case ServerMessage.PeerAbsent absent -> out.field("id", absent.id().value());
            case ServerMessage.PeerPresent present ->
                out.field("id", present.id().value());
            case ServerMessage.PeerLeft left ->
                out.field("id", left.id().value())
                        .field("reason", left.reason().name().toLowerCase(Locale.ROOT));
            case ServerMessage.IceServers servers ->
                out.objects("iceServers", servers.iceServers(), MessageWriter::iceServer)
                        .field("iceServersTtlMs", servers.iceServersTtlMs());
            case ServerMessage.Draining draining -> out.field("deadlineMs", draining.deadlineMs());
            case ServerMessage.Refusal refusal -> write(refusal, out);
            case ServerMessage.Pong pong -> out.field("t", pong.t());
            case ServerMessage.Unknown unknown -> {}
        }
    }

    private static void write(ServerMessage.Joined joined, MessageText out) {
        out.field("protocol", joined.protocol())
                .field("self", joined.self().value())
                .field("resumed", joined.resumed())
                .field("received", joined.received())
                .objects("peers", joined.peers(), MessageWriter::peer)
                .field("capacity", joined.capacity())
                .objects("iceServers", joined.iceServers(), MessageWriter::iceServer)
                .field("iceServersTtlMs", joined.iceServersTtlMs())
                .field("pingMs", joined.pingMs())
                .field("graceMs", joined.graceMs())
                .field("maxMessageBytes", joined.maxMessageBytes())
                .object("rate", joined.rate(), MessageWriter::rate)
                .field("server", joined.server())
                .field("instance", joined.instance())
                .texts("features", joined.features());
    }

    private static void write(ServerMessage.Refusal refusal, MessageText out) {
        out.field("code", refusal.code())
                .field("message", refusal.message())
                .field("fatal", refusal.fatal())
                .field("inReplyTo", refusal.inReplyTo())
                .field("retryAfterMs", refusal.retryAfterMs())
                .object(
                        "details",
                        refusal.details(),
                        (fields, details) -> fields.field("field", details.field())
                                .integers("supported", details.supported())
                                .field("incident", details.incident()));
    }

    private static void media(MessageText out, MediaState media) {
        out.field("audio", media.audio()).field("video", media.video()).field("screen", media.screen());
    }

    private static void peer(MessageText out, PeerInfo peer) {
        out.field("id", peer.id().value())
                .field("name", peer.name())
                .object("media", peer.media(), MessageWriter::media)
                .field("hand", peer.hand())
                .field("present", peer.present());
    }

    private static void iceServer(MessageText out, IceServer server) {
        out.texts("urls", server.urls()).field("username", server.username()).field("credential", server.credential());
    }

    private static void rate(MessageText out, ServerMessage.Rate rate) {
        out.field("perSecond", rate.perSecond()).field("burst", rate.burst());
    }
}
