package app.madang.protocol;

import java.util.Optional;

/** The rule for what people write to each other: the same for what is sent and for what comes in. */
public final class ChatText {
    /** Characters (code points). */
    public static final int MAX = 4_000;

    private ChatText() {}

    /**
     * The text as everybody shows it: without white space around it, lines ended by a line feed, without characters
     * that control a terminal or turn the direction of other people's words around. Empty unless 1 to {@link #MAX}
     * characters are left.
     *
     * @param text null counts as nothing written
     */
    public static Optional<String> accepted(String text) {
        // A character has at most two chars: what is longer needs no look.
        if (text == null || text.length() > 4 * MAX || !Unicode.isWellFormed(text)) {
            return Optional.empty();
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(ChatText::isShown)
                .forEach(clean::appendCodePoint);
        String trimmed = Unicode.trim(clean.toString());
        int characters = Unicode.characters(trimmed);
        return characters >= 1 && characters <= MAX ? Optional.of(trimmed) : Optional.empty();
    }

    /** Whether it is over the limit as it stands, for a field that says so while people type. */
    public static boolean isTooLong(String text) {
        return Unicode.characters(Unicode.trim(text)) > MAX;
    }

    private static boolean isShown(int c) {
        boolean turnsWordsAround = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return c == '\n' || c == '\t' || !Character.isISOControl(c) && !turnsWordsAround;
    }
}
