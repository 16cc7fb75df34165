package app.madang.benchmarks.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.benchmarks.wire.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each dialect with a server that says what the real one says. */
@Timeout(60)
class DialectsTest implements Witness {
    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] FIELDS = Text.ascii("\"negotiation\":1,\"sdp\":\"v=0\\r\\n\"");

    private final Engine engine = new Engine();
    private final ScriptedServer server = new ScriptedServer();
    private final List<Integer> marks = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final Identity identity = Identity.in("courtyard", new SplittableRandom(1));
    private boolean lost;
    private volatile boolean ended;

    DialectsTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        engine.close();
        server.close();
    }

    @Test
    void madang() {
        Person ann = new Person(identity, new MadangDialect(), engine, this);
        Person bob = new Person(Identity.in("courtyard", new SplittableRandom(2)), new MadangDialect(), engine, this);
        var script = script(() -> {
            assertThat(server.handshake()).isEqualTo("GET /v1/rooms/courtyard HTTP/1.1");
            JsonNode join = JSON.readTree(server.hear());
            assertThat(join.get("secret").asString()).isEqualTo(identity.secret());
            server.say("{\"type\":\"joined\",\"self\":\"x\",\"peers\":[{\"id\":\"a\",\"present\":true},"
                    + "{\"id\":\"b\",\"present\":false}]}");
            server.say("{\"type\":\"peer-joined\",\"seq\":1,\"peer\":{\"id\":\"c\",\"present\":true}}");
            server.say("{\"type\":\"pong\",\"ack\":0,\"t\":1}");
            server.say("{\"type\":\"candidate\",\"seq\":2,\"from\":\"a\",\"candidate\":\"\",\"mark\":\"00000007\"}");
            server.say("{\"type\":\"error\",\"code\":\"rate_limited\"}");
            JsonNode first = JSON.readTree(server.hear());
            assertThat(first.get("seq").intValue()).isEqualTo(1);
            assertThat(first.get("ack").intValue()).isEqualTo(2);
            assertThat(first.get("to").asString()).isEqualTo(bob.address());
            assertThat(first.get("sdp").asString()).isEqualTo("v=0\r\n");
            assertThat(first.get("mark").asString()).isEqualTo("00000012");
            assertThat(JSON.readTree(server.hear()).get("type").asString()).isEqualTo("ping");
            JsonNode leave = JSON.readTree(server.hear());
            assertThat(leave.get("type").asString()).isEqualTo("leave");
            assertThat(leave.get("seq").intValue()).isEqualTo(2);
        });
        ann.enter(server.port(), 0);
        await(() -> !refusals.isEmpty());
        assertThat(ann.joined()).isTrue();
        assertThat(ann.known()).isEqualTo(3);
        assertThat(marks).containsExactly(7);
        ann.tell(bob, Kind.ANSWER, FIELDS, 12);
        ann.giveSignOfLife();
        ann.leave();
        await(() -> ended);
        script.join();
    }

    /** PROTOCOL §4: at the latest after 64 numbered messages. */
    @Test
    void madangAcknowledgesInTime() {
        Person ann = new Person(identity, new MadangDialect(), engine, this);
        var script = script(() -> {
            server.handshake();
            server.hear();
            server.say("{\"type\":\"joined\",\"peers\":[]}");
            for (int i = 1; i <= 64; i++) {
                server.say("{\"type\":\"candidate\",\"seq\":" + i + ",\"mark\":\"1\"}");
            }
            JsonNode ping = JSON.readTree(server.hear());
            assertThat(ping.get("type").asString()).isEqualTo("ping");
            assertThat(ping.get("ack").intValue()).isEqualTo(64);
        });
        ann.enter(server.port(), 0);
        await(() -> ended);
        script.join();
    }

    @Test
    void plain() {
        Person ann = new Person(identity, new PlainDialect(), engine, this);
        var script = script(() -> {
            assertThat(server.handshake()).isEqualTo("GET /v1/rooms/courtyard HTTP/1.1");
            assertThat(JSON.readTree(server.hear()).get("id").asString()).isEqualTo(identity.id());
            server.say("{\"type\":\"joined\",\"self\":\"x\",\"peers\":[{\"id\":\"a\"}]}");
            server.say("{\"type\":\"peer-joined\",\"peer\":{\"id\":\"c\"}}");
            server.say("{\"type\":\"peer-left\",\"id\":\"c\"}");
            server.say("{\"type\":\"offer\",\"sdp\":\"v=0\",\"mark\":\"00001234\",\"from\":\"a\"}");
            JsonNode relayed = JSON.readTree(server.hear());
            assertThat(relayed.get("type").asString()).isEqualTo("offer");
            assertThat(relayed.get("to").asString()).isEqualTo(identity.id());
        });
        ann.enter(server.port(), 0);
        await(() -> !marks.isEmpty());
        assertThat(ann.known()).isEqualTo(2);
        assertThat(marks).containsExactly(1_234);
        ann.tell(ann, Kind.OFFER, FIELDS, 1);
        await(() -> ended);
        script.join();
    }

    @Test
    void socketIo() {
        Person ann = new Person(identity, new SocketIoDialect(), engine, this);
        var script = script(() -> {
            assertThat(server.handshake()).isEqualTo("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1");
            server.say("0{\"sid\":\"transport\",\"upgrades\":[],\"pingInterval\":25000}");
            assertThat(server.hear()).isEqualTo("40");
            server.say("40{\"sid\":\"The-Socket\"}");
            assertThat(server.hear()).isEqualTo("42[\"join\",{\"room\":\"courtyard\",\"name\":\"Participant\"}]");
            server.say("42[\"joined\",{\"self\":\"The-Socket\",\"peers\":[{\"id\":\"a\"},{\"id\":\"b\"}]}]");
            server.say("42[\"peer-joined\",{\"peer\":{\"id\":\"c\",\"name\":\"Participant\"}}]");
            server.say("2");
            assertThat(server.hear()).isEqualTo("3");
            server.say("42[\"message\",{\"type\":\"offer\",\"sdp\":\"v=0\",\"mark\":\"00000099\",\"from\":\"a\"}]");
            String event = server.hear();
            assertThat(event).startsWith("42[");
            JsonNode message = JSON.readTree(event.substring(2));
            assertThat(message.get(0).asString()).isEqualTo("message");
            assertThat(message.get(1).get("to").asString()).isEqualTo("The-Socket");
            assertThat(message.get(1).get("type").asString()).isEqualTo("candidate");
            assertThat(server.hear()).isEqualTo("41");
        });
        ann.enter(server.port(), 0);
        await(() -> !marks.isEmpty());
        assertThat(ann.known()).isEqualTo(3);
        ann.tell(ann, Kind.CANDIDATE, FIELDS, 5);
        ann.leave();
        await(() -> ended);
        script.join();
    }

    @Test
    void peerJs() {
        Person ann = new Person(identity, new PeerJsDialect(), engine, this);
        var script = script(() -> {
            assertThat(server.handshake())
                    .startsWith("GET /peerjs?key=peerjs&id=" + identity.id() + "&token=" + identity.secret());
            server.say("{\"type\":\"OPEN\"}");
            server.say("{\"type\":\"OFFER\",\"src\":\"a\",\"dst\":\"b\",\"payload\":{\"mark\":\"00000003\"}}");
            JsonNode message = JSON.readTree(server.hear());
            assertThat(message.get("type").asString()).isEqualTo("ANSWER");
            assertThat(message.get("dst").asString()).isEqualTo(identity.id());
            assertThat(message.get("payload").get("sdp").asString()).isEqualTo("v=0\r\n");
            assertThat(server.hear()).isEqualTo("{\"type\":\"HEARTBEAT\"}");
            server.say("{\"type\":\"ERROR\",\"payload\":{\"msg\":\"no\"}}");
        });
        ann.enter(server.port(), 0);
        await(() -> !marks.isEmpty());
        assertThat(marks).containsExactly(3);
        ann.tell(ann, Kind.ANSWER, FIELDS, 4);
        ann.giveSignOfLife();
        await(() -> !refusals.isEmpty());
        script.join();
    }

    @Test
    void aConnectionThatEndsUnaskedIsNoticed() {
        Person ann = new Person(identity, new PlainDialect(), engine, this);
        var script = script(() -> {
            server.handshake();
            server.hear();
            server.close();
        });
        ann.enter(server.port(), 0);
        await(() -> lost);
        assertThat(ann.present()).isFalse();
        script.join();
    }

    private interface Script {
        void play() throws IOException;
    }

    /** The engine is told of its end, which may come without anything on the wire. */
    private CompletableFuture<Void> script(Script script) {
        return CompletableFuture.runAsync(() -> {
                    try {
                        script.play();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .whenComplete((nothing, failure) -> ended = true)
                .whenComplete((nothing, failure) -> engine.wake());
    }

    private void await(BooleanSupplier condition) {
        assertThat(engine.run(condition, System.nanoTime() + TimeUnit.SECONDS.toNanos(20)))
                .isTrue();
    }

    @Override
    public void joined(Person person) {}

    @Override
    public void met(Person person) {}

    @Override
    public void received(Person person, int mark) {
        marks.add(mark);
    }

    @Override
    public void refused(Person person, String text) {
        refusals.add(text);
    }

    @Override
    public void lost(Person person) {
        lost = true;
    }
}
