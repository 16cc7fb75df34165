package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrl.Transport;
import app.madang.signaling.ice.IceSettings;
import app.madang.signaling.ice.TurnLogin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Credentials for TURN servers over the life of a stay, in virtual time: the loop began at second 1,700,000,000. */
class RelaysTest {
    private static final long MINUTE = 60_000;
    private static final List<IceUrl> URLS = List.of(
            new IceUrl(Service.STUN, "a.example", 3478, Transport.UDP),
            new IceUrl(Service.TURN, "a.example", 3478, Transport.UDP));

    private final TestHouse house = houseWith(new TurnLogin.Shared("north wind", 60 * MINUTE));

    private static TestHouse houseWith(TurnLogin login) {
        return new TestHouse(
                ServerSettings.defaults().withIce(new IceSettings(URLS, login)).withGraceMs(6 * 60 * MINUTE));
    }

    /** Until which second after the loop's beginning the credentials in this message are good. */
    private static long goodUntil(JsonNode message, TestClient whose) {
        assertThat(message.get("iceServersTtlMs").longValue()).isEqualTo(60 * MINUTE);
        assertThat(message.get("iceServers")).hasSize(2);
        assertThat(message.get("iceServers").get(0).has("username")).isFalse();
        String username = message.get("iceServers").get(1).get("username").asString();
        assertThat(username).endsWith(":" + whose.id());
        assertThat(message.get("iceServers").get(1).get("credential").asString())
                .isNotEmpty();
        return Long.parseLong(username.substring(0, username.indexOf(':'))) - 1_700_000_000;
    }

    @Test
    void theyAreRenewedAtFourFifthsOfTheirTimeForAsLongAsTheStayIsThere() {
        TestClient ann = house.connect(1);
        assertThat(goodUntil(ann.join(), ann)).isEqualTo(60 * 60);
        for (int renewal = 1; renewal <= 5; renewal++) {
            house.pass(48 * MINUTE - 1, ann);
            ann.hearsNothing();
            house.pass(1, ann);
            JsonNode fresh = ann.next("ice-servers");
            assertThat(fresh.get("seq").longValue()).isEqualTo(renewal);
            assertThat(goodUntil(fresh, ann)).isEqualTo((renewal * 48 + 60) * 60);
            ann.hearsNothing();
        }
    }

    @Test
    void eachStayHasItsOwnAndItsOwnTime() {
        TestClient ann = house.join(1);
        house.pass(10 * MINUTE, ann);
        TestClient ben = house.connect(2);
        assertThat(goodUntil(ben.join(), ben)).isEqualTo(70 * 60);
        ann.next("peer-joined");
        house.pass(38 * MINUTE, ann, ben);
        assertThat(goodUntil(ann.next("ice-servers"), ann)).isEqualTo(108 * 60);
        ben.hearsNothing();
        house.pass(10 * MINUTE, ann, ben);
        assertThat(goodUntil(ben.next("ice-servers"), ben)).isEqualTo(118 * 60);
        ann.hearsNothing();
    }

    @Test
    void whoIsAbsentIsToldNothingAndGetsFreshOnesWhenComingBack() {
        TestClient ann = house.join(1);
        house.pass(10 * MINUTE, ann);
        ann.cut();
        house.loop.advance(100 * MINUTE);
        TestClient back = house.connect(1);
        JsonNode joined = back.rejoin(0);
        assertThat(joined.get("resumed").booleanValue()).isTrue();
        assertThat(goodUntil(joined, back)).isEqualTo(170 * 60);
        back.hearsNothing();
        house.pass(48 * MINUTE, back);
        assertThat(goodUntil(back.next("ice-servers"), back)).isEqualTo((158 + 60) * 60);
        back.hearsNothing();
    }

    /** Replayed, they come behind those of the answer, and would take their place. */
    @Test
    void olderOnesThatAreSaidAgainAreFollowedByFreshOnes() {
        TestClient ann = house.join(1);
        house.pass(48 * MINUTE, ann);
        ann.next("ice-servers");
        ann.cut();
        house.loop.advance(120 * MINUTE);
        TestClient back = house.connect(1);
        assertThat(goodUntil(back.rejoin(0), back)).isEqualTo((168 + 60) * 60);
        assertThat(goodUntil(back.next("ice-servers"), back)).isEqualTo((48 + 60) * 60);
        JsonNode last = back.next("ice-servers");
        assertThat(last.get("seq").longValue()).isEqualTo(2);
        assertThat(goodUntil(last, back)).isEqualTo((168 + 60) * 60);
        back.hearsNothing();
        // One clock runs, not two.
        house.pass(48 * MINUTE, back);
        back.next("ice-servers");
        back.hearsNothing();
    }

    @Test
    void onesThatWereAcknowledgedAreNotSaidAgain() {
        TestClient ann = house.join(1);
        house.pass(48 * MINUTE, ann);
        ann.next("ice-servers");
        ann.cut();
        TestClient back = house.connect(1);
        assertThat(goodUntil(back.rejoin(1), back)).isEqualTo((48 + 60) * 60);
        back.hearsNothing();
    }

    @Test
    void aStayThatBeginsAnewHasOneClockOnly() {
        TestClient ann = house.join(1);
        house.pass(40 * MINUTE, ann);
        ann.cut();
        TestClient anew = house.connect(1);
        assertThat(goodUntil(anew.join(), anew)).isEqualTo(100 * 60);
        house.pass(48 * MINUTE - 1, anew);
        anew.hearsNothing();
        house.pass(1, anew);
        anew.next("ice-servers");
        anew.hearsNothing();
    }

    @Test
    void whoLeftIsToldNothingMore() {
        TestClient ann = house.join(1);
        ann.say("leave", Map.of());
        ann.isClosedWith(1000, "left");
        house.loop.advance(300 * MINUTE);
        ann.hearsNothing();
    }

    @Test
    void whatDoesNotExpireIsNotRenewed() {
        TestHouse fixed = houseWith(new TurnLogin.Fixed("everybody", "pass"));
        TestClient ann = fixed.connect(1);
        JsonNode joined = ann.join();
        assertThat(joined.has("iceServersTtlMs")).isFalse();
        assertThat(joined.get("iceServers").get(1).get("username").asString()).isEqualTo("everybody");
        fixed.pass(300 * MINUTE, ann);
        ann.hearsNothing();
    }
}
