package app.madang.stun;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server over TCP that is no STUN server: what it says to whoever comes is given. */
final class Stranger implements AutoCloseable {
    @FunctionalInterface
    interface Manner {
        void talk(Socket socket) throws IOException;
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    static Stranger saying(String text) throws IOException {
        return new Stranger(socket -> {
            OutputStream out = socket.getOutputStream();
            socket.getInputStream().read();
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    Stranger(Manner manner) throws IOException {
        Thread.ofVirtual().name("stranger").start(() -> serve(manner));
    }

    private void serve(Manner manner) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> talk(manner, socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void talk(Manner manner, Socket socket) {
        try (socket) {
            manner.talk(socket);
        } catch (IOException e) {
            // The other side went.
        }
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
