package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.socket.RawClient;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A person on a real socket, with JSON and numbers of its own. One thread. */
final class WirePerson implements AutoCloseable {
    private final int person;
    private final RawClient client;
    private long seq;

    WirePerson(int port, int person) throws IOException {
        this(port, "courtyard", person);
    }

    WirePerson(int port, String room, int person) throws IOException {
        this.person = person;
        client = RawClient.open(port, room);
    }

    /** Someone who has joined. */
    static WirePerson joined(int port, int person) throws IOException {
        WirePerson joined = new WirePerson(port, person);
        joined.join();
        return joined;
    }

    RawClient client() {
        return client;
    }

    String id() {
        return People.id(person);
    }

    JsonNode join() throws IOException {
        send(People.join(person));
        return next("joined");
    }

    JsonNode rejoin(long received) throws IOException {
        send(People.join(person).put("received", received));
        JsonNode joined = next("joined");
        seq = joined.get("received").longValue();
        return joined;
    }

    void send(JsonNode message) throws IOException {
        client.text(message.toString());
    }

    void say(ObjectNode message) throws IOException {
        send(message.put("seq", ++seq));
    }

    void say(String type) throws IOException {
        say(People.JSON.createObjectNode().put("type", type));
    }

    void offerTo(int other, String sdp) throws IOException {
        say(People.JSON
                .createObjectNode()
                .put("type", "offer")
                .put("to", People.id(other))
                .put("link", 1)
                .put("negotiation", 1)
                .put("sdp", sdp));
    }

    void ping(long t) throws IOException {
        client.text("{\"type\":\"ping\",\"t\":" + t + "}");
    }

    JsonNode next(String type) throws IOException {
        JsonNode message = People.JSON.readTree(client.readText());
        assertThat(message.get("type").asString()).as("type of %s", message).isEqualTo(type);
        return message;
    }

    void nextError(String code) throws IOException {
        assertThat(next("error").get("code").asString()).isEqualTo(code);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
