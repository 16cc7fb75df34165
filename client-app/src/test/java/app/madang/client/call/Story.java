package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.LinkState;
import app.madang.loop.VirtualLoop;
import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import app.madang.protocol.RoomKey;
import app.madang.signaling.ServerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A call of several people as a test tells it: real engines, the server's real rooms, fake wires and connections, and
 * time that passes only when the story says so.
 */
final class Story {
    static final long SECOND = 1_000;

    final VirtualLoop loop = new VirtualLoop();
    final MediaWorld media = new MediaWorld(loop);
    final SignalingWorld server;
    final List<Person> people = new ArrayList<>();
    private final long seed;

    /** @param seed decides the secrets, and with them who offers to whom */
    Story(long seed, ServerSettings settings) {
        this.seed = seed;
        server = new SignalingWorld(loop, settings);
    }

    Story(long seed) {
        this(seed, ServerSettings.defaults());
    }

    static Story ofFour(long seed) {
        Story story = new Story(seed);
        List.of("Ann", "Ben", "Cleo", "Dan").forEach(story::person);
        return story;
    }

    /** Everybody joins and is connected with everybody. */
    Story allJoin() {
        people.forEach(Person::joins);
        passes(SECOND);
        everybodySeesEverybody();
        return this;
    }

    List<Person> othersThan(Person person) {
        return people.stream().filter(other -> other != person).toList();
    }

    Person person(String name) {
        return person(name, name, null);
    }

    Person person(String label, String name, RoomKey key) {
        Invitation invitation = new Invitation(false, "call.example", 8787, new Room("yard"), key);
        Person person = new Person(this, label, name, invitation, seed * 31 + people.size());
        people.add(person);
        return person;
    }

    void passes(long ms) {
        loop.advance(ms);
    }

    /** Whoever is in the call sees everybody else who is: connected, present, and by their own ends too. */
    void everybodySeesEverybody() {
        everybodySeesEverybodyOfThose(Person::inCall);
    }

    /** These and nobody else. */
    void everybodySeesEverybodyOfThose(Predicate<Person> which) {
        everybodySeesEachOther(which);
        List<Person> here = people.stream().filter(which).toList();
        here.forEach(person -> assertThat(person.call().participants()).hasSize(here.size() - 1));
    }

    /** These, whoever else they may see without being connected. */
    void everybodySeesEachOther(Predicate<Person> which) {
        List<Person> here = people.stream().filter(which).toList();
        for (Person person : here) {
            List<String> others = here.stream()
                    .filter(other -> other != person)
                    .map(other -> other.name)
                    .sorted()
                    .toList();
            List<String> connected = person.call().participants().stream()
                    .filter(other -> other.link() == LinkState.CONNECTED && other.present())
                    .map(CallState.Participant::name)
                    .sorted()
                    .toList();
            assertThat(connected).as("%s sees: %s", person.name, person.sees()).isEqualTo(others);
            here.stream().filter(other -> other != person).forEach(other -> mediaFlow(person, other));
        }
    }

    void mediaFlowsBetweenAll() {
        people.forEach(person -> othersThan(person).forEach(other -> mediaFlow(person, other)));
    }

    /** The program of this person dies: no goodbye, no media, no server, for ever. */
    void crashes(String name) {
        server.breakConnection(name);
        server.cut(name);
        people.stream().filter(other -> !other.label.equals(name)).forEach(other -> media.cut(name, other.label));
        people.removeIf(person -> person.label.equals(name));
    }

    void mediaFlow(Person one, Person other) {
        FakeConnection connection = media.between(one.label, other.label);
        assertThat(connection)
                .as("connection of %s to %s", one.name, other.name)
                .isNotNull();
        assertThat(connection.flowing())
                .as("media of %s and %s", one.name, other.name)
                .isTrue();
    }
}
