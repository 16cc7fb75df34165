package app.madang.client.call;

/**
 * The numbers of one peer that nothing sets back while this stay keeps its secret (PROTOCOL §6): they outlive the
 * peer's link and its being gone for a while. Owned by the call thread.
 */
final class PeerNumbers {
    private long link;
    private long negotiation;

    /** The newest link: made by the offering side, seen by the answering one; 0 where there was none. */
    long link() {
        return link;
    }

    /** The newest negotiation: begun by the offering side, seen by the answering one; 0 where there was none. */
    long negotiation() {
        return negotiation;
    }

    long nextLink() {
        return ++link;
    }

    long nextNegotiation() {
        return ++negotiation;
    }

    void seen(long offeredLink, long offeredNegotiation) {
        link = offeredLink;
        negotiation = offeredNegotiation;
    }
}
