package app.madang.signaling;

/** Lengths of texts on the wire. */
final class Utf8 {
    private Utf8() {}

    /** Bytes of UTF-8 that the text takes, without encoding it. */
    static int length(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // Both halves of a surrogate pair add one: 4 bytes for 2 chars.
                bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return bytes;
    }
}
