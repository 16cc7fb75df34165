package app.madang.protocol;

/** WebSocket close codes that the protocol uses (RFC 6455 §7.4, PROTOCOL §1, §3, §7, §10). */
public final class CloseCode {
    public static final int NORMAL = 1000;
    public static final int PROTOCOL_ERROR = 1002;
    public static final int UNSUPPORTED_DATA = 1003;
    public static final int NOT_UTF8 = 1007;
    public static final int TOO_LARGE = 1009;
    public static final int INTERNAL = 1011;
    public static final int SERVICE_RESTART = 1012;
    public static final int TRY_AGAIN_LATER = 1013;
    public static final int BAD_MESSAGE = 4400;
    public static final int REPLACED = 4001;
    public static final int ACCESS_DENIED = 4403;
    public static final int UNSUPPORTED_VERSION = 4406;
    public static final int SILENT = 4408;
    public static final int RESYNC = 4009;
    public static final int TOO_MANY = 4429;

    private CloseCode() {}
}
