package app.madang.signaling;

import app.madang.protocol.ErrorCode;

/** The errors of one stay, or of one connection that has not joined, and which of them is one too many (PROTOCOL §7). */
final class Tally {
    static final int BAD_MESSAGES = 5;
    static final int RATE_LIMITED = 500;

    private int badMessages;
    private int rateLimited;

    /** Counts this error, and tells if it is fatal. */
    boolean countsAsFatal(ErrorCode code) {
        return switch (code) {
            case BAD_MESSAGE -> ++badMessages >= BAD_MESSAGES;
            case RATE_LIMITED -> ++rateLimited >= RATE_LIMITED;
            case NOT_JOINED, UNSUPPORTED_TYPE, PEER_NOT_FOUND, INTERNAL -> false;
            case UNSUPPORTED_VERSION,
                    BAD_NAME,
                    BAD_SECRET,
                    ACCESS_DENIED,
                    SERVER_DRAINING,
                    SERVER_FULL,
                    ROOM_FULL,
                    TOO_LARGE,
                    RESYNC_NEEDED -> true;
        };
    }
}
