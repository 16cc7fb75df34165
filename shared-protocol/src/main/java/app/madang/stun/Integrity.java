package app.madang.stun;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** MESSAGE-INTEGRITY (RFC 8489 §14.5) and the key for it of long-term credentials (§9.2.2). */
final class Integrity {
    static final int BYTES = 20;

    static byte[] longTermKey(String username, String realm, String password) {
        byte[] text = (username + ":" + realm + ":" + password).getBytes(StandardCharsets.UTF_8);
        try {
            return MessageDigest.getInstance("MD5").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    /** Over what precedes the attribute, under a header whose length ends with it. */
    static byte[] of(byte[] message, int attributeAt, byte[] key) {
        byte[] covered = Arrays.copyOf(message, attributeAt);
        ByteBuffer.wrap(covered).putShort(2, (short) (attributeAt + 4 + BYTES - StunReader.HEADER));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(covered);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }

    static boolean isRight(StunMessage message, byte[] key) {
        int at = message.integrityAt();
        return at >= 0
                && MessageDigest.isEqual(
                        of(message.bytes(), at, key), Arrays.copyOfRange(message.bytes(), at + 4, at + 4 + BYTES));
    }

    private Integrity() {}
}
