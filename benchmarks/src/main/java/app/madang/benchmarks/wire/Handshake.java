package app.madang.benchmarks.wire;

import java.nio.charset.StandardCharsets;

/** The client's side of RFC 6455 §4, as far as a load generator needs it: the answer's key is not checked. */
public final class Handshake {
    private Handshake() {}

    /** @param target path and query */
    public static byte[] request(String target, int port) {
        return ("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                        + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Where the answer's head ends, behind its empty line; -1 where more must come. */
    public static int end(byte[] bytes, int length) {
        for (int i = 3; i < length; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    /** True if the head says that the connection speaks WebSocket from now on. */
    public static boolean accepted(byte[] head, int length) {
        return new String(head, 0, length, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 101 ");
    }
}
