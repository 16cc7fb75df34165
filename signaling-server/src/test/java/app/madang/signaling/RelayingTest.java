package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What people say to each other and about themselves (PROTOCOL §5). */
class RelayingTest {
    private final TestHouse house = new TestHouse();
    private TestClient ann;
    private TestClient ben;
    private TestClient cho;

    @BeforeEach
    void threeAreThere() {
        ann = house.join(1);
        ben = house.join(2);
        cho = house.join(3);
        ann.next("peer-joined");
        ann.next("peer-joined");
        ben.next("peer-joined");
    }

    @Test
    void onlyTheOneWhomItIsForHearsIt() {
        ann.offerTo(ben, "v=0\r\n");
        JsonNode offer = ben.next("offer");
        assertThat(offer.get("from").asString()).isEqualTo(ann.id());
        assertThat(offer.has("to")).isFalse();
        assertThat(offer.get("seq").longValue()).isEqualTo(2);
        assertThat(offer.get("sdp").asString()).isEqualTo("v=0\r\n");
        cho.hearsNothing();
        ann.hearsNothing();
    }

    @Test
    void everyFieldKeepsItsValueKnownOrNot() {
        ann.raw(
                "{\"type\":\"answer\",\"seq\":1,\"ack\":1,\"from\":\"somebody else\",\"to\":\"" + ben.id()
                        + "\",\"negotiation\":9007199254740991,\"sdp\":\"é\\u0000\\uD83D\\uDE00\",\"x\":{\"y\":[1,null,\"z\"]}}");
        JsonNode answer = ben.next("answer");
        assertThat(answer.get("from").asString()).isEqualTo(ann.id());
        assertThat(answer.get("negotiation").longValue()).isEqualTo(9_007_199_254_740_991L);
        assertThat(answer.get("sdp").asString()).isEqualTo("é\u0000😀");
        assertThat(answer.get("x").toString()).isEqualTo("{\"y\":[1,null,\"z\"]}");
        assertThat(answer.get("ack").longValue()).isZero();
    }

    @Test
    void allKindsAreRelayed() {
        ann.say("candidate", Map.of("to", ben.id(), "negotiation", 1, "candidate", "candidate:1", "sdpMid", "0"));
        ann.say("candidate", Map.of("to", ben.id(), "negotiation", 1, "candidate", ""));
        ann.say("restart", Map.of("to", ben.id(), "negotiation", 0, "anew", true, "reason", "why not"));
        ann.say("sealed", Map.of("to", ben.id(), "n", 1, "box", "AAAA"));
        assertThat(ben.next("candidate").get("candidate").asString()).isEqualTo("candidate:1");
        ben.next("candidate");
        assertThat(ben.next("restart").get("reason").asString()).isEqualTo("why not");
        assertThat(ben.next("sealed").get("box").asString()).isEqualTo("AAAA");
    }

    @Test
    void theLargestMessagePassesWithinTheServersExtraBytes() {
        String head =
                "{\"type\":\"offer\",\"seq\":1,\"to\":\"" + ben.id() + "\",\"link\":1,\"negotiation\":1,\"sdp\":\"";
        String sdp = "마".repeat((Limits.MAX_MESSAGE_BYTES - head.length() - 2) / 3);
        String padding = "x".repeat(Limits.MAX_MESSAGE_BYTES - 2 - head.length() - 3 * sdp.length());
        String text = head + sdp + padding + "\"}";
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSize(Limits.MAX_MESSAGE_BYTES);
        ann.raw(text);
        assertThat(ben.next("offer").get("sdp").asString()).isEqualTo(sdp + padding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "AAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsForNobodyIsAnswered(String to) {
        ann.say("restart", Map.of("to", to, "negotiation", 1, "anew", false));
        assertThat(ann.nextError("peer_not_found", false).get("inReplyTo").longValue())
                .isEqualTo(1);
    }

    @Test
    void oneselfIsNobodyElse() {
        ann.offerTo(ann, "x");
        ann.nextError("peer_not_found", false);
    }

    @Test
    void changesGoToAllOthersAlsoWhereNothingDiffers() {
        ann.say("self", Map.of());
        assertThat(ben.next("peer-changed").get("peer").get("name").asString()).isEqualTo("person 1");
        cho.next("peer-changed");
        ann.say("self", Map.of("hand", true, "media", Map.of("audio", false, "video", true, "screen", true)));
        JsonNode peer = cho.next("peer-changed").get("peer");
        assertThat(peer.get("hand").booleanValue()).isTrue();
        assertThat(peer.get("media").get("audio").booleanValue()).isFalse();
        assertThat(peer.get("media").get("screen").booleanValue()).isTrue();
        assertThat(peer.get("name").asString()).isEqualTo("person 1");
        ann.hearsNothing();
    }

    @Test
    void aBadNameInSelfIsABadMessageAndChangesNothing() {
        ann.say("self", Map.of("name", " ", "hand", true));
        JsonNode error = ann.nextError("bad_message", false);
        assertThat(error.get("details").get("field").asString()).isEqualTo("name");
        ben.hearsNothing();
        JsonNode peers = house.connect(4).join().get("peers");
        assertThat(peers.get(0).get("hand").booleanValue()).isFalse();
        assertThat(peers.get(0).get("name").asString()).isEqualTo("person 1");
    }

    @Test
    void whoLeavesIsGoneAtOnceAndNotHeardAnyMore() {
        ann.say("leave", Map.of());
        ann.isClosedWith(1000, "left");
        JsonNode left = ben.next("peer-left");
        assertThat(left.get("id").asString()).isEqualTo(ann.id());
        assertThat(left.get("reason").asString()).isEqualTo("left");
        cho.next("peer-left");
        ann.offerTo(ben, "too late");
        ann.cut();
        ben.hearsNothing();
        house.pass(60_000, ben, cho);
        ben.hearsNothing();
        ben.offerTo(ann, "x");
        ben.nextError("peer_not_found", false);
    }

    @Test
    void everybodyHearsTheSameInTheSameOrder() {
        TestClient dan = house.join(4);
        ann.say("self", Map.of("hand", true));
        dan.say("leave", Map.of());
        ann.cut();
        for (TestClient listener : new TestClient[] {ben, cho}) {
            listener.next("peer-joined");
            listener.next("peer-changed");
            listener.next("peer-left");
            listener.next("peer-absent");
            listener.hearsNothing();
        }
    }
}
