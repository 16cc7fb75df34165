package app.madang.client.data;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes a name that a stranger chose one that is harmless as a file's on every system. */
final class SafeName {
    /** Most file systems take 255 bytes; a number and {@code .part} may come behind. */
    private static final int MOST_BYTES = 200;

    private static final int LONGEST_ENDING = 20;
    private static final String NOT_ALLOWED = "/\\:*?\"<>|";
    private static final String USUAL = "file";
    /** What Windows takes for a device, whatever its ending. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$", "clock$");

    private SafeName() {}

    static String of(String name) {
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> append(clean, c));
        String trimmed = trimmed(clean.toString());
        String allowed = isDevice(trimmed) ? "_" + trimmed : trimmed;
        return trimmed.isEmpty() ? USUAL : shortened(allowed);
    }

    /** Without what is not to be seen: a name could look as if it ended in another way. */
    private static void append(StringBuilder clean, int c) {
        int type = Character.getType(c);
        boolean unseen = Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
        if (!unseen) {
            clean.appendCodePoint(NOT_ALLOWED.indexOf(c) >= 0 ? '_' : c);
        }
    }

    /** No hidden files, no way up, and no end that Windows drops. */
    private static String trimmed(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && (name.charAt(start) == '.' || Character.isSpaceChar(name.charAt(start)))) {
            start++;
        }
        while (end > start && (name.charAt(end - 1) == '.' || Character.isSpaceChar(name.charAt(end - 1)))) {
            end--;
        }
        return name.substring(start, end);
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String base = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(base) || base.matches("(com|lpt)[0-9\u00b9\u00b2\u00b3]");
    }

    private static String shortened(String name) {
        String ending = ending(name);
        String base = name.substring(0, name.length() - ending.length());
        while (bytes(base + ending) > MOST_BYTES) {
            base = base.substring(0, base.offsetByCodePoints(base.length(), -1));
        }
        return base.stripTrailing() + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** With its dot; empty where there is none, or where it is too long for one. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
    }

    /** {@code name (2).ending}. */
    static String numbered(String name, int number) {
        String ending = ending(name);
        return number == 1 ? name : name.substring(0, name.length() - ending.length()) + " (" + number + ")" + ending;
    }
}
