package app.madang.client.signaling;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on bare sockets that does exactly what a test says, right or wrong: each connection runs the script. */
final class RawServer implements AutoCloseable {
    private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");

    /** What to do with a connection; a broken one is no failure. */
    interface Script {
        void run(Peer peer) throws IOException, InterruptedException;
    }

    final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final ServerSocket listening;
    private final String scheme;

    RawServer(Script script) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "ws", script);
    }

    RawServer(ServerSocket listening, String scheme, Script script) {
        this.listening = listening;
        this.scheme = scheme;
        Thread.ofPlatform().daemon().name("raw-server").start(() -> accept(script));
    }

    URI address() {
        return URI.create(scheme + "://localhost:" + listening.getLocalPort() + "/v1/rooms/yard");
    }

    private void accept(Script script) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofPlatform().daemon().name("raw-connection").start(() -> {
                    try (socket) {
                        script.run(new Peer(socket));
                    } catch (IOException | InterruptedException e) {
                        // The client went first.
                    }
                });
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One frame of the client. */
    record Frame(int first, boolean masked, byte[] payload) {
        int opcode() {
            return first & 0xf;
        }

        String text() {
            return new String(payload, UTF_8);
        }
    }

    /** The server's end of one connection. */
    final class Peer {
        final Socket socket;
        private final DataInputStream in;

        Peer(Socket socket) throws IOException {
            this.socket = socket;
            in = new DataInputStream(socket.getInputStream());
        }

        String readRequest() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.readUnsignedByte());
            }
            requests.add(head.toString());
            return head.toString();
        }

        Peer shakeHands() throws IOException {
            Matcher key = KEY.matcher(readRequest());
            if (!key.find()) {
                throw new IOException("no key");
            }
            say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + accept(key.group(1)) + "\r\n\r\n");
            return this;
        }

        private static String accept(String key) {
            try {
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                return Base64.getEncoder()
                        .encodeToString(
                                sha1.digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(ISO_8859_1)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        void say(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
        }

        /** @param first FIN, reserved bits and opcode */
        void frame(int first, byte[] payload) throws IOException {
            byte[] head = payload.length < 126
                    ? new byte[] {(byte) first, (byte) payload.length}
                    : new byte[] {(byte) first, 126, (byte) (payload.length >> 8), (byte) payload.length};
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(payload);
            socket.getOutputStream().flush();
        }

        void text(String text) throws IOException {
            frame(0x81, text.getBytes(UTF_8));
        }

        void closeFrame(int code, String reason) throws IOException {
            byte[] words = reason.getBytes(UTF_8);
            byte[] payload = new byte[words.length + 2];
            payload[0] = (byte) (code >> 8);
            payload[1] = (byte) code;
            System.arraycopy(words, 0, payload, 2, words.length);
            frame(0x88, payload);
        }

        Frame read() throws IOException {
            int first = in.readUnsignedByte();
            int second = in.readUnsignedByte();
            int length = (second & 0x7f) == 126 ? in.readUnsignedShort() : second & 0x7f;
            byte[] mask = new byte[4];
            boolean masked = (second & 0x80) != 0;
            if (masked) {
                in.readFully(mask);
            }
            byte[] payload = in.readNBytes(length);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            return new Frame(first, masked, payload);
        }

        /** Until the client ends the connection; true for a clean end of the stream. */
        boolean readToTheEnd() {
            try {
                while (in.read() >= 0) {
                    // Whatever it says.
                }
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
