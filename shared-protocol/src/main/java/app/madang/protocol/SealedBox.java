package app.madang.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals and opens boxes with the key of one room (PROTOCOL §8): AES-256-GCM (NIST SP 800-38D) under a key from HKDF
 * with SHA-256 (RFC 5869). Owns that key. Usable from any thread; the counting is {@link SealedChannel}'s.
 */
public final class SealedBox {
    public static final int NONCE_BYTES = 12;

    private static final byte[] INFO = "madang sealed signaling v1".getBytes(UTF_8);
    private static final int KEY_BYTES = 32;
    private static final int TAG_BYTES = 16;

    private final SecretKey key;

    public SealedBox(Room room, RoomKey roomKey) {
        try {
            key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(roomKey.bytes())
                                    .addSalt(room.name().getBytes(UTF_8))
                                    .thenExpand(INFO, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 25 has HKDF-SHA256", e);
        }
    }

    /**
     * @param n never the same twice for the same two peers and direction
     * @param nonce {@value #NONCE_BYTES} fresh random bytes
     * @return base64url of nonce, ciphertext and tag
     */
    String seal(PeerId from, PeerId to, long n, byte[] nonce, byte[] plaintext) {
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, from, to, n).doFinal(plaintext);
            return Base64Url.encode(ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing needs nothing that may be missing", e);
        }
    }

    /** The plaintext; empty if the box was not sealed with this key for exactly these peers and this n. */
    Optional<byte[]> open(PeerId from, PeerId to, long n, String box) {
        try {
            byte[] bytes = Base64Url.decode(box);
            if (bytes.length < NONCE_BYTES + TAG_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, from, to, n)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
        } catch (IllegalArgumentException | AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opening needs nothing that may be missing", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, PeerId from, PeerId to, long n) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD((from + "\n" + to + "\n" + n).getBytes(UTF_8));
        return cipher;
    }

    /** For the test vector of PROTOCOL §8. */
    String derivedKey() {
        return Base64Url.encode(key.getEncoded());
    }
}
