package app.madang.signaling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.socket.RawClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Errors that need a server with bounds of its own, over real sockets (PROTOCOL §7). */
@Timeout(120)
class RefusalsOnTheWireTest {
    private static final int BURST = 10;
    private static final int RATE_LIMITED_AT_MOST = 500;

    private static final ServerSettings SETTINGS =
            ServerSettings.defaults().withHost("127.0.0.1").withPort(0);

    @Test
    void aFullServerSaysWhenToTryAgainAndThenHasASeat() throws IOException {
        ServerSettings settings = SETTINGS.withBounds(Bounds.defaults().withPeople(1));
        try (SignalingServer server = SignalingServer.start(settings);
                WirePerson ann = WirePerson.joined(server.port(), 1)) {
            try (WirePerson ben = new WirePerson(server.port(), "elsewhere", 2)) {
                ben.send(People.join(2));
                JsonNode error = ben.next("error");
                assertThat(error.get("code").asString()).isEqualTo("server_full");
                assertThat(error.get("fatal").booleanValue()).isTrue();
                assertThat(error.get("retryAfterMs").longValue()).isPositive();
                ben.client().readClose(1013);
            }
            ann.say("leave");
            ann.client().readClose(1000);
            WirePerson.joined(server.port(), 2).close();
        }
    }

    @Test
    void aServerFullOfRoomsTakesPeopleWhereRoomsAreOpen() throws IOException {
        ServerSettings settings = SETTINGS.withBounds(Bounds.defaults().withRooms(1));
        try (SignalingServer server = SignalingServer.start(settings);
                WirePerson ann = WirePerson.joined(server.port(), 1)) {
            try (WirePerson ben = new WirePerson(server.port(), "elsewhere", 2)) {
                ben.send(People.join(2));
                ben.nextError("server_full");
                ben.client().readClose(1013);
            }
            WirePerson.joined(server.port(), 2).close();
            ann.next("peer-joined");
        }
    }

    @Test
    void aRefusedMessageIsNamedDroppedAndCountsAsReceived() throws IOException {
        try (SignalingServer server = SignalingServer.start(SETTINGS.withBounds(oneASecond()));
                WirePerson ann = WirePerson.joined(server.port(), 1);
                WirePerson ben = WirePerson.joined(server.port(), 2)) {
            ann.next("peer-joined");
            int refused = useUp(ann);
            ann.offerTo(2, "dropped");
            JsonNode error = ann.next("error");
            assertThat(refused).isPositive();
            assertThat(error.get("code").asString()).isEqualTo("rate_limited");
            assertThat(error.get("fatal").booleanValue()).isFalse();
            assertThat(error.get("inReplyTo").longValue()).isEqualTo(1);
            assertThat(error.get("retryAfterMs").longValue()).isBetween(0L, 1_000L);
            ann.client().reset();
            ben.next("peer-absent");
            // A connection that comes back has its whole burst, and the server has what it refused.
            try (WirePerson back = new WirePerson(server.port(), 1)) {
                assertThat(back.rejoin(1).get("received").longValue()).isEqualTo(1);
                ben.next("peer-present");
                back.offerTo(2, "passes");
                assertThat(ben.next("offer").get("sdp").asString()).isEqualTo("passes");
            }
        }
    }

    @Test
    void theFiveHundredthRefusedMessageEndsTheStay() throws IOException {
        try (SignalingServer server = SignalingServer.start(SETTINGS.withBounds(oneASecond()));
                WirePerson ann = WirePerson.joined(server.port(), 1);
                WirePerson ben = WirePerson.joined(server.port(), 2)) {
            ann.next("peer-joined");
            int refused = 0;
            while (refused < RATE_LIMITED_AT_MOST) {
                JsonNode answer = answerToPing(ann);
                if (isRefused(answer)) {
                    refused++;
                    assertThat(answer.get("fatal").booleanValue())
                            .as("the %s. time", refused)
                            .isEqualTo(refused == RATE_LIMITED_AT_MOST);
                }
            }
            ann.client().readClose(4429);
            assertThat(ben.next("peer-left").get("reason").asString()).isEqualTo("protocol");
        }
    }

    /** What comes from outside is never the server's own fault. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "{\"type\":{\"type\":{\"type\":[]}}}",
                "{\"type\":\"self\",\"seq\":1e999}",
                "{\"type\":\"self\",\"seq\":99999999999999999999999999}",
                "{\"type\":\"self\",\"seq\":1,\"media\":[],\"hand\":{}}",
                "{\"type\":\"offer\",\"seq\":1,\"to\":{},\"link\":-1}",
                "{\"type\":\"ping\",\"t\":null}",
                "{\"type\":\"ping\",\"t\":1,\"ack\":-1}",
                "{\"type\":\"\\ud800\"}",
                "\u0000",
                "{\"type\":\"join\",\"protocol\":1e308}"
            })
    void nothingThatAClientSendsIsAnInternalError(String text) throws IOException {
        try (SignalingServer server = SignalingServer.start(SETTINGS);
                WirePerson ann = WirePerson.joined(server.port(), 1)) {
            ann.client().frame(RawClient.TEXT, text.getBytes(UTF_8));
            ann.nextError("bad_message");
            ann.ping(1);
            ann.next("pong");
        }
    }

    private static int useUp(WirePerson person) throws IOException {
        for (int i = 0; i < 10 * BURST; i++) {
            if (isRefused(answerToPing(person))) {
                return 1;
            }
        }
        return 0;
    }

    private static JsonNode answerToPing(WirePerson person) throws IOException {
        person.ping(1);
        return People.JSON.readTree(person.client().readText());
    }

    private static boolean isRefused(JsonNode answer) {
        return answer.get("type").asString().equals("error")
                && answer.get("code").asString().equals("rate_limited");
    }

    private static Bounds oneASecond() {
        Bounds usual = Bounds.defaults();
        return new Bounds(usual.people(), usual.rooms(), 1, BURST, usual.sockets());
    }
}
