package app.madang.protocol;

import java.util.Set;

/**
 * One text of a client as its server takes it apart, in the order of checks of PROTOCOL §4: {@link #parse},
 * {@link #type}, {@link #ack}, {@link #typeKnown}, {@link #seq}, {@link #message}. Immutable.
 */
public final class ClientFrame {
    private static final JsonReader READER = new JsonReader(Limits.MAX_MESSAGE_BYTES);
    private static final Set<String> UNNUMBERED = Set.of("join", "ping");
    private static final Set<String> OWN = Set.of("type", "to", "from", "seq", "ack");

    private final Fields fields;
    private final String type;

    private ClientFrame(Fields fields, String type) {
        this.fields = fields;
        this.type = type;
    }

    /**
     * @throws ProtocolException {@code too_large} above {@link Limits#MAX_MESSAGE_BYTES}, otherwise {@code bad_message}
     *     unless it is one JSON object by the rules of PROTOCOL §1 with a string {@code type}
     */
    public static ClientFrame parse(String text) throws ProtocolException {
        if (text != null && Unicode.utf8Length(text) > Limits.MAX_MESSAGE_BYTES) {
            throw new ProtocolException(
                    ErrorCode.TOO_LARGE, null, "a message has at most " + Limits.MAX_MESSAGE_BYTES + " bytes");
        }
        Fields fields = new Fields(READER.read(text), null);
        return new ClientFrame(fields, fields.text("type"));
    }

    public String type() {
        return type;
    }

    /** 0 or more, or null where nothing is acknowledged. */
    public Long ack() throws ProtocolException {
        return SharedFields.ack(fields);
    }

    /** Whether this version of the protocol has such a message of a client. */
    public boolean typeKnown() {
        return UNNUMBERED.contains(type) || ClientFields.isNumbered(type);
    }

    /**
     * 1 or more; null for a join or ping, whatever they say, and for a message of an unknown type without a good one.
     *
     * @throws ProtocolException if the type is a numbered one and the seq is missing or wrong
     */
    public Long seq() throws ProtocolException {
        return ClientFields.isNumbered(type) ? Long.valueOf(fields.integer("seq", 1, Limits.MAX_INTEGER)) : seqIfAny();
    }

    /** As {@link #seq}, but null where it is missing or wrong: for {@code inReplyTo}. */
    public Long seqIfAny() {
        return UNNUMBERED.contains(type) ? null : SharedFields.seqIfAny(fields);
    }

    /**
     * The message itself, names trimmed. A {@code protocol} beyond an int is cut to it.
     *
     * @throws ProtocolException what the first row of PROTOCOL §7's table is that applies
     */
    public ClientMessage message() throws ProtocolException {
        return ClientFields.message(type, fields);
    }

    /**
     * The text for the receiver of a relayed message: the sender in place of {@code to}, every other field kept in
     * value, at most {@link Limits#SERVER_EXTRA_BYTES} longer.
     *
     * @param ack null where nothing is acknowledged
     */
    public String relayed(PeerId from, long seq, Long ack) {
        return MessageText.of(type, out -> {
            out.field("from", from.value()).field("seq", seq).field("ack", ack);
            fields.object().fields().forEach((name, value) -> {
                if (!OWN.contains(name)) {
                    out.field(name, value);
                }
            });
        });
    }
}
