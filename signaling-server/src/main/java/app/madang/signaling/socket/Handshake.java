package app.madang.signaling.socket;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** One connection's HTTP request, from its first byte to its answer (RFC 6455 §4.2). Loop thread. */
final class Handshake implements Tcp.Receiver {
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Tcp tcp;
    private final Connections connections;
    /** Null until something came: who is silent costs nothing. */
    private ByteBuffer head;

    private boolean sawLine;

    Handshake(Tcp tcp, Connections connections) {
        this.tcp = tcp;
        this.connections = connections;
    }

    @Override
    public void received(byte[] bytes, int length) {
        if (head == null) {
            head = ByteBuffer.allocate(RequestHead.MAX_BYTES);
        }
        int taken = Math.min(length, head.remaining());
        head.put(bytes, 0, taken);
        if (!isWorthReading(bytes, taken)) {
            return;
        }
        HeadBytes request = new HeadBytes(head);
        switch (request.request()) {
            case null -> {}
            case RequestHead.Refused refused -> refuse(refused.status());
            case RequestHead.Upgrade upgrade -> answer(upgrade, request.rest(), bytes, taken, length);
        }
    }

    /** A request that comes byte by byte must not be read anew for each of them. */
    private boolean isWorthReading(byte[] bytes, int count) {
        boolean lineEnd = false;
        boolean control = false;
        for (int i = 0; i < count; i++) {
            lineEnd |= bytes[i] == '\n';
            control |= bytes[i] < 0x20 && bytes[i] != '\r';
        }
        sawLine |= lineEnd;
        return lineEnd || control && !sawLine || !head.hasRemaining();
    }

    private void answer(RequestHead.Upgrade upgrade, ByteBuffer rest, byte[] bytes, int taken, int length) {
        InetAddress client = connections.front().clientOf(tcp.remote(), upgrade.forwardedFor());
        int refusal = connections.admit(tcp, AddressGroup.of(client), upgrade.origin());
        if (refusal != 0) {
            refuse(refusal);
            return;
        }
        tcp.send(ascii("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(upgrade.key()) + "\r\n\r\n"));
        OpenSocket socket = new OpenSocket(tcp, AddressGroup.of(client), connections);
        tcp.receiver(socket);
        connections.events().opened(socket, upgrade.room());
        byte[] first = new byte[rest.remaining() + length - taken];
        int behind = rest.remaining();
        rest.get(first, 0, behind);
        System.arraycopy(bytes, taken, first, behind, length - taken);
        if (first.length > 0) {
            socket.received(first, first.length);
        }
    }

    private void refuse(int status) {
        connections.events().refused("http_" + status);
        tcp.finish(response(status));
        connections.handshakeOver(tcp);
    }

    @Override
    public void ended() {}

    /** The answer to a request that is not let in. */
    static byte[] response(int status) {
        return ascii("HTTP/1.1 " + status + " " + reason(status) + "\r\nServer: madang\r\nConnection: close\r\n"
                + (status == RequestHead.UPGRADE_REQUIRED ? "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" : "")
                + "Content-Length: 0\r\n\r\n");
    }

    private static String reason(int status) {
        return switch (status) {
            case RequestHead.FORBIDDEN -> "Forbidden";
            case RequestHead.NOT_FOUND -> "Not Found";
            case RequestHead.UPGRADE_REQUIRED -> "Upgrade Required";
            case RequestHead.TOO_MANY -> "Too Many Requests";
            case RequestHead.TOO_LARGE -> "Request Header Fields Too Large";
            default -> "Bad Request";
        };
    }

    private static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(ascii(key + ACCEPT_SUFFIX));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
