package app.madang.signaling.cluster;

import app.madang.signaling.People;
import app.madang.signaling.soak.FrameBytes;
import app.madang.signaling.socket.RawClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One in a room: joins, answers the server's pings, and comes back when the connection is lost (PROTOCOL §10). */
final class Person {
    private static final long[] DELAYS_MS = {0, 300, 1_200, 2_700, 4_800, 7_000};
    private static final long SPREAD_MS = 1_000;

    private final Crowd crowd;
    private final int number;
    private final String room;
    private final String id;
    private final Set<String> present = new HashSet<>();
    private SocketChannel channel;
    private FrameBytes bytes;
    private int attempt;
    private boolean joined;
    private boolean joinedBefore;
    private int losses;
    private String instance;
    private String self;

    Person(Crowd crowd, int number, String room) {
        this.crowd = crowd;
        this.number = number;
        this.room = room;
        id = People.id(number);
    }

    String room() {
        return room;
    }

    String id() {
        return id;
    }

    /** What the server says who this is; null before it said so. */
    String self() {
        return self;
    }

    /** The start of the server that this person is with. */
    String instance() {
        return instance;
    }

    /** How often a connection ended. */
    int losses() {
        return losses;
    }

    boolean isJoined() {
        return joined;
    }

    /** True while the server says that the other is here, too. */
    boolean meets(Person other) {
        return joined && present.contains(other.id());
    }

    /** From an address of its own, as the proxy counts by addresses. */
    void connect() {
        try {
            bytes = new FrameBytes();
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.bind(new InetSocketAddress("127.1." + (number >> 8) + "." + (number & 255), 0));
            channel.connect(new InetSocketAddress("127.0.0.1", crowd.port()));
            crowd.register(channel, SelectionKey.OP_CONNECT, this);
        } catch (IOException e) {
            lost(e);
        }
    }

    void ready(SelectionKey key) {
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                send(RawClient.upgrade("/v1/rooms/" + room).getBytes(StandardCharsets.ISO_8859_1));
            } else if (key.isReadable()) {
                read();
            }
        } catch (IOException e) {
            lost(e);
        }
    }

    private void read() throws IOException {
        int count = bytes.readFrom(channel);
        if (bytes.takeHead()) {
            crowd.joins(this);
            var join = People.join(number);
            if (joinedBefore) {
                join.put("received", 0);
            }
            frame(RawClient.TEXT, join.toString().getBytes(StandardCharsets.UTF_8));
        }
        for (RawClient.Frame frame = bytes.next(); frame != null; frame = bytes.next()) {
            switch (frame.opcode()) {
                case RawClient.PING -> frame(RawClient.PONG, frame.payload());
                case RawClient.TEXT -> heard(People.JSON.readTree(frame.payload()));
                default -> throw new IOException("closed with " + frame.closeCode());
            }
        }
        if (count < 0) {
            throw new IOException("the end");
        }
    }

    private void heard(JsonNode message) {
        switch (message.get("type").asString()) {
            case "joined" -> {
                message.get("peers").forEach(this::note);
                self = message.get("self").asString();
                instance = message.get("instance").asString();
                joined = true;
                joinedBefore = true;
                attempt = 0;
                crowd.joined(this);
            }
            case "peer-joined" -> note(message.get("peer"));
            case "peer-present" -> present.add(message.get("id").asString());
            case "peer-absent", "peer-left" -> present.remove(message.get("id").asString());
            case "error" -> crowd.refused(message.get("code").asString());
            default -> {
                // Nothing that matters here.
            }
        }
    }

    private void note(JsonNode peer) {
        if (peer.get("present").asBoolean()) {
            present.add(peer.get("id").asString());
        }
    }

    private void frame(int opcode, byte... payload) throws IOException {
        send(RawClient.frame(true, opcode, payload));
    }

    /** Little enough to fit into the socket's buffer at any time. */
    private void send(byte... all) throws IOException {
        if (channel.write(ByteBuffer.wrap(all)) != all.length) {
            throw new IOException("the connection takes nothing");
        }
    }

    private void lost(IOException why) {
        crowd.trouble(why);
        close();
        joined = false;
        present.clear();
        losses++;
        long delay = DELAYS_MS[Math.min(attempt++, DELAYS_MS.length - 1)] + crowd.random(SPREAD_MS);
        crowd.after(delay, this::connect);
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
