package app.madang.stun;

import app.madang.protocol.IceServer;
import app.madang.protocol.Unicode;

/** A user name and password for a TURN server. {@link #toString} hides both: a name may be an address of mail. */
public record TurnCredential(String username, String password) {
    /** @throws IllegalArgumentException if the name is longer than 508 bytes of UTF-8 (RFC 8489 §14.3) */
    public TurnCredential {
        if (Unicode.utf8Length(username) > IceServer.MAX_USERNAME_BYTES) {
            throw new IllegalArgumentException("A user name for TURN has at most 508 bytes.");
        }
    }

    @Override
    public String toString() {
        return "TurnCredential";
    }
}
