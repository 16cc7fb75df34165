package app.madang.protocol;

/** Why a participant is gone; on the wire in lower case. */
public enum LeaveReason {
    LEFT,
    TIMEOUT,
    PROTOCOL
}
