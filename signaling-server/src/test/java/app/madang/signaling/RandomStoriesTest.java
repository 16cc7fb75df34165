package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Six people come, go, lose messages and their connections, and come back at random; each follows the rules of the
 * protocol. Nothing may be lost, doubled or out of order within a stay, and in the end everybody sees the same people.
 */
class RandomStoriesTest {
    private static final int PEOPLE = 6;
    private static final int STEPS = 4_000;

    private final TestHouse house = new TestHouse();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nothingIsLostDoubledOrOutOfOrder(long seed) {
        random = new Random(seed);
        for (int number = 1; number <= PEOPLE; number++) {
            people.put(People.id(number), new Person(number));
        }
        for (int step = 0; step < STEPS; step++) {
            List<Person> all = new ArrayList<>(people.values());
            all.get(random.nextInt(all.size())).doSomething();
            if (random.nextInt(20) == 0) {
                house.loop.advance(random.nextInt(9_000));
            }
        }
        people.values().forEach(Person::comeBackAndRead);
        people.values().forEach(Person::readAll);
        for (Person person : people.values()) {
            TreeSet<String> others = new TreeSet<>(people.keySet());
            others.remove(People.id(person.number));
            assertThat(new TreeSet<>(person.present.keySet())).isEqualTo(others);
            assertThat(person.present.values()).doesNotContain(false);
        }
    }

    /** A client that is right by the specification, on a network that loses whatever was not read yet. */
    private final class Person {
        private final int number;
        private TestClient connection;
        /** The number of the last message that was read. */
        private long read;
        /** Counts what was said to each; begins anew with each stay of either. */
        private final Map<String, Integer> said = new HashMap<>();

        private final Map<String, Integer> heard = new HashMap<>();
        private final Map<String, Boolean> present = new HashMap<>();
        private final Map<Long, String> unacknowledged = new LinkedHashMap<>();
        private boolean inStay;
        private long seq;

        Person(int number) {
            this.number = number;
        }

        void doSomething() {
            if (connection == null || !connection.isOpen()) {
                come();
                return;
            }
            switch (random.nextInt(12)) {
                case 0 -> loseTheConnection();
                case 1 -> replaceTheConnection();
                case 2 -> leave();
                case 3, 4, 5 -> readAll();
                case 6 -> acknowledge();
                default -> talk();
            }
        }

        private void come() {
            connection = house.connect(number);
            var join = connection.joinMessage();
            if (inStay) {
                join.put("received", read);
            }
            connection.raw(join.toString());
            JsonNode joined = connection.next("joined");
            present.clear();
            for (JsonNode peer : joined.get("peers")) {
                present.put(peer.get("id").asString(), peer.get("present").booleanValue());
            }
            if (joined.get("resumed").booleanValue()) {
                sendAgain(joined.get("received").longValue());
            } else {
                beginAnew();
            }
            inStay = true;
        }

        private void sendAgain(long received) {
            // What is replayed was said before the answer, so what it tells of people is older than the answer.
            readAll();
            unacknowledged.keySet().removeIf(number -> number <= received);
            List.copyOf(unacknowledged.values()).forEach(connection::raw);
        }

        private void beginAnew() {
            read = 0;
            seq = 0;
            unacknowledged.clear();
            said.clear();
            heard.clear();
        }

        private void loseTheConnection() {
            if (random.nextBoolean()) {
                readAll();
            }
            connection.forgetInbox();
            connection.cut();
            connection = null;
        }

        private void replaceTheConnection() {
            TestClient old = connection;
            old.forgetInbox();
            come();
            old.isClosedWith(4001, "replaced");
        }

        private void leave() {
            readAll();
            send(People.JSON.createObjectNode().put("type", "leave").toString(), ++seq);
            connection.isClosedWith(1000, "left");
            inStay = false;
            connection = null;
        }

        private void acknowledge() {
            connection.raw("{\"type\":\"ping\",\"t\":1,\"ack\":" + read + "}");
            readAll();
        }

        private void talk() {
            readAll();
            List<String> ids = new ArrayList<>(present.keySet());
            if (ids.isEmpty()) {
                return;
            }
            String to = ids.get(random.nextInt(ids.size()));
            int count = said.merge(to, 1, Integer::sum);
            send("{\"type\":\"sealed\",\"to\":\"" + to + "\",\"n\":" + count + ",\"box\":\"AAAA\"", ++seq);
        }

        private void send(String open, long number) {
            String text =
                    (open.endsWith("}") ? open.substring(0, open.length() - 1) : open) + ",\"seq\":" + number + "}";
            unacknowledged.put(number, text);
            connection.raw(text);
        }

        void comeBackAndRead() {
            if (connection == null || !connection.isOpen()) {
                come();
            }
            readAll();
        }

        void readAll() {
            while (connection.waiting() > 0) {
                take(connection.nextOfAnyType());
            }
        }

        private void take(JsonNode message) {
            String type = message.get("type").asString();
            if (!type.equals("pong")) {
                assertThat(message.has("seq")).as("numbered: %s", message).isTrue();
                assertThat(message.get("seq").longValue())
                        .as("next of %s", message)
                        .isEqualTo(read + 1);
                read++;
            }
            switch (type) {
                case "pong" -> {}
                case "sealed" ->
                    hear(message.get("from").asString(), message.get("n").intValue());
                case "peer-joined" -> {
                    String id = message.get("peer").get("id").asString();
                    present.put(id, message.get("peer").get("present").booleanValue());
                    said.remove(id);
                    heard.remove(id);
                }
                case "peer-absent" -> present.put(message.get("id").asString(), false);
                case "peer-present" -> present.put(message.get("id").asString(), true);
                case "peer-left" -> {
                    present.remove(message.get("id").asString());
                    said.remove(message.get("id").asString());
                    heard.remove(message.get("id").asString());
                }
                default -> throw new AssertionError("not expected: " + message);
            }
        }

        /** Within the stays of both, each number is one more than the one before. */
        private void hear(String from, int n) {
            Integer before = heard.put(from, n);
            if (before != null) {
                assertThat(n).as("from %s to %s", from, number).isEqualTo(before + 1);
            }
        }
    }
}
