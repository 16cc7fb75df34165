package app.madang.client.call;

import static app.madang.client.call.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens to four people, in whatever order: once everything is healed, whoever is in the room sees and hears
 * everybody else, and nobody holds a connection too many.
 */
final class RandomStoryTest {
    private static final int STORIES = 25;
    private static final int STEPS = 30;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void afterHealingEverybodySeesEverybody(long batch) {
        for (int number = 0; number < STORIES; number++) {
            tell(batch * 1_000 + number);
        }
    }

    private static void tell(long seed) {
        Chaos chaos = new Chaos(seed);
        try {
            for (int step = 0; step < STEPS; step++) {
                chaos.step();
                chaos.check();
            }
            chaos.healed();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("story " + seed + ": " + chaos.log, e);
        }
    }

    private static final class Chaos {
        private final List<String> log = new ArrayList<>();
        private final Random random;
        private final Story story;
        private boolean serverUp = true;

        Chaos(long seed) {
            random = new Random(seed);
            story = Story.ofFour(seed);
            story.people.forEach(Person::joins);
        }

        void step() {
            Person person = any();
            Person other = any();
            switch (random.nextInt(12)) {
                case 0 -> act(person.name + " joins", person::joins);
                case 1 -> act(person.name + " leaves", person::leaves);
                case 2, 3 -> act(person.name + " loses the server", () -> story.server.breakConnection(person.name));
                case 4 -> act(person.name + " is offline", () -> story.server.cut(person.name));
                case 5, 6 -> act(person.name + " is online", () -> story.server.heal(person.name));
                case 7 -> act("server " + (serverUp ? "killed" : "started"), this::server);
                case 8 -> act(person.name + "-" + other.name + " cut", () -> cut(person, other));
                case 9, 10 -> act("all paths heal", this::healPaths);
                default -> act(person.name + " mutes", () -> person.engine.setMicrophone(random.nextBoolean()));
            }
            long pause = random.nextInt(4) == 0 ? random.nextInt(40_000) : random.nextInt(400);
            act("+" + pause, () -> story.passes(pause));
        }

        private void act(String what, Runnable action) {
            log.add(what);
            action.run();
        }

        private Person any() {
            return story.people.get(random.nextInt(story.people.size()));
        }

        private void server() {
            if (serverUp) {
                story.server.kill();
            } else {
                story.server.start();
            }
            serverUp = !serverUp;
        }

        private void cut(Person one, Person other) {
            if (one != other) {
                story.media.cut(one.name, other.name);
            }
        }

        private void healPaths() {
            story.people.forEach(one -> story.people.forEach(other -> story.media.heal(one.name, other.name)));
        }

        void check() {
            for (Person person : story.people) {
                long shown = person.inCall() ? person.call().participants().size() : 0;
                assertThat(story.media.openOf(person.name)).isLessThanOrEqualTo(shown);
            }
        }

        void healed() {
            healPaths();
            story.people.forEach(person -> story.server.heal(person.name));
            if (!serverUp) {
                server();
            }
            story.passes(40 * SECOND);
            story.people.forEach(Person::joins);
            story.passes(50 * SECOND);
            story.everybodySeesEverybody();
            assertThat(story.people).allMatch(Person::inCall);
            for (Person person : story.people) {
                assertThat(story.media.openOf(person.name)).isEqualTo(3);
                story.othersThan(person)
                        .forEach(other -> assertThat(other.participant(person).media())
                                .isEqualTo(person.call().self().media()));
            }
        }
    }
}
