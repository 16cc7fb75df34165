package app.madang.protocol;

/** A text that is not a message of the protocol; {@link #getMessage} says in English what is wrong. */
public final class ProtocolException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String field;

    public ProtocolException(ErrorCode code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    /** What a server answers to it. */
    public ErrorCode code() {
        return code;
    }

    /** The path of the field that is wrong, with dots; null where the whole message is. */
    public String field() {
        return field;
    }
}
