package app.madang.client.portal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes what PipeWire takes as parameters: objects of numbered properties (SPA's "plain old data"). Each value is a
 * length and a type, then itself, filled up to eight bytes.
 */
final class Pod {
    private static final int ID = 3;
    private static final int INT = 4;
    private static final int RECTANGLE = 10;
    private static final int FRACTION = 11;
    private static final int OBJECT = 15;
    private static final int CHOICE = 19;
    private static final int CHOICE_RANGE = 1;
    private static final int CHOICE_ENUM = 3;
    private static final int CHOICE_FLAGS = 4;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** @param id which of the node's parameters it is for */
    Pod(int type, int id) {
        words(type, id);
    }

    Pod id(int key, int value) {
        return property(key, ID, value);
    }

    Pod integer(int key, int value) {
        return property(key, INT, value);
    }

    /** One of these, best the first. */
    Pod oneId(int key, int... values) {
        int[] all = new int[values.length + 1];
        all[0] = values[0];
        System.arraycopy(values, 0, all, 1, values.length);
        return choice(key, CHOICE_ENUM, ID, 4, all);
    }

    /** The best, the smallest, the largest. */
    Pod range(int key, int best, int smallest, int largest) {
        return choice(key, CHOICE_RANGE, INT, 4, best, smallest, largest);
    }

    /** Any of these bits. */
    Pod flags(int key, int bits) {
        return choice(key, CHOICE_FLAGS, INT, 4, bits);
    }

    /** The best, the smallest, the largest; each a width and a height. */
    Pod rectangles(int key, int... sizes) {
        return choice(key, CHOICE_RANGE, RECTANGLE, 8, sizes);
    }

    /** The best, the smallest, the largest; each a number and what it is divided by. */
    Pod fractions(int key, int... numbers) {
        return choice(key, CHOICE_RANGE, FRACTION, 8, numbers);
    }

    private Pod property(int key, int type, int value) {
        words(key, 0, 4, type, value, 0);
        return this;
    }

    private Pod choice(int key, int kind, int type, int bytesEach, int... values) {
        words(key, 0, 16 + 4 * values.length, CHOICE, kind, 0, bytesEach, type);
        words(values);
        if (values.length % 2 != 0) {
            words(0);
        }
        return this;
    }

    private void words(int... words) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * words.length).order(ByteOrder.nativeOrder());
        bytes.asIntBuffer().put(words);
        body.writeBytes(bytes.array());
    }

    byte[] toBytes() {
        byte[] written = body.toByteArray();
        return ByteBuffer.allocate(8 + written.length)
                .order(ByteOrder.nativeOrder())
                .putInt(written.length)
                .putInt(OBJECT)
                .put(written)
                .array();
    }
}
