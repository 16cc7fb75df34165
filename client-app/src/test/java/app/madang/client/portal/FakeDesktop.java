package app.madang.client.portal;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A bus with a desktop portal behind it, on a socket of its own and one thread, for one connection after the other. Says
 * what a test wants, wrong things too; it has no stream to give.
 */
final class FakeDesktop implements AutoCloseable {
    private static final String US = ":1.7";

    /** What it does about each request. */
    enum Mood {
        GRANTS,
        CANCELS,
        FAILS,
        /** Says nothing at all. */
        THINKS,
        TALKS_NONSENSE,
        HANGS_UP,
        /** A bus that knows no portal. */
        IS_NOT_THERE
    }

    final List<String> calls = new CopyOnWriteArrayList<>();
    private final ServerSocketChannel server;
    private final Thread thread;
    private final Path socket;
    private volatile Mood mood = Mood.GRANTS;
    private volatile SocketChannel client;
    private int serial;

    FakeDesktop(Path folder) throws IOException {
        socket = folder.resolve("bus");
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        thread = Thread.ofPlatform().daemon().name("desktop").start(this::serve);
    }

    Map<String, String> environment() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket, "WAYLAND_DISPLAY", "wayland-0");
    }

    void becomes(Mood next) {
        mood = next;
    }

    /** Its user takes back what was granted. */
    void endsTheSession() throws IOException {
        signal("/session", "org.freedesktop.portal.Session", "Closed", "a{sv}", new BusWriter().options(Map.of()));
    }

    private void serve() {
        while (server.isOpen()) {
            try (SocketChannel accepted = server.accept()) {
                client = accepted;
                enter();
                while (true) {
                    answer(next());
                }
            } catch (IOException | RuntimeException e) {
                // This one left, or was thrown out.
            }
        }
    }

    private void enter() throws IOException {
        read(1);
        for (String answer : List.of("OK 0123\r\n", "AGREE_UNIX_FD\r\n", "")) {
            while (read(1).get(0) != '\n') {}
            client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private byte[] next() throws IOException {
        byte[] header = read(16).array();
        int length = BusMessage.length(header).orElseThrow();
        byte[] whole = Arrays.copyOf(header, length);
        System.arraycopy(read(length - 16).array(), 0, whole, 16, length - 16);
        return whole;
    }

    private ByteBuffer read(int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (client.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    private void answer(byte[] bytes) throws IOException {
        BusMessage call = BusMessage.read(bytes);
        calls.add(call.member());
        int asked = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
        switch (call.member()) {
            case "Hello" -> reply(asked, "s", new BusWriter().string(US));
            case "AddMatch" -> reply(asked, "", new BusWriter());
            case "Get" -> property(asked);
            default -> request(asked, call);
        }
    }

    private void property(int asked) throws IOException {
        if (mood == Mood.IS_NOT_THERE) {
            error(asked, "org.freedesktop.DBus.Error.ServiceUnknown");
        } else {
            reply(asked, "v", new BusWriter().signature("u").u32(3));
        }
    }

    private void request(int asked, BusMessage call) throws IOException {
        switch (mood) {
            case GRANTS -> grant(asked, call);
            case CANCELS -> respond(asked, call, call.member().equals("Start") ? 1 : 0);
            case FAILS -> respond(asked, call, 2);
            case THINKS -> {
                if (call.member().equals("Start")) {
                    reply(asked, "o", new BusWriter().string("/request"));
                } else {
                    respond(asked, call, 0);
                }
            }
            case TALKS_NONSENSE ->
                send(new byte[] {'l', 2, 0, 1, 0, 0, 0, 0, 9, 0, 0, 0, 8, 0, 0, 0, -1, -1, -1, -1, -1, -1, -1, -1});
            case HANGS_UP -> throw new UncheckedIOException(new EOFException());
            case IS_NOT_THERE -> error(asked, "org.freedesktop.DBus.Error.ServiceUnknown");
        }
    }

    private void grant(int asked, BusMessage call) throws IOException {
        if (call.member().equals("OpenPipeWireRemote")) {
            reply(asked, "h", new BusWriter().u32(0)); // without a descriptor
        } else {
            respond(asked, call, 0);
        }
    }

    /** The signal first: then nobody can rely on the reply. */
    private void respond(int asked, BusMessage call, int answer) throws IOException {
        Map<?, ?> options = (Map<?, ?>) call.body().getLast();
        String request = "/org/freedesktop/portal/desktop/request/1_7/" + options.get("handle_token");
        BusWriter body = new BusWriter().u32(answer);
        boolean created = call.member().equals("CreateSession");
        body.options(created ? Map.of("session_handle", "/session") : Map.of());
        if (call.member().equals("Start") && answer == 0) {
            body = started();
        }
        signal(request, "org.freedesktop.portal.Request", "Response", "ua{sv}", body);
        reply(asked, "o", new BusWriter().string(request));
    }

    /** One stream, number 35, without properties. */
    private static BusWriter started() {
        BusWriter entry =
                new BusWriter().string("streams").signature("a(ua{sv})").u32(8).align(8);
        byte[] streams = entry.u32(35).u32(0).toBytes();
        return new BusWriter().u32(0).u32(streams.length).align(8).raw(streams);
    }

    private void signal(String path, String face, String member, String signature, BusWriter body) throws IOException {
        BusWriter fields = new BusWriter();
        fields.u8(1).signature("o").string(path).align(8);
        fields.u8(2).signature("s").string(face).align(8);
        fields.u8(3).signature("s").string(member).align(8);
        send(4, fields, signature, body);
    }

    private void reply(int asked, String signature, BusWriter body) throws IOException {
        send(2, new BusWriter().u8(5).signature("u").u32(asked).align(8), signature, body);
    }

    private void error(int asked, String name) throws IOException {
        BusWriter fields = new BusWriter().u8(5).signature("u").u32(asked).align(8);
        send(3, fields.u8(4).signature("s").string(name), "", new BusWriter());
    }

    private void send(int type, BusWriter fields, String signature, BusWriter body) throws IOException {
        if (!signature.isEmpty()) {
            fields.u8(8).signature("g").signature(signature);
        }
        byte[] heads = fields.toBytes();
        byte[] values = body.toBytes();
        send(new BusWriter()
                .u8('l')
                .u8(type)
                .u8(0)
                .u8(1)
                .u32(values.length)
                .u32(++serial)
                .u32(heads.length)
                .raw(heads)
                .align(8)
                .raw(values)
                .toBytes());
    }

    private void send(byte[] bytes) throws IOException {
        client.write(ByteBuffer.wrap(bytes));
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (client != null) {
            client.close();
        }
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
