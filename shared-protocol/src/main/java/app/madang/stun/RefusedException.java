package app.madang.stun;

import java.io.IOException;

/** The server answered with an error (RFC 8489 §14.8). */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int code;

    RefusedException(StunMessage error) {
        super(error.errorReason());
        code = error.errorCode();
    }

    /** 300 to 699, 0 where the server's error could not be read. */
    int code() {
        return code;
    }
}
