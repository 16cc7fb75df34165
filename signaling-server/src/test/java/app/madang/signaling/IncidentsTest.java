package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.Room;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The server's own faults (PROTOCOL §7 {@code internal}): told, numbered, logged, and survived. */
class IncidentsTest {
    private final HeardLog log = new HeardLog(Incidents.class);

    @AfterEach
    void stopListening() {
        log.close();
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("quotes v=0 of a client"),
                new StackOverflowError(),
                new NoClassDefFoundError("missing/Type"),
                new OutOfMemoryError("not really"),
                new AssertionError("quotes v=0 of a client"),
                new IOException("quotes v=0 of a client"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultInAHandlerIsToldUnderTheNumberThatTheLogHas(Throwable fault) throws IOException {
        TestObserver observer = new TestObserver().failOnRestart(() -> fault);
        ServerSettings settings =
                ServerSettings.defaults().withHost("127.0.0.1").withPort(0);
        try (SignalingServer server = SignalingServer.start(settings, observer);
                WirePerson ann = WirePerson.joined(server.port(), 1);
                WirePerson ben = WirePerson.joined(server.port(), 2)) {
            ann.next("peer-joined");
            ann.say(restart());
            JsonNode error = ann.next("error");
            assertThat(error.get("code").asString()).isEqualTo("internal");
            assertThat(error.get("fatal").booleanValue()).isFalse();
            assertThat(error.get("inReplyTo").longValue()).isEqualTo(1);
            String incident = error.get("details").get("incident").asString();
            assertThat(observer.incidents).containsExactly(fault);
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("Incident " + incident + ": " + fault.getClass().getName())
                    .doesNotContain("v=0", "\n");
            ann.offerTo(2, "after it");
            assertThat(ben.next("offer").get("sdp").asString()).isEqualTo("after it");
        }
    }

    @Test
    void aFaultInATimerOfTheHeartbeatIsLoggedAndTheOthersGoOn() {
        TestHouse house = new TestHouse();
        house.observer.expectIncidents();
        TestClient ann = house.join(1);
        Connection broken = new BrokenPing();
        house.rooms.opened(broken, new Room("courtyard"));
        house.rooms.text(broken, People.join(2).toString());
        house.pass(10_000, ann);
        assertThat(log.lines()).singleElement().asString().startsWith("Incident test-1: java.lang.StackOverflowError");
        assertThat(ann.pings()).isEqualTo(1);
        house.pass(10_000, ann);
        assertThat(ann.pings()).isEqualTo(2);
        assertThat(house.observer.incidents).hasSize(2);
        house.join(3).ping(1);
    }

    @Test
    void aFaultWhenAGraceEndsIsLoggedAndTheSeatIsFree() {
        TestHouse house = new TestHouse(ServerSettings.defaults().withCapacity(2));
        house.observer.expectIncidents();
        TestClient ann = house.join(1);
        TestClient ben = house.join(2);
        ben.cut();
        ann.breakDown();
        house.pass(30_000, ann);
        assertThat(log.lines())
                .singleElement()
                .asString()
                .startsWith("Incident test-1: java.lang.IllegalStateException at ");
        house.observer.incidents.clear();
        TestClient cho = house.connect(3);
        cho.raw(cho.joinMessage().toString());
        cho.next("joined");
    }

    @Test
    void aConnectionThatCannotEvenBeToldEnds() {
        TestHouse house = new TestHouse();
        house.observer.failOnRestart(() -> new IllegalStateException("first"));
        TestClient ann = house.join(1);
        TestClient ben = house.join(2);
        ann.next("peer-joined");
        ann.breakDown();
        ann.say("restart", Map.of("to", ben.id(), "negotiation", 1, "anew", false));
        ann.isClosedWith(1011, "internal");
        assertThat(ben.next("peer-absent").get("id").asString()).isEqualTo(ann.id());
        assertThat(house.observer.incidents).hasSize(2);
    }

    private static ObjectNode restart() {
        return People.JSON
                .createObjectNode()
                .put("type", "restart")
                .put("to", People.id(2))
                .put("negotiation", 1)
                .put("anew", false);
    }

    /** A connection whose pings fail as nothing may. */
    private static final class BrokenPing implements Connection {
        @Override
        public void send(String text) {}

        @Override
        public void close(int code, String reason) {}

        @Override
        public void ping() {
            throw new StackOverflowError();
        }
    }
}
