package app.madang.protocol;

import java.util.Locale;
import java.util.Optional;

/** The codes of PROTOCOL §7; on the wire in lower case. */
public enum ErrorCode {
    BAD_MESSAGE(CloseCode.BAD_MESSAGE),
    UNSUPPORTED_VERSION(CloseCode.UNSUPPORTED_VERSION),
    BAD_NAME(CloseCode.BAD_MESSAGE),
    BAD_SECRET(CloseCode.BAD_MESSAGE),
    ACCESS_DENIED(CloseCode.ACCESS_DENIED),
    SERVER_DRAINING(CloseCode.SERVICE_RESTART),
    SERVER_FULL(CloseCode.TRY_AGAIN_LATER),
    ROOM_FULL(CloseCode.TOO_MANY),
    NOT_JOINED(0),
    UNSUPPORTED_TYPE(0),
    PEER_NOT_FOUND(0),
    RATE_LIMITED(CloseCode.TOO_MANY),
    TOO_LARGE(CloseCode.TOO_LARGE),
    RESYNC_NEEDED(CloseCode.RESYNC),
    INTERNAL(CloseCode.INTERNAL);

    private final int closeCode;

    ErrorCode(int closeCode) {
        this.closeCode = closeCode;
    }

    /** The close code that follows where this error is fatal, 0 where it never is. */
    public int closeCode() {
        return closeCode;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ErrorCode> of(String wireName) {
        for (ErrorCode code : values()) {
            if (code.wireName().equals(wireName)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
