package app.madang.benchmarks.dialect;

import java.nio.charset.StandardCharsets;

/** Looks for a few known pieces in a server's JSON without reading all of it. */
public final class Text {
    private static final byte[] MARK = ascii("\"mark\":\"");

    private Text() {}

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    public static String of(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** The number in the field {@code mark}, -1 where there is none. Searched from the end, where it usually is. */
    public static int mark(byte[] bytes, int from, int to) {
        int at = lastIndexOf(MARK, bytes, from, to);
        if (at < 0) {
            return -1;
        }
        int mark = 0;
        for (int i = at + MARK.length; i < to && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            mark = mark * 10 + bytes[i] - '0';
        }
        return mark;
    }

    public static boolean startsWith(byte[] wanted, byte[] bytes, int from, int to) {
        return to - from >= wanted.length && matches(wanted, bytes, from);
    }

    public static int indexOf(byte[] wanted, byte[] bytes, int from, int to) {
        for (int at = from; at <= to - wanted.length; at++) {
            if (matches(wanted, bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    /** How often it occurs. */
    public static int count(byte[] wanted, byte[] bytes, int from, int to) {
        int count = 0;
        for (int at = indexOf(wanted, bytes, from, to); at >= 0; at = indexOf(wanted, bytes, at + 1, to)) {
            count++;
        }
        return count;
    }

    private static int lastIndexOf(byte[] wanted, byte[] bytes, int from, int to) {
        for (int at = to - wanted.length; at >= from; at--) {
            if (matches(wanted, bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] wanted, byte[] bytes, int at) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
