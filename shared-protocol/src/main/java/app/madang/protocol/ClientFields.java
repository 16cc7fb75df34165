package app.madang.protocol;

import java.util.List;
import java.util.Objects;

/** The fields of each message of a client (PROTOCOL §3, §5). */
final class ClientFields {
    private static final int MAX_CLIENT = 128;
    private static final int MAX_FEATURES = 32;
    private static final int MAX_FEATURE = 64;
    private static final int MAX_ACCESS = 256;
    private static final String NAME_RULE = "needs 1 to 64 characters, none of them a control character";

    private ClientFields() {}

    static boolean isNumbered(String type) {
        return type.equals("self") || type.equals("leave") || SignalFields.isSignal(type);
    }

    static ClientMessage message(String type, Fields in) throws ProtocolException {
        return switch (type) {
            case "join" -> join(in);
            case "self" -> self(in);
            case "leave" -> new ClientMessage.Leave();
            case "ping" -> new ClientMessage.Ping(in.integer("t", -Limits.MAX_INTEGER, Limits.MAX_INTEGER));
            default -> relay(type, in);
        };
    }

    private static ClientMessage relay(String type, Fields in) throws ProtocolException {
        if (!SignalFields.isSignal(type)) {
            throw new ProtocolException(ErrorCode.UNSUPPORTED_TYPE, "type", "no message of this type is known");
        }
        return new ClientMessage.Relay(in.text("to"), SignalFields.read(type, in));
    }

    private static ClientMessage self(Fields in) throws ProtocolException {
        String name = in.textOrNull("name", Fields.ANY_LENGTH);
        if (name != null) {
            name = ParticipantName.accepted(name).orElseThrow(() -> in.bad("name", NAME_RULE));
        }
        return new ClientMessage.Self(name, in.objectOrNull("media", SharedFields::media), in.boolOrNull("hand"));
    }

    /** Every reason for bad_message comes before the version, that before the name, and the secret last (§7). */
    private static ClientMessage join(Fields in) throws ProtocolException {
        long protocol = in.integer("protocol", -Limits.MAX_INTEGER, Limits.MAX_INTEGER);
        MediaState media = in.object("media", SharedFields::media);
        boolean hand = in.bool("hand");
        String client = in.textOrNull("client", MAX_CLIENT);
        List<String> features = in.listOrNull("features", MAX_FEATURES, (list, i) -> list.text(i, MAX_FEATURE));
        Long received = in.integerOrNull("received", 0, Limits.MAX_INTEGER);
        String access = in.textOrNull("access", MAX_ACCESS);
        int version = version(protocol);
        String name = name(in);
        return new ClientMessage.Join(
                version,
                secret(in),
                name,
                media,
                hand,
                client,
                Objects.requireNonNullElse(features, List.of()),
                received,
                access);
    }

    private static int version(long highest) throws ProtocolException {
        if (highest < Limits.PROTOCOL_VERSION) {
            throw new ProtocolException(
                    ErrorCode.UNSUPPORTED_VERSION, "protocol", "this server speaks version " + Limits.PROTOCOL_VERSION);
        }
        return (int) Math.min(highest, Integer.MAX_VALUE);
    }

    private static String name(Fields in) throws ProtocolException {
        return ParticipantName.accepted(in.textIfAny("name"))
                .orElseThrow(() -> new ProtocolException(ErrorCode.BAD_NAME, "name", "name " + NAME_RULE));
    }

    private static StaySecret secret(Fields in) throws ProtocolException {
        String secret = in.textIfAny("secret");
        if (!Base64Url.isEncodingOf(secret, StaySecret.BYTES)) {
            throw new ProtocolException(ErrorCode.BAD_SECRET, "secret", "secret needs 43 characters of base64url");
        }
        return new StaySecret(secret);
    }
}
