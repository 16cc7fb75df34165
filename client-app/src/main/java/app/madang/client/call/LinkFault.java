package app.madang.client.call;

/**
 * Why a link did not come about, as far as the candidates of both sides tell. Both sides have the same candidates
 * before them, so both say the same. Each has its sentence in every language.
 */
public enum LinkFault {
    /** One side has heard nothing of the other: its answer, or its candidates. */
    NO_ANSWER,
    /** A relay was there, and even so there is no way. */
    RELAY_IN_VAIN,
    /** Both know what the internet sees of them, but these two networks let each other in only through a relay. */
    NEEDS_RELAY,
    /** At least one side is not seen by the internet over UDP, and has no relay over TCP or TLS. */
    NO_WAY_OUT
}
