package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.Limits;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Errors, how many of them are too many, and what they end (PROTOCOL §7, §10). */
class RefusingTest {
    private final TestHouse house = new TestHouse();
    private TestClient ann;
    private TestClient ben;

    @BeforeEach
    void twoAreThere() {
        ann = house.join(1);
        ben = house.join(2);
        ann.next("peer-joined");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "7", "{}", "{\"type\":null}", "{\"type\":7}", "{\"a\":1,\"a\":2}", "hello"})
    void whatIsNoMessageIsABadMessage(String text) {
        ann.raw(text);
        ann.nextError("bad_message", false);
        ann.ping(1);
        ann.next("pong");
        ben.hearsNothing();
    }

    @Test
    void theFifthBadMessageEndsTheStay() {
        for (int i = 0; i < 4; i++) {
            ann.raw("nonsense");
            ann.nextError("bad_message", false);
        }
        ann.raw("nonsense");
        ann.nextError("bad_message", true);
        ann.isClosedWith(4400, "bad_message");
        assertThat(ben.next("peer-left").get("reason").asString()).isEqualTo("protocol");
        ben.hearsNothing();
        assertThat(house.connect(1).rejoin(1).get("resumed").booleanValue()).isFalse();
    }

    @Test
    void errorsAreCountedOverConnections() {
        for (int i = 0; i < 4; i++) {
            ann.raw("nonsense");
        }
        ann.cut();
        TestClient back = house.connect(1);
        back.rejoin(1);
        back.raw("nonsense");
        back.nextError("bad_message", true);
    }

    @Test
    void aNewStayBeginsWithACleanSlate() {
        for (int i = 0; i < 4; i++) {
            ann.raw("nonsense");
        }
        ann.say("leave", Map.of());
        TestClient again = house.connect(1);
        again.join();
        again.raw("nonsense");
        again.nextError("bad_message", false);
    }

    @Test
    void whoDoesNotJoinIsNotAnsweredWithoutBound() {
        TestClient cho = house.connect(3);
        for (int i = 0; i < 400; i++) {
            cho.raw("{\"type\":\"self\",\"seq\":1}");
            cho.nextError("not_joined", false);
        }
        for (int i = 0; i < 499; i++) {
            cho.raw("{\"type\":\"self\",\"seq\":1}");
            cho.nextError("rate_limited", false);
        }
        cho.raw("{\"type\":\"self\",\"seq\":1}");
        cho.nextError("rate_limited", true);
        cho.isClosedWith(4429, "rate_limited");
    }

    @Test
    void beforeJoinTheyAreCountedOnTheConnection() {
        TestClient cho = house.connect(3);
        for (int i = 0; i < 4; i++) {
            cho.raw("nonsense");
            cho.nextError("bad_message", false);
        }
        cho.join();
        cho.raw("nonsense");
        cho.nextError("bad_message", false);
        TestClient dan = house.connect(4);
        for (int i = 0; i < 5; i++) {
            dan.raw("nonsense");
        }
        dan.isClosedWith(4400, "bad_message");
    }

    @Test
    void unknownTypesAndStrangersAreNotCounted() {
        for (int i = 0; i < 20; i++) {
            ann.say("wave", Map.of());
            ann.nextError("unsupported_type", false);
            ann.say("restart", Map.of("to", "x", "negotiation", 1, "anew", false));
            ann.nextError("peer_not_found", false);
        }
        assertThat(ann.isOpen()).isTrue();
    }

    @Test
    void afterTheBurstAHundredASecondPass() {
        for (int i = 0; i < 400; i++) {
            ann.ping(i);
            ann.next("pong");
        }
        ann.ping(400);
        assertThat(ann.nextError("rate_limited", false).get("retryAfterMs").longValue())
                .isEqualTo(10);
        house.loop.advance(10);
        ann.ping(401);
        ann.next("pong");
        house.loop.advance(1_000);
        for (int i = 0; i < 100; i++) {
            ann.ping(i);
            ann.next("pong");
        }
        ann.ping(1);
        ann.nextError("rate_limited", false);
    }

    @Test
    void aDroppedMessageCountsAsReceivedAndIsNotRelayed() {
        useUpTheBurst(ann);
        ann.offerTo(ben, "dropped");
        assertThat(ann.nextError("rate_limited", false).get("inReplyTo").longValue())
                .isEqualTo(1);
        house.loop.advance(1_000);
        ann.offerTo(ben, "passes");
        assertThat(ben.next("offer").get("sdp").asString()).isEqualTo("passes");
        ben.hearsNothing();
    }

    @Test
    void aNewConnectionHasItsOwnBurst() {
        useUpTheBurst(ann);
        ann.cut();
        TestClient back = house.connect(1);
        back.rejoin(1);
        for (int i = 0; i < 400; i++) {
            back.ping(i);
            back.next("pong");
        }
    }

    @Test
    void theFiveHundredthDroppedMessageEndsTheStay() {
        useUpTheBurst(ann);
        for (int i = 0; i < 499; i++) {
            ann.ping(i);
            ann.nextError("rate_limited", false);
        }
        ann.ping(1);
        ann.nextError("rate_limited", true);
        ann.isClosedWith(4429, "rate_limited");
        assertThat(ben.next("peer-left").get("reason").asString()).isEqualTo("protocol");
    }

    @Test
    void aMessageThatIsTooLargeEndsTheStay() {
        ann.raw("{\"type\":\"ping\",\"t\":1,\"x\":\"" + "é".repeat(Limits.MAX_MESSAGE_BYTES / 2) + "\"}");
        ann.nextError("too_large", true);
        ann.isClosedWith(1009, "too_large");
        assertThat(ben.next("peer-left").get("reason").asString()).isEqualTo("protocol");
    }

    @ParameterizedTest
    @CsvSource({"1002", "1003", "1007"})
    void brokenFramesEndTheStay(int closeCode) {
        house.rooms.violated(ann, closeCode);
        house.loop.settle();
        assertThat(ann.closeCode()).isEqualTo(closeCode);
        assertThat(ben.next("peer-left").get("reason").asString()).isEqualTo("protocol");
    }

    @Test
    void aFrameOverTheLimitIsToldBeforeTheClose() {
        house.rooms.violated(ann, 1009);
        house.loop.settle();
        ann.nextError("too_large", true);
        ann.isClosedWith(1009, "too_large");
    }

    @Test
    void theServersOwnFaultHasANumberAndTheStayGoesOn() {
        house.observer.expectIncidents();
        ben.breakDown();
        ann.offerTo(ben, "x");
        JsonNode error = ann.nextError("internal", false);
        assertThat(error.get("details").get("incident").asString()).isEqualTo("test-1");
        assertThat(error.get("inReplyTo").longValue()).isEqualTo(1);
        ann.ping(1);
        assertThat(ann.next("pong").get("ack").longValue()).isEqualTo(1);
    }

    /** What ends whole servers elsewhere: errors that are no exceptions. */
    @Test
    void anErrorIsTheFaultOfOneMessageOnly() {
        house.observer.expectIncidents();
        ben.breakDown(() -> {
            throw new StackOverflowError("broken on purpose");
        });
        ann.offerTo(ben, "x");
        ann.nextError("internal", false);
        ben.breakDown(() -> {
            throw new NoClassDefFoundError("broken on purpose");
        });
        ann.offerTo(ben, "x");
        ann.nextError("internal", false);
        ben.breakDown(() -> {});
        ann.offerTo(ben, "passes");
        assertThat(ben.next("offer").get("sdp").asString()).isEqualTo("passes");
        ann.hearsNothing();
    }

    private static void useUpTheBurst(TestClient client) {
        for (int i = 0; i < 400; i++) {
            client.ping(i);
        }
        client.forgetInbox();
    }
}
