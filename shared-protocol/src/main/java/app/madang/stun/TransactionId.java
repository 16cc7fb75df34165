package app.madang.stun;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** What ties a response to its request: 96 bits that nobody else can guess (RFC 8489 §5). */
record TransactionId(int first, long rest) {
    static final int BYTES = 12;

    static TransactionId random(SecureRandom random) {
        return new TransactionId(random.nextInt(), random.nextLong());
    }

    static TransactionId read(ByteBuffer from) {
        return new TransactionId(from.getInt(), from.getLong());
    }

    void write(ByteBuffer to) {
        to.putInt(first).putLong(rest);
    }
}
