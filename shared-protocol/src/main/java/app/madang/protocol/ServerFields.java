package app.madang.protocol;

import java.util.List;
import java.util.Objects;

/** The fields of each message of the server (PROTOCOL §3, §5, §7). */
final class ServerFields {
    private ServerFields() {}

    static boolean isNumbered(String type) {
        return switch (type) {
            case "peer-joined", "peer-changed", "peer-absent", "peer-present", "peer-left", "ice-servers", "draining" ->
                true;
            default -> SignalFields.isSignal(type);
        };
    }

    static ServerMessage message(String type, Fields in) throws ProtocolException {
        return switch (type) {
            case "joined" -> joined(in);
            case "peer-joined" -> new ServerMessage.PeerJoined(in.object("peer", ServerFields::peer));
            case "peer-changed" -> new ServerMessage.PeerChanged(in.object("peer", ServerFields::peer));
            case "peer-absent" -> new ServerMessage.PeerAbsent(id(in, "id"));
            case "peer-present" -> new ServerMessage.PeerPresent(id(in, "id"));
            case "peer-left" -> new ServerMessage.PeerLeft(id(in, "id"), reason(in));
            case "ice-servers" -> new ServerMessage.IceServers(iceServers(in), duration(in, "iceServersTtlMs"));
            case "draining" -> new ServerMessage.Draining(in.integer("deadlineMs", 0, Limits.MAX_INTEGER));
            case "error" -> refusal(in);
            case "pong" -> new ServerMessage.Pong(in.integer("t", -Limits.MAX_INTEGER, Limits.MAX_INTEGER));
            default ->
                SignalFields.isSignal(type)
                        ? new ServerMessage.Relayed(id(in, "from"), SignalFields.read(type, in))
                        : new ServerMessage.Unknown(type);
        };
    }

    private static ServerMessage joined(Fields in) throws ProtocolException {
        List<String> features = in.listOrNull("features", Integer.MAX_VALUE, Fields::text);
        return new ServerMessage.Joined(
                positive(in, "protocol"),
                id(in, "self"),
                in.bool("resumed"),
                in.integer("received", 0, Limits.MAX_INTEGER),
                in.list("peers", (list, i) -> list.object(i, ServerFields::peer)),
                positive(in, "capacity"),
                iceServers(in),
                duration(in, "iceServersTtlMs"),
                in.integer("pingMs", 1, Limits.MAX_INTEGER),
                in.integer("graceMs", 0, Limits.MAX_INTEGER),
                positive(in, "maxMessageBytes"),
                in.object("rate", rate -> new ServerMessage.Rate(positive(rate, "perSecond"), positive(rate, "burst"))),
                in.text("server"),
                in.text("instance"),
                Objects.requireNonNullElse(features, List.of()));
    }

    private static ServerMessage refusal(Fields in) throws ProtocolException {
        return new ServerMessage.Refusal(
                in.text("code"),
                in.text("message"),
                in.bool("fatal"),
                in.integerOrNull("inReplyTo", 1, Limits.MAX_INTEGER),
                duration(in, "retryAfterMs"),
                in.objectOrNull("details", ServerFields::details));
    }

    private static ServerMessage.ErrorDetails details(Fields in) throws ProtocolException {
        return new ServerMessage.ErrorDetails(
                in.textOrNull("field", Fields.ANY_LENGTH),
                in.listOrNull("supported", Integer.MAX_VALUE, ServerFields::positive),
                in.textOrNull("incident", Fields.ANY_LENGTH));
    }

    private static PeerInfo peer(Fields in) throws ProtocolException {
        String name = ParticipantName.accepted(in.text("name"))
                .orElseThrow(() -> in.bad("name", "is no name of a participant"));
        return new PeerInfo(
                id(in, "id"), name, in.object("media", SharedFields::media), in.bool("hand"), in.bool("present"));
    }

    private static List<IceServer> iceServers(Fields in) throws ProtocolException {
        return in.list("iceServers", (list, i) -> list.object(i, ServerFields::iceServer));
    }

    private static IceServer iceServer(Fields in) throws ProtocolException {
        return new IceServer(
                in.list("urls", Fields::text),
                in.textOrNull("username", Fields.ANY_LENGTH),
                in.textOrNull("credential", Fields.ANY_LENGTH));
    }

    private static PeerId id(Fields in, String name) throws ProtocolException {
        String id = in.text(name);
        if (!Base64Url.isEncodingOf(id, PeerId.BYTES)) {
            throw in.bad(name, "is no peer's id");
        }
        return new PeerId(id);
    }

    private static LeaveReason reason(Fields in) throws ProtocolException {
        return switch (in.text("reason")) {
            case "left" -> LeaveReason.LEFT;
            case "timeout" -> LeaveReason.TIMEOUT;
            case "protocol" -> LeaveReason.PROTOCOL;
            default -> throw in.bad("reason", "is no reason to be gone");
        };
    }

    private static int positive(Fields in, String name) throws ProtocolException {
        return in.intValue(name, 1, Integer.MAX_VALUE);
    }

    private static Long duration(Fields in, String name) throws ProtocolException {
        return in.integerOrNull(name, 0, Limits.MAX_INTEGER);
    }
}
