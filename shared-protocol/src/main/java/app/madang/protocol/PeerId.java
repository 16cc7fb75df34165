package app.madang.protocol;

/**
 * The public id of a participant: the first 16 bytes of SHA-256 over its stay's secret, base64url (PROTOCOL §2). Sorts
 * in ASCII order: of two peers the smaller one offers (§6).
 */
public record PeerId(String value) implements Comparable<PeerId> {
    public static final int BYTES = 16;

    /** @throws IllegalArgumentException if it is not 22 characters of base64url */
    public PeerId {
        if (!Base64Url.isEncodingOf(value, BYTES)) {
            throw new IllegalArgumentException("a peer id has 22 characters of base64url");
        }
    }

    /** True if this side makes every offer to the other. */
    public boolean offersTo(PeerId other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(PeerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
