package app.madang.signaling.ops;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The head of an HTTP request (RFC 9112 §2.1), as far as pages need it.
 *
 * @param path without a query
 * @param accept the field of that name, empty where there is none
 */
record Request(String method, String path, String accept) {
    static final int MAX_BYTES = 8_192;

    /** A request that gets this status whatever it wanted. */
    static final class Bad extends Exception {
        private static final long serialVersionUID = 1;
        private final int status;

        Bad(int status) {
            super("status " + status);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** Reads up to the empty line; null where the client ends the connection before. */
    static Request read(InputStream in) throws IOException, Bad {
        StringBuilder head = new StringBuilder();
        byte[] bytes = new byte[1_024];
        int end = -1;
        while (end < 0) {
            int read = in.read(bytes);
            if (read < 0) {
                return null;
            }
            head.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
            end = head.indexOf("\r\n\r\n");
            if (head.length() > MAX_BYTES) {
                throw new Bad(431);
            }
        }
        return parse(head.substring(0, end).split("\r\n"));
    }

    private static Request parse(String[] lines) throws Bad {
        String[] first = lines[0].split(" ", -1);
        if (first.length != 3 || !first[1].startsWith("/") || !first[2].matches("HTTP/1\\.[01]")) {
            throw new Bad(400);
        }
        String accept = "";
        for (String line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith("accept:")) {
                accept = line.substring("accept:".length()).strip();
            }
        }
        return new Request(first[0], first[1].split("\\?", 2)[0], accept);
    }
}
