package app.madang.client.call;

/**
 * The numbers of one peer that nothing sets back while this stay keeps its secret (PROTOCOL §6, §8): they outlive the
 * peer's link and its being gone for a while. Owned by the call thread.
 */
final class PeerNumbers {
    private long link;
    private long negotiation;
    private long sealed;
    private long opened;

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

    /** The {@code n} of the next box to this peer. */
    long nextSealed() {
        return ++sealed;
    }

    /** The {@code n} of the last box of this peer that opened. */
    long opened() {
        return opened;
    }

    void opened(long n) {
        opened = n;
    }
}
