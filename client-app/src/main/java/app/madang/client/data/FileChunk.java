package app.madang.client.data;

import java.nio.ByteBuffer;

/** A part of a file as it travels: whose, where it belongs, and the bytes. */
final class FileChunk {
    /** A message has at most 64 KiB. */
    static final int MOST_DATA = 60 * 1024;

    static final int HEADER = Integer.BYTES + Long.BYTES;

    private FileChunk() {}

    /** @param message with {@link #HEADER} bytes free before the data */
    static void fillHeader(byte[] message, int id, long offset) {
        ByteBuffer.wrap(message).putInt(id).putLong(offset);
    }

    static boolean isOne(byte[] message) {
        return message.length > HEADER;
    }

    static int id(byte[] message) {
        return ByteBuffer.wrap(message).getInt();
    }

    static long offset(byte[] message) {
        return ByteBuffer.wrap(message).getLong(Integer.BYTES);
    }

    static ByteBuffer data(byte[] message) {
        return ByteBuffer.wrap(message, HEADER, message.length - HEADER);
    }

    static int length(byte[] message) {
        return message.length - HEADER;
    }
}
