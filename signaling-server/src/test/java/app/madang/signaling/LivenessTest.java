package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.Room;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Silence, draining and stopping (PROTOCOL §5, §10). */
class LivenessTest {
    private final TestHouse house = new TestHouse();

    @Test
    void theServerPingsEveryInterval() {
        TestClient ann = house.join(1);
        house.loop.advance(9_999);
        assertThat(ann.pings()).isZero();
        house.loop.advance(1);
        assertThat(ann.pings()).isEqualTo(1);
        house.rooms.heard(ann);
        house.loop.advance(10_000);
        assertThat(ann.pings()).isEqualTo(2);
    }

    @Test
    void silenceOfTwoAndAHalfIntervalsIsALostConnection() {
        TestClient ann = house.join(1);
        house.loop.advance(20_000);
        TestClient ben = house.join(2);
        house.loop.advance(4_999);
        assertThat(ann.isOpen()).isTrue();
        ben.hearsNothing();
        house.loop.advance(1);
        ann.isClosedWith(4408, "silent");
        assertThat(ben.next("peer-absent").get("id").asString()).isEqualTo(ann.id());
        house.pass(30_000, ben);
        assertThat(ben.next("peer-left").get("reason").asString()).isEqualTo("timeout");
        assertThat(ann.pings()).isEqualTo(2);
    }

    @Test
    void anyByteCounts() {
        TestClient ann = house.join(1);
        house.loop.advance(24_999);
        house.rooms.heard(ann);
        house.loop.advance(24_999);
        ann.ping(1);
        house.loop.advance(24_999);
        assertThat(ann.isOpen()).isTrue();
        house.loop.advance(1);
        assertThat(ann.isOpen()).isFalse();
    }

    @Test
    void aDrainingServerTellsEverybodyAndTakesNobodyNew() {
        TestClient ann = house.join(1);
        TestClient ben = house.join(2);
        ann.next("peer-joined");
        house.rooms.drain(5_000);
        house.loop.settle();
        JsonNode draining = ann.next("draining");
        assertThat(draining.get("deadlineMs").longValue()).isEqualTo(5_000);
        assertThat(draining.get("seq").longValue()).isEqualTo(2);
        TestClient cho = house.connect(3);
        cho.raw(cho.joinMessage().toString());
        cho.nextError("server_draining", true);
        cho.isClosedWith(1012, "server_draining");
        ben.cut();
        assertThat(house.connect(2).rejoin(0).get("resumed").booleanValue()).isTrue();
    }

    @Test
    void aStoppingServerClosesEveryConnectionAndForgetsEverything() {
        TestClient ann = house.join(1);
        TestClient ben = house.join(2);
        ann.next("peer-joined");
        ben.cut();
        ann.next("peer-absent");
        TestClient waiting = house.connect(3, new Room("elsewhere"));
        house.rooms.close();
        house.loop.settle();
        ann.isClosedWith(1012, "stopping");
        waiting.isClosedWith(1012, "stopping");
        ann.hearsNothing();
        house.loop.advance(600_000);
        ann.hearsNothing();
        house.connect(4).isClosedWith(1012, "stopping");
    }

    @Test
    void timesFollowTheSettings() {
        TestHouse quick =
                new TestHouse(ServerSettings.defaults().withPingMs(200).withGraceMs(300));
        TestClient ann = quick.join(1);
        quick.loop.advance(300);
        TestClient ben = quick.join(2);
        quick.loop.advance(200);
        ann.isClosedWith(4408, "silent");
        ben.next("peer-absent");
        quick.rooms.heard(ben);
        quick.loop.advance(299);
        ben.hearsNothing();
        quick.loop.advance(1);
        ben.next("peer-left");
    }
}
