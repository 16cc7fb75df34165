package app.madang.client.x11;

import app.madang.client.screen.CaptureFault;

/** Why a display does not do what it was asked. The message is for logs. */
final class XFault extends CaptureFault {
    private static final long serialVersionUID = 1L;

    /** Error codes of the X11 protocol, appendix B. */
    private static final int WINDOW = 3;

    private static final int DRAWABLE = 9;

    XFault(Kind kind, String message) {
        super(kind, message);
    }

    XFault(String message, Throwable cause) {
        super(message, cause);
    }

    static XFault ofError(int code, int request) {
        Kind kind = code == WINDOW || code == DRAWABLE ? Kind.GONE : Kind.REFUSED;
        return new XFault(kind, "the display answers request " + request + " with error " + code);
    }
}
