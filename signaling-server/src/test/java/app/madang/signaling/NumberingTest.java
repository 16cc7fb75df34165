package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Numbers, acknowledgements, and the order in which a message is checked (PROTOCOL §4). */
class NumberingTest {
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
    void aMessageThatIsHereAlreadyIsDropped() {
        ann.offerTo(ben, "one");
        ann.raw(selfNumbered(1));
        ann.hearsNothing();
        ben.next("offer");
        ben.hearsNothing();
    }

    @Test
    void aGapAsksForAResyncAndTheStayWaits() {
        ann.raw(selfNumbered(2));
        ann.nextError("resync_needed", true);
        ann.isClosedWith(4009, "resync_needed");
        ben.next("peer-absent");
        TestClient back = house.connect(1);
        JsonNode joined = back.rejoin(1);
        assertThat(joined.get("resumed").booleanValue()).isTrue();
        assertThat(joined.get("received").longValue()).isZero();
        ben.next("peer-present");
        ben.hearsNothing();
    }

    @Test
    void aNumberIsNeededWhereOneBelongs() {
        ann.raw("{\"type\":\"self\"}");
        assertThat(field(ann.nextError("bad_message", false))).isEqualTo("seq");
        ann.raw("{\"type\":\"leave\",\"seq\":\"1\"}");
        assertThat(field(ann.nextError("bad_message", false))).isEqualTo("seq");
        ann.raw("{\"type\":\"leave\",\"seq\":null}");
        assertThat(field(ann.nextError("bad_message", false))).isEqualTo("seq");
        assertThat(ann.isOpen()).isTrue();
    }

    @Test
    void everythingSaidAcknowledges() {
        ann.offerTo(ben, "one");
        ann.offerTo(ben, "two");
        ben.offerTo(ann, "x");
        assertThat(ann.next("offer").get("ack").longValue()).isEqualTo(2);
        ann.ping(3);
        assertThat(ann.next("pong").get("ack").longValue()).isEqualTo(2);
        ann.raw("[]");
        assertThat(ann.nextError("bad_message", false).get("ack").longValue()).isEqualTo(2);
    }

    @Test
    void acknowledgingWhatWasNeverSentIsABadMessage() {
        ann.raw("{\"type\":\"ping\",\"t\":1,\"ack\":2}");
        assertThat(field(ann.nextError("bad_message", false))).isEqualTo("ack");
        ann.raw("{\"type\":\"ping\",\"t\":1,\"ack\":-1}");
        assertThat(field(ann.nextError("bad_message", false))).isEqualTo("ack");
        ann.raw("{\"type\":\"ping\",\"t\":1,\"ack\":\"1\"}");
        assertThat(field(ann.nextError("bad_message", false))).isEqualTo("ack");
        ann.raw("{\"type\":\"ping\",\"t\":1,\"ack\":1}");
        ann.next("pong");
    }

    @Test
    void anOlderAcknowledgementChangesNothing() {
        ben.offerTo(ann, "one");
        ann.next("offer");
        ann.acknowledge(2);
        ann.acknowledge(1);
        ann.cut();
        assertThat(house.connect(1).rejoin(2).get("resumed").booleanValue()).isTrue();
    }

    @Test
    void anAcknowledgementBeforeJoinedIsOfWhatWasNeverSent() {
        TestClient cho = house.connect(3);
        cho.raw("{\"type\":\"ping\",\"t\":1,\"ack\":1}");
        cho.nextError("bad_message", false);
        cho.raw("{\"type\":\"ping\",\"t\":1,\"ack\":0}");
        cho.next("pong");
    }

    @Test
    void aRefusedMessageCountsAsReceived() {
        ann.say("offer", Map.of("to", "nobody"));
        assertThat(ann.nextError("bad_message", false).get("inReplyTo").longValue())
                .isEqualTo(1);
        ann.say("no-such-type", Map.of());
        assertThat(ann.nextError("unsupported_type", false).get("inReplyTo").longValue())
                .isEqualTo(2);
        ann.raw("{\"type\":\"self\",\"seq\":3,\"ack\":77}");
        assertThat(ann.nextError("bad_message", false).get("inReplyTo").longValue())
                .isEqualTo(3);
        ann.raw(selfNumbered(4));
        ben.next("peer-changed");
        ann.ping(1);
        assertThat(ann.next("pong").get("ack").longValue()).isEqualTo(4);
    }

    @Test
    void anUnknownTypeNeedsNoNumber() {
        ann.raw("{\"type\":\"wave\"}");
        JsonNode error = ann.nextError("unsupported_type", false);
        assertThat(error.has("inReplyTo") && !error.get("inReplyTo").isNull()).isFalse();
        ann.raw(selfNumbered(1));
        ben.next("peer-changed");
    }

    @Test
    void theAcknowledgementIsCheckedBeforeTheTypeAndTheNumberBeforeTheFields() {
        ann.raw("{\"type\":\"wave\",\"ack\":99}");
        ann.nextError("bad_message", false);
        ann.raw("{\"type\":\"offer\",\"seq\":9}");
        ann.nextError("resync_needed", true);
    }

    @Test
    void whatIsNoMessageHasNoNumber() {
        ann.raw("{\"type\":\"self\",\"seq\":1");
        ann.nextError("bad_message", false);
        ann.raw(selfNumbered(1));
        ben.next("peer-changed");
    }

    private static String selfNumbered(long seq) {
        return "{\"type\":\"self\",\"seq\":" + seq + "}";
    }

    private static String field(JsonNode error) {
        return error.get("details").get("field").asString();
    }
}
