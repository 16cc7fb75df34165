package app.madang.client.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a file that is read from the beginning, parts of it perhaps again. Owned by the files thread. */
final class RunningHash {
    private final MessageDigest digest;
    private long hashed;

    RunningHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @param data at {@code offset}, which is never beyond what was hashed */
    void update(ByteBuffer data, long offset) {
        ByteBuffer rest = data.duplicate();
        int known = (int) Math.min(rest.remaining(), hashed - offset);
        rest.position(rest.position() + known);
        hashed += rest.remaining();
        digest.update(rest);
    }

    /** Once. */
    String end() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
