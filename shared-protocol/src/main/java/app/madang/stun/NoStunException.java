package app.madang.stun;

import java.io.IOException;

/** Something answered that is no STUN or TURN server. */
final class NoStunException extends IOException {
    private static final long serialVersionUID = 1L;

    NoStunException() {
        super("no STUN");
    }
}
