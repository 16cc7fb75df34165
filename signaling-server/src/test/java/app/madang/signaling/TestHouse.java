package app.madang.signaling;

import app.madang.loop.VirtualLoop;
import app.madang.protocol.Room;
import java.time.Instant;

/** Rooms on virtual time, and people who come to one of them. */
final class TestHouse {
    final VirtualLoop loop = new VirtualLoop();
    final TestObserver observer = new TestObserver();
    final Rooms rooms;
    private final Room room = new Room("courtyard");

    TestHouse(ServerSettings settings) {
        rooms = new Rooms(loop, settings, "test", observer, this::wallClock);
    }

    /** It was 2023-11-14T22:13:20Z when this loop began. */
    private Instant wallClock() {
        return Instant.ofEpochMilli(1_700_000_000_000L + loop.nowMs());
    }

    TestHouse() {
        this(ServerSettings.defaults());
    }

    /** A connection of this person that has not joined. */
    TestClient connect(int person) {
        return connect(person, room);
    }

    TestClient connect(int person, Room other) {
        return new TestClient(loop, rooms, other, person);
    }

    /** A person who has joined. */
    TestClient join(int person) {
        TestClient client = connect(person);
        client.join();
        return client;
    }

    /** Lets time pass while these keep saying that they live. */
    void pass(long ms, TestClient... living) {
        long left = ms;
        while (left > 0) {
            long step = Math.min(left, 1_000);
            loop.advance(step);
            left -= step;
            for (TestClient client : living) {
                rooms.heard(client);
            }
            loop.settle();
        }
    }
}
