package app.madang.signaling.abuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.madang.signaling.People;
import app.madang.signaling.socket.RawClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** What one who means no good can do with a connection. */
final class Stranger implements AutoCloseable {
    private final RawClient client;
    private volatile boolean closed;
    private Thread busy;

    Stranger(RawClient client) {
        this.client = client;
    }

    /** In this room, and has read the answer to its join. */
    static Stranger joined(int port, String room, int person) throws IOException {
        Stranger stranger = new Stranger(RawClient.open(port, room));
        stranger.client.text(People.join(person).toString());
        stranger.client.readText();
        return stranger;
    }

    RawClient client() {
        return client;
    }

    /** Writes the same bytes again and again, until the connection ends or is closed, on a thread of its own. */
    Stranger floods(byte... bytes) {
        return floods(Long.MAX_VALUE, number -> bytes);
    }

    /** The same with other bytes each time, counted from 1, and so many times at most. */
    Stranger floods(long times, LongFunction<byte[]> bytes) {
        busy = Thread.ofPlatform().daemon().name("flood").start(() -> {
            try {
                for (long number = 1; number <= times && !closed; number++) {
                    client.sendBytes(bytes.apply(number));
                }
            } catch (IOException e) {
                // The server has ended it, or it was closed here.
                closed = true;
            }
        });
        return this;
    }

    /** Reads and forgets, until the connection ends or is closed, on a thread of its own. */
    Stranger reads() {
        return reads(text -> {});
    }

    /** Reads every text, until the connection ends or is closed, on a thread of its own. */
    Stranger reads(Consumer<String> texts) {
        busy = Thread.ofPlatform().daemon().name("reads").start(() -> {
            try {
                while (!closed) {
                    texts.accept(client.readText());
                }
            } catch (IOException | AssertionError e) {
                // The end of the connection, or the server's goodbye.
                closed = true;
            }
        });
        return this;
    }

    /** True once the flood cannot go on, or nothing more can be read. */
    boolean hasEnded() {
        return closed;
    }

    /** The code of the server's goodbye, whatever it says before. */
    int closeCode() throws IOException {
        while (true) {
            RawClient.Frame frame = client.read();
            if (frame.opcode() == RawClient.CLOSE) {
                return frame.closeCode();
            }
        }
    }

    /** A message for another in the room. */
    static String candidate(long seq, int to, String content) {
        return "{\"type\":\"candidate\",\"seq\":" + seq + ",\"to\":\"" + People.id(to)
                + "\",\"negotiation\":1,\"sdpMid\":\"0\",\"sdpMLineIndex\":0,\"candidate\":\"" + content + "\"}";
    }

    /** The first bytes of a text frame that says how long it will be. */
    static byte[] header(long length) {
        return ByteBuffer.allocate(14)
                .put((byte) 0x81)
                .put((byte) 0xff)
                .putLong(length)
                .putInt(0x12345678)
                .array();
    }

    static byte[] repeated(byte[] bytes, int times) {
        ByteBuffer all = ByteBuffer.allocate(bytes.length * times);
        for (int i = 0; i < times; i++) {
            all.put(bytes);
        }
        return all.array();
    }

    static byte[] text(String text) {
        return RawClient.frame(true, RawClient.TEXT, text.getBytes(UTF_8));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        client.close();
        if (busy != null) {
            try {
                busy.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
