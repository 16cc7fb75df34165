package app.madang.signaling.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A WebSocket client of bytes on a plain socket, so that it can also do what no library would. Every wait for the
 * server is bounded. One thread.
 */
public final class RawClient implements AutoCloseable {
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private static final int PATIENCE_MS = 20_000;

    /** One frame of the server. */
    public record Frame(int opcode, byte[] payload) {
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        public int closeCode() {
            return ByteBuffer.wrap(payload).getShort() & 0xffff;
        }

        public String closeReason() {
            return new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
        }
    }

    private final Socket socket;
    private final DataInputStream in;

    /** Connects over TCP, and says nothing yet. */
    public RawClient(int port) throws IOException {
        this(null, port);
    }

    /** The same from an address of this machine; null: any. */
    public RawClient(InetAddress from, int port) throws IOException {
        socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        // Small and fixed, so that whoever does not read is soon noticed.
        socket.setReceiveBufferSize(64 * 1024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
        socket.setSoTimeout(PATIENCE_MS);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
    }

    /** Connects to a room and finishes the handshake. */
    public static RawClient open(int port, String room) throws IOException {
        return open(new RawClient(port), room);
    }

    /** Finishes the handshake. */
    public static RawClient open(RawClient client, String room) throws IOException {
        client.sendBytes(upgrade("/v1/rooms/" + room));
        String head = client.readHead();
        assertThat(head).startsWith("HTTP/1.1 101 ");
        // RFC 6455 §1.3 gives this pair.
        assertThat(head).containsIgnoringCase("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        assertThat(head).doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
        return client;
    }

    public static String upgrade(String path) {
        return "GET " + path
                + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n";
    }

    public void sendBytes(String latin1) throws IOException {
        sendBytes(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void sendBytes(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    public void text(String text) throws IOException {
        sendBytes(frame(true, TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    public void frame(int opcode, byte... payload) throws IOException {
        sendBytes(frame(true, opcode, payload));
    }

    /** The bytes of a masked frame. */
    public static byte[] frame(boolean last, int opcode, byte... payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((last ? 0x80 : 0) | opcode);
        if (payload.length <= 125) {
            bytes.write(0x80 | payload.length);
        } else if (payload.length <= 0xffff) {
            bytes.write(0x80 | 126);
            bytes.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            bytes.write(0x80 | 127);
            bytes.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        byte[] mask = {0x12, 0x34, 0x56, 0x78};
        bytes.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) {
            bytes.write(payload[i] ^ mask[i % 4]);
        }
        return bytes.toByteArray();
    }

    /** The status line and fields of an HTTP answer. */
    public String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    /** The next frame of any kind. */
    public Frame readFrame() throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        assertThat(first & 0xf0).as("last fragment, no extension").isEqualTo(0x80);
        assertThat(second & 0x80).as("a server does not mask").isZero();
        int length = second & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return new Frame(first & 0x0f, payload);
    }

    /** The next text or close, with the server's pings answered on the way. */
    public Frame read() throws IOException {
        while (true) {
            Frame frame = readFrame();
            if (frame.opcode() != PING) {
                return frame;
            }
            frame(PONG, frame.payload());
        }
    }

    public String readText() throws IOException {
        Frame frame = read();
        assertThat(frame.opcode()).as("opcode").isEqualTo(TEXT);
        return frame.text();
    }

    /** The next frame must be this goodbye, and the end of the TCP connection behind it. */
    public void readClose(int code) throws IOException {
        Frame frame = read();
        assertThat(frame.opcode()).as("opcode of %s", frame.text()).isEqualTo(CLOSE);
        assertThat(frame.closeCode()).isEqualTo(code);
        readEnd();
    }

    /** The server ends the connection without another byte. */
    public void readEnd() throws IOException {
        assertThat(in.read()).as("nothing but the end of the stream").isEqualTo(-1);
    }

    /** Reads whatever comes until the server ends the connection in any way. */
    public void awaitEnd() throws IOException {
        try {
            while (in.read() >= 0) {
                // What is said before does not matter.
            }
        } catch (java.net.SocketException e) {
            // A reset is an end too.
        }
    }

    /** True if the connection ended in any way before the time was over. */
    public boolean endsWithin(int ms) throws IOException {
        socket.setSoTimeout(ms);
        try {
            in.readByte();
            return false;
        } catch (EOFException | java.net.SocketException e) {
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } finally {
            socket.setSoTimeout(PATIENCE_MS);
        }
    }

    /** Ends our side; the server's can still be read. */
    public void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Resets the connection, as a crash does. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
