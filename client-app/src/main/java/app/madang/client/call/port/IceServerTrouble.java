package app.madang.client.call.port;

/**
 * A STUN or TURN server answers, but does not help. One that does not answer at all is no news: another one may.
 *
 * @param server its address as it was configured
 * @param code the error's number (RFC 8489 §14.8, RFC 8656 §19)
 */
public record IceServerTrouble(Kind kind, String server, int code) {
    public enum Kind {
        /** The user name or the credential is wrong, or is good no more. */
        REFUSED,
        /** It has given away what it has, or what it gives one user. */
        FULL,
        /** Anything else. */
        ERROR
    }
}
