package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.loop.VirtualLoop;
import app.madang.protocol.Room;
import app.madang.signaling.socket.AddressGroup;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One connection of a person, written from PROTOCOL.md: it builds its own JSON and numbers its own messages. What the
 * server sends is taken one by one with {@link #next}.
 */
final class TestClient implements Connection {
    private final VirtualLoop loop;
    private final Rooms rooms;
    private final int person;
    private final Deque<JsonNode> inbox = new ArrayDeque<>();
    private long seq;
    private int pings;
    private int closeCode;
    private String closeReason;
    private Runnable failure = () -> {};
    private AddressGroup address;

    /** @param person tells people apart: the same number is the same secret and name */
    TestClient(VirtualLoop loop, Rooms rooms, Room room, int person) {
        this.loop = loop;
        this.rooms = rooms;
        this.person = person;
        rooms.opened(this, room);
        loop.settle();
    }

    String secret() {
        return People.secret(person);
    }

    String id() {
        return People.id(person);
    }

    ObjectNode joinMessage() {
        return People.join(person);
    }

    /** Joins for the first time and takes the answer. */
    JsonNode join() {
        raw(joinMessage().toString());
        JsonNode joined = next("joined");
        assertThat(joined.get("resumed").booleanValue()).isFalse();
        seq = 0;
        return joined;
    }

    /** Joins after having received so many, and takes the answer. */
    JsonNode rejoin(long received) {
        raw(joinMessage().put("received", received).toString());
        JsonNode joined = next("joined");
        seq = joined.get("received").longValue();
        return joined;
    }

    void raw(String text) {
        rooms.text(this, text);
        loop.settle();
    }

    /** Sends a numbered message. */
    void say(ObjectNode message) {
        raw(message.put("seq", ++seq).toString());
    }

    void say(String type, Map<String, ?> fields) {
        ObjectNode message = People.JSON.createObjectNode().put("type", type);
        fields.forEach((name, value) -> message.putPOJO(name, value));
        say(message);
    }

    void offerTo(TestClient peer, String sdp) {
        say("offer", Map.of("to", peer.id(), "link", 1, "negotiation", 1, "sdp", sdp));
    }

    void ping(long t) {
        raw("{\"type\":\"ping\",\"t\":" + t + "}");
    }

    void acknowledge(long received) {
        raw("{\"type\":\"ping\",\"t\":0,\"ack\":" + received + "}");
        next("pong");
    }

    /** The connection is cut, seen by the server at once. */
    void cut() {
        rooms.closed(this);
        loop.settle();
    }

    long seq() {
        return seq;
    }

    /** The next message of the server, which must be of this type. */
    JsonNode next(String type) {
        assertThat(inbox).as("messages waiting").isNotEmpty();
        JsonNode message = inbox.removeFirst();
        assertThat(message.get("type").asString()).as("type of %s", message).isEqualTo(type);
        return message;
    }

    JsonNode nextOfAnyType() {
        return inbox.removeFirst();
    }

    /** The next message, which must be this error. */
    JsonNode nextError(String code, boolean fatal) {
        JsonNode error = next("error");
        assertThat(error.get("code").asString()).as("code of %s", error).isEqualTo(code);
        assertThat(error.get("fatal").booleanValue()).as("fatal of %s", error).isEqualTo(fatal);
        assertThat(error.get("message").asString()).isNotBlank();
        assertThat(error.has("seq")).isFalse();
        return error;
    }

    void hearsNothing() {
        assertThat(inbox).isEmpty();
    }

    void forgetInbox() {
        inbox.clear();
    }

    int waiting() {
        return inbox.size();
    }

    int pings() {
        return pings;
    }

    boolean isOpen() {
        return closeCode == 0;
    }

    void isClosedWith(int code, String reason) {
        assertThat(closeCode).isEqualTo(code);
        assertThat(closeReason).isEqualTo(reason);
    }

    int closeCode() {
        return closeCode;
    }

    /** From now on sending to this connection fails in a way that it must not. */
    void breakDown() {
        breakDown(() -> {
            throw new IllegalStateException("broken on purpose");
        });
    }

    /** From now on sending to this connection does this, which it must not. */
    void breakDown(Runnable newFailure) {
        failure = newFailure;
    }

    /** Comes from there. */
    TestClient from(AddressGroup newAddress) {
        address = newAddress;
        return this;
    }

    @Override
    public AddressGroup address() {
        return address;
    }

    @Override
    public void send(String text) {
        failure.run();
        assertThat(closeCode).as("sent after the close: %s", text).isZero();
        inbox.addLast(People.JSON.readTree(text));
    }

    @Override
    public void close(int code, String reason) {
        assertThat(closeCode).as("closed twice").isZero();
        closeCode = code;
        closeReason = reason;
    }

    @Override
    public void ping() {
        pings++;
    }
}
