package app.madang.protocol;

/**
 * One text of the server as a client takes it apart. {@link #read} does all at once; who must count a message whose
 * content is wrong (PROTOCOL §4) parses first and asks for the {@link #seq} before the {@link #message}. Immutable.
 */
public final class ServerFrame {
    /** Above every message that a server has reason to send, and below what hurts a client. */
    private static final JsonReader READER = new JsonReader(Limits.MAX_OUTGOING_BYTES);

    private final Fields fields;
    private final String type;

    private ServerFrame(Fields fields, String type) {
        this.fields = fields;
        this.type = type;
    }

    /** @throws ProtocolException unless it is one JSON object by the rules of PROTOCOL §1 with a string {@code type} */
    public static ServerFrame parse(String text) throws ProtocolException {
        Fields fields = new Fields(READER.read(text), null);
        return new ServerFrame(fields, fields.text("type"));
    }

    /** The message with its numbering; {@link ServerMessage.Unknown} where the type is unknown. */
    public static Envelope<ServerMessage> read(String text) throws ProtocolException {
        ServerFrame frame = parse(text);
        return new Envelope<>(frame.seq(), frame.ack(), frame.message());
    }

    /** 0 or more, or null where nothing is acknowledged. */
    public Long ack() throws ProtocolException {
        return SharedFields.ack(fields);
    }

    /**
     * 1 or more; null for messages without a number, and for one of an unknown type without a good one.
     *
     * @throws ProtocolException if the type is a numbered one and the seq is missing or wrong
     */
    public Long seq() throws ProtocolException {
        return switch (type) {
            case "joined", "error", "pong" -> null;
            default ->
                ServerFields.isNumbered(type)
                        ? Long.valueOf(fields.integer("seq", 1, Limits.MAX_INTEGER))
                        : SharedFields.seqIfAny(fields);
        };
    }

    /** @throws ProtocolException if a required field is missing, or any known one wrong */
    public ServerMessage message() throws ProtocolException {
        return ServerFields.message(type, fields);
    }
}
