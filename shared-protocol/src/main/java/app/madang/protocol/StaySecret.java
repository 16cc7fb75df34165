package app.madang.protocol;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The 32 random bytes that prove who a stay belongs to (PROTOCOL §2). Never logged: {@link #toString} hides it. */
public record StaySecret(String value) {
    public static final int BYTES = 32;

    /** @throws IllegalArgumentException if it is not 43 characters of base64url */
    public StaySecret {
        if (!Base64Url.isEncodingOf(value, BYTES)) {
            throw new IllegalArgumentException("a secret has 43 characters of base64url");
        }
    }

    /** @param random exactly 32 bytes from a secure source */
    public static StaySecret of(byte[] random) {
        return new StaySecret(Base64Url.encode(random));
    }

    public PeerId peerId() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Base64Url.decode(value));
            return new PeerId(Base64Url.encode(Arrays.copyOf(hash, PeerId.BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "StaySecret[…]";
    }
}
