package app.madang.protocol;

import java.util.Base64;

/** Base64url without padding, as everywhere in the protocol. */
final class Base64Url {
    private Base64Url() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException if the text is not base64url */
    static byte[] decode(String text) {
        if (text.indexOf('=') >= 0) {
            throw new IllegalArgumentException("base64url here has no padding");
        }
        return Base64.getUrlDecoder().decode(text);
    }

    /** True only for the one text that {@link #encode} makes of so many bytes: stray low bits count as wrong. */
    static boolean isEncodingOf(String text, int bytes) {
        if (text == null || text.length() != (bytes * 8 + 5) / 6) {
            return false;
        }
        try {
            byte[] decoded = decode(text);
            return decoded.length == bytes && encode(decoded).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
