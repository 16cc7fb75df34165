package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.Room;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the rooms tell of themselves. */
class ObservingTest {
    private final TestHouse house = new TestHouse();

    @Test
    void everyMessageIsCountedByItsTypeAndStrangersInventNone() {
        TestClient ann = house.join(1);
        TestClient ben = house.join(2);
        ann.offerTo(ben, "x");
        ann.ping(1);
        ann.say("wave", Map.of());
        ann.raw("no message");
        ann.say("leave", Map.of());
        assertThat(house.observer.takeReceived())
                .containsExactly("join", "join", "offer", "ping", "other", "other", "leave");
        house.connect(3).raw("{\"type\":\"" + "x".repeat(60_000) + "\"}");
        assertThat(house.observer.takeReceived()).containsExactly("other");
    }

    @Test
    void everyRefusalIsCountedByItsCode() {
        TestClient ann = house.join(1);
        ann.raw("no message");
        ann.say("wave", Map.of());
        ann.say("restart", Map.of("to", "x", "negotiation", 1, "anew", false));
        house.rooms.violated(ann, 1009);
        house.loop.settle();
        assertThat(house.observer.refused)
                .containsExactly("bad_message", "unsupported_type", "peer_not_found", "too_large");
        assertThat(house.observer.received).doesNotContain("wave");
    }

    @Test
    void theStatusCountsConnectionsRoomsPeopleAndWhatIsKept() {
        assertThat(status()).isEqualTo(new RoomsStatus(0, 0, 0, 0, 0, 0, false, 0));
        TestClient ann = house.join(1);
        TestClient ben = house.join(2);
        house.connect(3);
        TestClient dan = house.connect(4, new Room("elsewhere"));
        dan.join();
        ben.cut();
        ann.forgetInbox();
        ann.acknowledge(2);
        // Of what was said only the offer waits for an acknowledgement.
        ann.offerTo(ben, "마당");
        RoomsStatus status = status();
        assertThat(status).isEqualTo(new RoomsStatus(3, 2, 2, 1, 1, status.keptBytes(), false, 0));
        assertThat(status.keptBytes()).isBetween(100L, 200L);
        house.pass(30_000, ann, dan);
        assertThat(status().absent()).isZero();
        house.rooms.drain(1_000);
        assertThat(status().draining()).isTrue();
        house.rooms.close();
        assertThat(status())
                .extracting(RoomsStatus::connections, RoomsStatus::rooms, RoomsStatus::present)
                .containsExactly(0, 0, 0);
    }

    /** Person 1 is told who is there whenever it comes back, so that the counts can be compared. */
    @Test
    void theCountsStayTrueWhateverHappens() {
        Random random = new Random(7);
        TestClient ann = house.join(1);
        TestClient[] latest = new TestClient[7];
        for (int i = 0; i < 3_000; i++) {
            int person = 2 + random.nextInt(5);
            TestClient client = latest[person];
            switch (client == null || !client.isOpen() ? 0 : random.nextInt(6)) {
                case 0 -> latest[person] = come(person, random.nextBoolean());
                case 1 -> client.cut();
                case 2 -> client.say("leave", Map.of());
                case 3 -> ann.offerTo(client, "x".repeat(random.nextInt(20_000)));
                case 4 -> house.rooms.violated(client, 1002);
                default -> latest[person] = come(person, true);
            }
            house.pass(random.nextInt(4) == 0 ? 8_000 : 10, ann);
            ann = house.connect(1);
            JsonNode joined = ann.rejoin(0);
            RoomsStatus status = status();
            assertThat(status.present()).isEqualTo(1 + present(joined, true));
            assertThat(status.absent()).isEqualTo(present(joined, false));
            assertThat(status.keptBytes()).isGreaterThanOrEqualTo(60 * status.keptMessages());
        }
        ann.say("leave", Map.of());
        house.pass(100_000);
        assertThat(status()).isEqualTo(new RoomsStatus(0, 0, 0, 0, 0, 0, false, 0));
    }

    private TestClient come(int person, boolean again) {
        TestClient client = house.connect(person);
        if (again) {
            client.rejoin(1);
        } else {
            client.join();
        }
        return client;
    }

    private static long present(JsonNode joined, boolean present) {
        return joined.get("peers")
                .valueStream()
                .filter(peer -> peer.get("present").booleanValue() == present)
                .count();
    }

    /** How long the question waited is real time, and not part of these stories. */
    private RoomsStatus status() {
        var answer = house.rooms.status();
        house.loop.settle();
        RoomsStatus s = answer.getNow(null);
        assertThat(s.waitedNanos()).isNotNegative();
        return new RoomsStatus(
                s.connections(), s.rooms(), s.present(), s.absent(), s.keptMessages(), s.keptBytes(), s.draining(), 0);
    }
}
