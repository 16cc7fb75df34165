package app.madang.client.call;

/** Why a call is over or did not begin. Each has its sentence in every language. */
public enum EndReason {
    LEFT,
    REPLACED,
    UNKNOWN_HOST,
    SERVER_REFUSED,
    SERVER_TIMEOUT,
    SERVER_UNREACHABLE,
    SERVER_TLS,
    NOT_A_SERVER,
    SERVER_LOST,
    ROOM_FULL,
    SERVER_FULL,
    SERVER_DRAINING,
    ACCESS_DENIED,
    /** Somebody at this address guessed: the word was not looked at. */
    ACCESS_SLOWED,
    UNSUPPORTED_VERSION,
    BAD_NAME,
    TOO_MANY_MESSAGES,
    PROTOCOL,
    INTERNAL
}
