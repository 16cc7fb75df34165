package app.madang.client.x11;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The cookie with which this user's programs prove to a display that they may talk to it: Xsecurity(7). */
record XAuthority(String scheme, byte[] cookie) {
    static final XAuthority NONE = new XAuthority("", new byte[0]);
    private static final String COOKIES = "MIT-MAGIC-COOKIE-1";
    private static final int LARGEST_FILE = 1 << 20;

    /** From the file that the environment names. Where it cannot be read there is none, as many displays need none. */
    static XAuthority of(XAddress address, Map<String, String> environment) {
        String named = environment.getOrDefault("XAUTHORITY", "");
        Path file = named.isEmpty() ? Path.of(environment.getOrDefault("HOME", "/"), ".Xauthority") : Path.of(named);
        try {
            return Files.size(file) > LARGEST_FILE
                    ? NONE
                    : find(Files.readAllBytes(file), address).orElse(NONE);
        } catch (IOException | BufferUnderflowException e) {
            return NONE;
        }
    }

    /**
     * The first cookie for this display's number: a user's file rarely has two, and a wrong one is refused.
     *
     * @throws BufferUnderflowException where the file is cut off
     */
    static Optional<XAuthority> find(byte[] file, XAddress address) {
        ByteBuffer entries = ByteBuffer.wrap(file);
        String wanted = Integer.toString(address.number());
        while (entries.remaining() > 2) {
            entries.getShort(); // the family of the address, which does not matter here
            field(entries);
            String number = text(field(entries));
            String scheme = text(field(entries));
            byte[] cookie = field(entries);
            if (scheme.equals(COOKIES) && (number.isEmpty() || number.equals(wanted))) {
                return Optional.of(new XAuthority(scheme, cookie));
            }
        }
        return Optional.empty();
    }

    private static byte[] field(ByteBuffer entries) {
        byte[] bytes = new byte[Math.min(entries.getShort() & 0xffff, entries.remaining() + 1)];
        entries.get(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof XAuthority that && scheme.equals(that.scheme) && Arrays.equals(cookie, that.cookie);
    }

    @Override
    public int hashCode() {
        return scheme.hashCode() * 31 + Arrays.hashCode(cookie);
    }

    /** Without the cookie, which is a secret. */
    @Override
    public String toString() {
        return scheme;
    }
}
