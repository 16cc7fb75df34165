package app.madang.protocol;

/** The 16 random bytes that only a room's members know (PROTOCOL §8), base64url. {@link #toString} hides them. */
public record RoomKey(String value) {
    public static final int BYTES = 16;

    /** @throws IllegalArgumentException if it is not 22 characters of base64url */
    public RoomKey {
        if (!Base64Url.isEncodingOf(value, BYTES)) {
            throw new IllegalArgumentException("a room's key has 22 characters of base64url");
        }
    }

    /** @param random exactly 16 bytes from a secure source */
    public static RoomKey of(byte[] random) {
        return new RoomKey(Base64Url.encode(random));
    }

    byte[] bytes() {
        return Base64Url.decode(value);
    }

    @Override
    public String toString() {
        return "RoomKey[…]";
    }
}
