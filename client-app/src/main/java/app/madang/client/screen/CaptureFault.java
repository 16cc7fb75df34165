package app.madang.client.screen;

/** Why something that is shared gives no pictures, or no more. The message is for logs. */
public class CaptureFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** It is not there any more: closed, unplugged, or taken back where it was given. */
        GONE,
        /** The one who was asked for it chose nothing. */
        DECLINED,
        /** The system refuses it. */
        REFUSED,
        /** The connection broke, or the other side says what it never should. */
        BROKEN
    }

    private final Kind kind;

    public CaptureFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** Something broke. */
    public CaptureFault(String message, Throwable cause) {
        super(message, cause);
        kind = Kind.BROKEN;
    }

    public Kind kind() {
        return kind;
    }
}
