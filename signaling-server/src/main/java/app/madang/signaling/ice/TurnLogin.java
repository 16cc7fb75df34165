package app.madang.signaling.ice;

import app.madang.protocol.IceServer;
import app.madang.protocol.Unicode;

/** How clients show a TURN server that they may use it. Every {@link #toString} hides what is secret. */
public sealed interface TurnLogin {
    /** An hour: short enough for what a stranger could do with one that leaked, long enough for one to be at hand. */
    long DEFAULT_TTL_MS = 3_600_000;

    /** Nothing is known: only STUN servers can be named. */
    record None() implements TurnLogin {}

    /** The same name and password for everybody; they do not expire. */
    record Fixed(String username, String credential) implements TurnLogin {
        /** @throws IllegalArgumentException with a sentence for people if one is empty, or the name too long for TURN */
        public Fixed {
            if (username == null || username.isEmpty() || credential == null || credential.isEmpty()) {
                throw new IllegalArgumentException("a fixed user for TURN needs a name and a credential");
            }
            if (Unicode.utf8Length(username) > IceServer.MAX_USERNAME_BYTES) {
                throw new IllegalArgumentException(
                        "the user name for TURN must have at most " + IceServer.MAX_USERNAME_BYTES + " bytes");
            }
        }

        @Override
        public String toString() {
            return "Fixed";
        }
    }

    /**
     * A secret that this server shares with the TURN server, which then needs no list of users: coturn's {@code
     * use-auth-secret} with {@code static-auth-secret} (draft-uberti-behave-turn-rest).
     *
     * @param ttlMs how long each credential is good, 5,000 to 604,800,000
     */
    record Shared(String secret, long ttlMs) implements TurnLogin {
        /** @throws IllegalArgumentException with a sentence for people if the secret is empty or the time out of range */
        public Shared {
            if (secret == null || secret.isEmpty()) {
                throw new IllegalArgumentException("the secret shared with the TURN server must not be empty");
            }
            if (ttlMs < 5_000 || ttlMs > 604_800_000) {
                throw new IllegalArgumentException(
                        "the time of TURN credentials in milliseconds must lie between 5000 and 604800000, not "
                                + ttlMs);
            }
        }

        @Override
        public String toString() {
            return "Shared[" + ttlMs + " ms]";
        }
    }
}
