package app.madang.stun;

/** Whether packets were seen to go through a relay, both ways between two addresses on it. */
public enum RelayProof {
    /** Nobody asked for it. */
    NOT_TRIED,
    /** They came through. */
    RELAYED,
    /** The server allows no second address, or forbids its own address as a peer, as careful operators set it. */
    FORBIDDEN,
    /** None came through, though the server had allowed it. */
    SILENT
}
