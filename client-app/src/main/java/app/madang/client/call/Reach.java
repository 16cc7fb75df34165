package app.madang.client.call;

/** Whether what is said to a peer through the server gets there. */
enum Reach {
    /** This side has no server, or the server does not know the peer: what is said now is lost or waits here. */
    NONE,
    /** The peer's own connection is lost: the server keeps what is said, so no answer can be expected in time. */
    KEPT,
    /** Not through the server, but over the link itself while it works: enough for a restart, not for a new link. */
    BESIDE,
    DIRECT
}
