package app.madang.signaling;

/** What the end of a connection means for its stay (PROTOCOL §10). */
enum Ending {
    /** The client may come back: the stay's grace begins. */
    LOST,
    /** It broke the rules: the stay is over. */
    PROTOCOL
}
