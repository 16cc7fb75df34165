package app.madang.client.portal;

import app.madang.client.screen.CaptureFault;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads D-Bus values by their signature: numbers as {@link Long} or {@link Double}, truths as {@link Boolean}, texts,
 * paths and signatures as {@link String}, arrays and structures as {@link List}, dictionaries as {@link Map}. A
 * variant is its value. What does not fit is BROKEN. Goes no deeper than D-Bus allows.
 */
final class BusReader {
    private static final int DEEPEST = 64;

    private final ByteBuffer bytes;
    private String signature;
    /** Where in the signature. */
    private int at;

    /** @param bytes little-endian or not, aligned as from its position 0 */
    BusReader(ByteBuffer bytes, String signature) {
        this.bytes = bytes;
        this.signature = signature;
    }

    /** All values of the signature. */
    List<Object> all() {
        try {
            List<Object> values = new ArrayList<>();
            while (at < signature.length()) {
                values.add(value(0));
            }
            return values;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new CaptureFault("a message of the bus has faults", e);
        }
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("too deep");
        }
        char type = signature.charAt(at++);
        return switch (type) {
            case 'y' -> bytes.get() & 0xffL;
            case 'b' -> aligned(4).getInt() != 0;
            case 'n' -> (long) aligned(2).getShort();
            case 'q' -> aligned(2).getShort() & 0xffffL;
            case 'i' -> (long) aligned(4).getInt();
            case 'u', 'h' -> aligned(4).getInt() & 0xffff_ffffL;
            case 'x', 't' -> aligned(8).getLong();
            case 'd' -> aligned(8).getDouble();
            case 's', 'o' -> text(aligned(4).getInt());
            case 'g' -> text(bytes.get() & 0xff);
            case 'v' -> variant(depth);
            case '(' -> structure(depth);
            case 'a' -> array(depth);
            default -> throw new IllegalArgumentException("no type: " + type);
        };
    }

    private ByteBuffer aligned(int to) {
        return bytes.position(bytes.position() + to - 1 & -to);
    }

    private String text(int length) {
        if (length < 0 || length >= bytes.remaining()) {
            throw new IllegalArgumentException("a text is too long");
        }
        byte[] text = new byte[length];
        bytes.get(text).get();
        return new String(text, StandardCharsets.UTF_8);
    }

    private Object variant(int depth) {
        String outer = signature;
        int next = at;
        signature = text(bytes.get() & 0xff);
        at = 0;
        Object value = value(depth + 1);
        signature = outer;
        at = next;
        return value;
    }

    private List<Object> structure(int depth) {
        aligned(8);
        List<Object> values = new ArrayList<>();
        while (signature.charAt(at) != ')') {
            values.add(value(depth + 1));
        }
        at++;
        if (values.isEmpty()) {
            throw new IllegalArgumentException("an empty structure"); // an array of these would have no end
        }
        return values;
    }

    private Object array(int depth) {
        int length = aligned(4).getInt();
        int element = at;
        int next = afterType(at, depth);
        aligned("xtd({".indexOf(signature.charAt(element)) >= 0 ? 8 : 1);
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("an array is too long");
        }
        int end = bytes.position() + length;
        Object values = signature.charAt(element) == '{' ? entries(element, end, depth) : list(element, end, depth);
        at = next;
        return values;
    }

    private List<Object> list(int element, int end, int depth) {
        List<Object> values = new ArrayList<>();
        while (bytes.position() < end) {
            at = element;
            values.add(value(depth + 1));
        }
        return values;
    }

    private Map<Object, Object> entries(int element, int end, int depth) {
        Map<Object, Object> values = new HashMap<>();
        while (bytes.position() < end) {
            aligned(8);
            at = element + 1;
            Object key = value(depth + 1);
            values.put(key, value(depth + 1));
        }
        return values;
    }

    /** Where the signature goes on after the one type that begins at {@code from}. */
    private int afterType(int from, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("too deep");
        }
        char type = signature.charAt(from);
        if (type == 'a') {
            return afterType(from + 1, depth + 1);
        }
        int next = from + 1;
        if (type == '(' || type == '{') {
            while (signature.charAt(next) != (type == '(' ? ')' : '}')) {
                next = afterType(next, depth + 1);
            }
            next++;
        }
        return next;
    }
}
