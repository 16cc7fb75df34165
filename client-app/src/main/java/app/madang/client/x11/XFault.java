package app.madang.client.x11;

/** Why a display does not do what it was asked. The message is for logs. */
final class XFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    enum Kind {
        /** The window or its picture is not there any more. */
        GONE,
        /** The display refuses this request. */
        REFUSED,
        /** The connection broke, or the display says what no display says. */
        BROKEN
    }

    /** Error codes of the X11 protocol, appendix B. */
    private static final int WINDOW = 3;

    private static final int DRAWABLE = 9;

    private final Kind kind;

    XFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    XFault(String message, Throwable cause) {
        super(message, cause);
        kind = Kind.BROKEN;
    }

    static XFault ofError(int code, int request) {
        Kind kind = code == WINDOW || code == DRAWABLE ? Kind.GONE : Kind.REFUSED;
        return new XFault(kind, "the display answers request " + request + " with error " + code);
    }

    Kind kind() {
        return kind;
    }
}
