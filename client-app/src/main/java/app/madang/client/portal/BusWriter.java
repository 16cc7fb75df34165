package app.madang.client.portal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes values as D-Bus has them on its wire: little-endian, each aligned to its size from the beginning. */
final class BusWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    BusWriter align(int to) {
        while (bytes.size() % to != 0) {
            bytes.write(0);
        }
        return this;
    }

    BusWriter u8(int value) {
        bytes.write(value);
        return this;
    }

    BusWriter u32(long value) {
        align(4);
        for (int shift = 0; shift < 32; shift += 8) {
            bytes.write((int) (value >> shift));
        }
        return this;
    }

    /** A string or an object's path. */
    BusWriter string(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        u32(text.length).bytes.writeBytes(text);
        return u8(0);
    }

    BusWriter signature(String value) {
        u8(value.length()).bytes.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
        return u8(0);
    }

    /** A dictionary of options: texts, numbers from 0 up, and truths. */
    BusWriter options(Map<String, Object> options) {
        // An array's length counts neither itself nor what aligns its first element.
        BusWriter entries = new BusWriter();
        options.forEach((name, value) -> entries.align(8).string(name).variant(value));
        u32(entries.bytes.size()).align(8).bytes.writeBytes(entries.toBytes());
        return this;
    }

    private BusWriter variant(Object value) {
        return switch (value) {
            case Boolean truth -> signature("b").u32(truth ? 1 : 0);
            case Integer number -> signature("u").u32(number);
            case String text -> signature("s").string(text);
            default -> throw new IllegalArgumentException("no option: " + value);
        };
    }

    BusWriter raw(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
