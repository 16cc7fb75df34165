package app.madang.protocol;

/** Parts that occur in messages of both directions. */
final class SharedFields {
    private SharedFields() {}

    static MediaState media(Fields in) throws ProtocolException {
        return new MediaState(in.bool("audio"), in.bool("video"), in.bool("screen"));
    }

    static Long ack(Fields in) throws ProtocolException {
        return in.integerOrNull("ack", 0, Limits.MAX_INTEGER);
    }

    /** The seq where there is a good one, else null. */
    static Long seqIfAny(Fields in) {
        try {
            return in.integerOrNull("seq", 1, Limits.MAX_INTEGER);
        } catch (ProtocolException e) {
            return null;
        }
    }
}
