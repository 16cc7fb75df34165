package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Losing the connection and coming back (PROTOCOL §3, §4, §10). */
class ResumingTest {
    private final TestHouse house = new TestHouse();
    private TestClient ann;
    private TestClient ben;

    @BeforeEach
    void twoAreThere() {
        ann = house.join(1);
        ben = house.join(2);
        ann.next("peer-joined");
    }

    @Test
    void whoComesBackHearsWhatWasSaidMeanwhileInOrder() {
        ann.cut();
        assertThat(ben.next("peer-absent").get("id").asString()).isEqualTo(ann.id());
        ben.offerTo(ann, "one");
        ben.offerTo(ann, "two");
        house.pass(29_999, ben);

        TestClient back = house.connect(1);
        JsonNode joined = back.rejoin(1);
        assertThat(joined.get("resumed").booleanValue()).isTrue();
        assertThat(joined.get("peers").get(0).get("present").booleanValue()).isTrue();
        JsonNode first = back.next("offer");
        assertThat(first.get("seq").longValue()).isEqualTo(2);
        assertThat(first.get("sdp").asString()).isEqualTo("one");
        assertThat(back.next("offer").get("sdp").asString()).isEqualTo("two");
        back.hearsNothing();
        assertThat(ben.next("peer-present").get("id").asString()).isEqualTo(ann.id());
        ben.hearsNothing();
        house.pass(60_000, ben, back);
        ben.hearsNothing();
    }

    @Test
    void whatWasSentButNotReceivedIsSentAgain() {
        ben.offerTo(ann, "lost on the way");
        ann.cut();
        TestClient back = house.connect(1);
        back.rejoin(1);
        assertThat(back.next("offer").get("seq").longValue()).isEqualTo(2);
    }

    @Test
    void theServerTellsWhatItHasOfTheClient() {
        ann.offerTo(ben, "one");
        ann.offerTo(ben, "two");
        ann.cut();
        TestClient back = house.connect(1);
        assertThat(back.rejoin(1).get("received").longValue()).isEqualTo(2);
        back.offerTo(ben, "three");
        ben.next("offer");
        ben.next("offer");
        ben.next("peer-absent");
        ben.next("peer-present");
        assertThat(ben.next("offer").get("sdp").asString()).isEqualTo("three");
    }

    @Test
    void theGraceEndsExactlyOnTime() {
        ann.cut();
        ben.next("peer-absent");
        house.pass(29_999, ben);
        ben.hearsNothing();
        house.pass(1, ben);
        JsonNode left = ben.next("peer-left");
        assertThat(left.get("id").asString()).isEqualTo(ann.id());
        assertThat(left.get("reason").asString()).isEqualTo("timeout");
        JsonNode joined = house.connect(1).rejoin(1);
        assertThat(joined.get("resumed").booleanValue()).isFalse();
        ben.next("peer-joined");
    }

    @Test
    void aNewcomerSeesWhoIsAbsent() {
        ann.cut();
        JsonNode joined = house.connect(3).join();
        assertThat(joined.get("peers").get(0).get("present").booleanValue()).isFalse();
        assertThat(joined.get("peers").get(1).get("present").booleanValue()).isTrue();
    }

    @Test
    void aSecondConnectionReplacesTheFirstUnheardByTheOthers() {
        TestClient second = house.connect(1);
        JsonNode joined = second.rejoin(1);
        assertThat(joined.get("resumed").booleanValue()).isTrue();
        ann.isClosedWith(4001, "replaced");
        ann.hearsNothing();
        ben.hearsNothing();
        ann.raw("{\"type\":\"leave\",\"seq\":1}");
        ann.cut();
        ben.hearsNothing();
        ben.offerTo(ann, "to the second");
        second.next("offer");
    }

    @Test
    void whatChangedMeanwhileIsTold() {
        ann.cut();
        TestClient back = house.connect(1);
        back.raw(back.joinMessage().put("received", 1).put("name", "Ann").toString());
        back.next("joined");
        ben.next("peer-absent");
        ben.next("peer-present");
        JsonNode changed = ben.next("peer-changed");
        assertThat(changed.get("peer").get("name").asString()).isEqualTo("Ann");
        assertThat(changed.get("peer").get("present").booleanValue()).isTrue();
        ben.hearsNothing();
    }

    @Test
    void withoutReceivedAKnownStayBeginsAnewInItsSeat() {
        ann.offerTo(ben, "before");
        ben.next("offer");
        TestClient anew = house.connect(1);
        JsonNode joined = anew.join();
        assertThat(joined.get("received").longValue()).isZero();
        ann.isClosedWith(4001, "replaced");
        assertThat(ben.next("peer-joined").get("peer").get("id").asString()).isEqualTo(ann.id());
        ben.hearsNothing();
        anew.offerTo(ben, "number one again");
        ben.next("offer");
        ben.offerTo(anew, "x");
        assertThat(anew.next("offer").get("seq").longValue()).isEqualTo(1);
        assertThat(house.connect(3).join().get("peers").get(0).get("id").asString())
                .isEqualTo(ann.id());
    }

    @Test
    void anAbsentOneWhoBeginsAnewIsJoinedNotPresent() {
        ann.cut();
        ben.next("peer-absent");
        house.connect(1).join();
        assertThat(ben.next("peer-joined").get("peer").get("present").booleanValue())
                .isTrue();
        ben.hearsNothing();
        house.pass(60_000, ben);
        assertThat(ben.next("peer-absent").get("id").asString()).isEqualTo(ann.id());
    }

    @Test
    void aNumberThatWasNeverSentBeginsAnew() {
        ann.cut();
        assertThat(house.connect(1).rejoin(2).get("resumed").booleanValue()).isFalse();
    }

    @Test
    void whatWasAcknowledgedCannotBeAskedForAgain() {
        ben.offerTo(ann, "one");
        ann.next("offer");
        ann.acknowledge(2);
        ann.cut();
        assertThat(house.connect(1).rejoin(1).get("resumed").booleanValue()).isFalse();
    }

    @Test
    void whatWasAcknowledgedNeedNotBeSentAgain() {
        ben.offerTo(ann, "one");
        ann.next("offer");
        ann.acknowledge(2);
        ann.cut();
        TestClient back = house.connect(1);
        assertThat(back.rejoin(2).get("resumed").booleanValue()).isTrue();
        back.hearsNothing();
    }

    @Test
    void receivedAcknowledgesToo() {
        ben.offerTo(ann, "one");
        ann.cut();
        TestClient back = house.connect(1);
        back.rejoin(2);
        back.cut();
        assertThat(house.connect(1).rejoin(1).get("resumed").booleanValue()).isFalse();
    }

    @Test
    void only256MessagesAreKept() {
        ann.cut();
        // One was not acknowledged before: peer-joined. 255 more fit beside it.
        sendMany(255);
        TestClient back = house.connect(1);
        assertThat(back.rejoin(0).get("resumed").booleanValue()).isTrue();
        assertThat(back.waiting()).isEqualTo(256);
        back.cut();
        sendMany(1);
        assertThat(house.connect(1).rejoin(0).get("resumed").booleanValue()).isFalse();
    }

    @Test
    void whoseOldestWasForgottenCanStillResumeBehindIt() {
        ann.cut();
        sendMany(256);
        TestClient back = house.connect(1);
        assertThat(back.rejoin(1).get("resumed").booleanValue()).isTrue();
        assertThat(back.waiting()).isEqualTo(256);
    }

    @Test
    void only512KibAreKept() {
        ann.cut();
        String sdp = "s".repeat(60_000);
        for (int i = 0; i < 8; i++) {
            ben.offerTo(ann, sdp);
        }
        TestClient back = house.connect(1);
        assertThat(back.rejoin(1).get("resumed").booleanValue()).isTrue();
        assertThat(back.waiting()).isEqualTo(8);
        back.cut();
        ben.offerTo(ann, sdp);
        assertThat(house.connect(1).rejoin(1).get("resumed").booleanValue()).isFalse();
    }

    @Test
    void whilePresentNothingIsLostByForgetting() {
        ann.forgetInbox();
        sendMany(300);
        assertThat(ann.waiting()).isEqualTo(300);
    }

    /**
     * The answer that a stay begins anew may be lost with its connection. The client then comes with the number of its
     * old numbering again; were it taken for one of the new, messages would be lost unseen.
     */
    @Test
    void aLostAnswerIsNotMistakenForAReceivedOne() {
        house.connect(1).rejoin(5);
        sendMany(6);
        TestClient again = house.connect(1);
        assertThat(again.rejoin(5).get("resumed").booleanValue()).isFalse();
        again.offerTo(ben, "the answer arrived");
        sendMany(5);
        again.cut();
        assertThat(house.connect(1).rejoin(5).get("resumed").booleanValue()).isTrue();
    }

    private void sendMany(int count) {
        for (int i = 0; i < count; i++) {
            if (i % 50 == 0) {
                house.pass(1_000, ben);
            }
            ben.say("restart", Map.of("to", ann.id(), "negotiation", i, "anew", false));
        }
    }
}
