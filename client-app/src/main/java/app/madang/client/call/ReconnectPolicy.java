package app.madang.client.call;

import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import app.madang.protocol.CloseCode;
import app.madang.protocol.ErrorCode;
import app.madang.protocol.ServerMessage;

/** Whether and when to connect again (PROTOCOL §7, §10). Pure functions. */
final class ReconnectPolicy {
    private static final long[] DELAYS_MS = {0, 300, 1_200, 2_700, 4_800, 7_000};
    /** Keeps a whole room from coming back in the same moment. */
    private static final long SPREAD_MS = 1_000;

    private ReconnectPolicy() {}

    sealed interface Verdict {}

    /** Come back, not before so many milliseconds. */
    record Again(long atLeastMs) implements Verdict {}

    /** Come back at once, since numbers do not fit. */
    record Resync() implements Verdict {}

    record Over(EndReason reason) implements Verdict {}

    /** RFC 6455 §7.4.1. */
    private static final int GOING_AWAY = 1001;

    private static final int NO_CLOSE = 1006;

    private static final Verdict AGAIN = new Again(0);

    /**
     * @param attempt 0 for the first one after a loss
     * @param random 0 to 1
     */
    static long delayMs(int attempt, double random) {
        return DELAYS_MS[Math.min(attempt, DELAYS_MS.length - 1)] + (long) (SPREAD_MS * random);
    }

    /** Whether something at the other end had work with the attempt; else there is no reason to wait for long. */
    static boolean burdens(ConnectFailure failure) {
        return switch (failure) {
            case UNKNOWN_HOST, TIMEOUT, UNREACHABLE -> false;
            case REFUSED, TLS, NOT_A_SERVER, OTHER -> true;
        };
    }

    /** @param joined whether this stay was ever in the room: who never was wants to know why at once */
    static Verdict afterFailure(ConnectFailure failure, boolean joined) {
        if (joined) {
            return AGAIN;
        }
        return new Over(
                switch (failure) {
                    case UNKNOWN_HOST -> EndReason.UNKNOWN_HOST;
                    case REFUSED -> EndReason.SERVER_REFUSED;
                    case TIMEOUT -> EndReason.SERVER_TIMEOUT;
                    case UNREACHABLE, OTHER -> EndReason.SERVER_UNREACHABLE;
                    case TLS -> EndReason.SERVER_TLS;
                    case NOT_A_SERVER -> EndReason.NOT_A_SERVER;
                });
    }

    static Verdict afterFatal(ServerMessage.Refusal refusal, boolean joined) {
        long retryAfterMs = refusal.retryAfterMs() == null ? 0 : Math.clamp(refusal.retryAfterMs(), 0, 60_000);
        return ErrorCode.of(refusal.code())
                .map(code -> after(code, retryAfterMs, joined))
                .orElse(new Over(EndReason.PROTOCOL));
    }

    /** A close without an error before it; its reason then still names the error's code where there was one. */
    static Verdict afterClose(int code, String reason, boolean joined) {
        return ErrorCode.of(reason)
                .filter(error -> error.closeCode() == code)
                .map(error -> after(error, 0, joined))
                .orElseGet(() -> afterCode(code, joined));
    }

    private static Verdict after(ErrorCode code, long retryAfterMs, boolean joined) {
        return switch (code) {
            case BAD_MESSAGE, BAD_SECRET, NOT_JOINED, UNSUPPORTED_TYPE, PEER_NOT_FOUND, TOO_LARGE ->
                new Over(EndReason.PROTOCOL);
            case UNSUPPORTED_VERSION -> new Over(EndReason.UNSUPPORTED_VERSION);
            case BAD_NAME -> new Over(EndReason.BAD_NAME);
            // With a time to wait, somebody else at this address guessed, and our word was not looked at.
            case ACCESS_DENIED -> retryAfterMs > 0 ? slowed(retryAfterMs, joined) : new Over(EndReason.ACCESS_DENIED);
            case ROOM_FULL -> new Over(EndReason.ROOM_FULL);
            case RATE_LIMITED -> new Over(EndReason.TOO_MANY_MESSAGES);
            case SERVER_DRAINING -> joined ? AGAIN : new Over(EndReason.SERVER_DRAINING);
            case SERVER_FULL -> joined ? new Again(retryAfterMs) : new Over(EndReason.SERVER_FULL);
            case INTERNAL -> joined ? AGAIN : new Over(EndReason.INTERNAL);
            case RESYNC_NEEDED -> new Resync();
        };
    }

    private static Verdict slowed(long retryAfterMs, boolean joined) {
        return joined ? new Again(retryAfterMs) : new Over(EndReason.ACCESS_SLOWED);
    }

    private static Verdict afterCode(int code, boolean joined) {
        return switch (code) {
            case CloseCode.NORMAL -> new Over(joined ? EndReason.SERVER_LOST : EndReason.NOT_A_SERVER);
            case CloseCode.REPLACED -> new Over(joined ? EndReason.REPLACED : EndReason.NOT_A_SERVER);
            case CloseCode.PROTOCOL_ERROR,
                    CloseCode.UNSUPPORTED_DATA,
                    CloseCode.NOT_UTF8,
                    CloseCode.TOO_LARGE,
                    CloseCode.BAD_MESSAGE -> new Over(EndReason.PROTOCOL);
            case CloseCode.ACCESS_DENIED -> new Over(EndReason.ACCESS_DENIED);
            case CloseCode.UNSUPPORTED_VERSION -> new Over(EndReason.UNSUPPORTED_VERSION);
            case CloseCode.TOO_MANY -> new Over(joined ? EndReason.TOO_MANY_MESSAGES : EndReason.ROOM_FULL);
            case CloseCode.RESYNC -> new Resync();
            default -> joined ? AGAIN : new Over(firstClose(code));
        };
    }

    /** Nobody who never was in the room has lost it. */
    private static EndReason firstClose(int code) {
        return switch (code) {
            case GOING_AWAY, NO_CLOSE -> EndReason.SERVER_UNREACHABLE;
            case CloseCode.SILENT -> EndReason.SERVER_TIMEOUT;
            case CloseCode.SERVICE_RESTART -> EndReason.SERVER_DRAINING;
            case CloseCode.TRY_AGAIN_LATER -> EndReason.SERVER_FULL;
            case CloseCode.INTERNAL -> EndReason.INTERNAL;
            default -> EndReason.NOT_A_SERVER;
        };
    }
}
