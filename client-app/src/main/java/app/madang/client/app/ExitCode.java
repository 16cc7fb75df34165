package app.madang.client.app;

import app.madang.client.call.EndReason;

/** What the program tells the shell (docs/headless.md). */
public enum ExitCode {
    DONE(0),
    FAULT(1),
    USAGE(2),
    SERVER_NOT_REACHED(3),
    REFUSED(4),
    LOST(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static ExitCode of(EndReason reason) {
        return switch (reason) {
            case LEFT -> DONE;
            case UNKNOWN_HOST, SERVER_REFUSED, SERVER_TIMEOUT, SERVER_UNREACHABLE, SERVER_TLS, NOT_A_SERVER ->
                SERVER_NOT_REACHED;
            case ROOM_FULL,
                    SERVER_FULL,
                    SERVER_DRAINING,
                    ACCESS_DENIED,
                    ACCESS_SLOWED,
                    UNSUPPORTED_VERSION,
                    BAD_NAME,
                    PROTOCOL,
                    TOO_MANY_MESSAGES,
                    INTERNAL -> REFUSED;
            case REPLACED, SERVER_LOST -> LOST;
        };
    }
}
