package app.madang.signaling.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One HTTP request as bytes on a plain socket, so that it can also be what no library would send. */
final class Answers implements AutoCloseable {
    private static final int PATIENCE_MS = 20_000;

    private final Socket socket = new Socket();

    Answers(int port) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
        socket.setSoTimeout(PATIENCE_MS);
    }

    /** What comes back, head and body, up to the end of the connection. */
    static String to(int port, String request) throws IOException {
        try (Answers client = new Answers(port)) {
            client.send(request);
            return client.readAll();
        }
    }

    static String get(int port, String path) throws IOException {
        return to(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
