package app.madang.client.call;

import static app.madang.client.call.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.LinkState;
import app.madang.protocol.RoomKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A room with a key: its members meet as ever, and neither the server nor a stranger gets between them. */
final class SealedStoryTest {
    private static final RoomKey KEY = new RoomKey("AAECAwQFBgcICQoLDA0ODw");
    private static final RoomKey OTHER = new RoomKey("AQECAwQFBgcICQoLDA0ODw");

    private static Story ofFour(long seed) {
        Story story = new Story(seed);
        List.of("Ann", "Ben", "Cleo", "Dan").forEach(name -> story.person(name, name, KEY));
        return story;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void membersMeetAndTheServerReadsNothing(long seed) {
        Story story = ofFour(seed);
        List<String> relayed = new ArrayList<>();
        story.server.forger = (to, text) -> {
            relayed.add(text);
            return text;
        };
        story.allJoin();
        assertThat(relayed).anyMatch(text -> text.contains("\"type\":\"sealed\""));
        assertThat(relayed).noneMatch(text -> text.contains("sdp") || text.contains("candidate"));
        story.people.forEach(person ->
                assertThat(person.notices).noneMatch(word -> word.contains("TAMPERING") || word.contains("KEY")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aRestartedServerAndCutPathsAreNoTampering(long seed) {
        Story story = ofFour(seed).allJoin();
        story.passes(10 * SECOND);
        story.media.cut("Ann", "Ben");
        story.server.kill();
        story.passes(10 * SECOND);
        story.server.start();
        story.passes(10 * SECOND);
        story.media.heal("Ann", "Ben");
        story.server.breakConnection("Cleo");
        story.passes(30 * SECOND);
        story.everybodySeesEverybody();
        story.people.forEach(person ->
                assertThat(person.notices).noneMatch(word -> word.contains("TAMPERING") || word.contains("KEY")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aStrangerWithoutTheKeyGetsNoMediaAndLearnsThatThereIsOne(long seed) {
        Story story = ofFour(seed).allJoin();
        Person eve = story.person("Eve", "Eve", null).joins();
        story.passes(40 * SECOND);

        assertThat(eve.call().participants()).allMatch(other -> other.link() != LinkState.CONNECTED);
        assertThat(eve.notices)
                .contains("ROOM_HAS_KEY Ann", "ROOM_HAS_KEY Ben", "ROOM_HAS_KEY Cleo", "ROOM_HAS_KEY Dan");
        story.othersThan(eve)
                .forEach(member -> assertThat(member.participant(eve).link()).isEqualTo(LinkState.FAILED));
        story.everybodySeesEachOther(person -> person != eve);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aStrangerWithAnotherKeyIsReportedOnce(long seed) {
        Story story = ofFour(seed).allJoin();
        Person eve = story.person("Eve", "Eve", OTHER).joins();
        story.passes(60 * SECOND);
        story.othersThan(eve)
                .forEach(member -> assertThat(member.notices)
                        .filteredOn(word -> word.contains("TAMPERING"))
                        .hasSizeLessThanOrEqualTo(1));
        assertThat(story.people.stream().flatMap(person -> person.notices.stream()))
                .anyMatch(word -> word.equals("TAMPERING Eve") || word.startsWith("TAMPERING "));
        assertThat(eve.call().participants()).allMatch(other -> other.link() != LinkState.CONNECTED);
        story.everybodySeesEachOther(person -> person != eve);
    }

    @Test
    void aServerThatSaysABoxAgainIsReportedAndChangesNothing() {
        Story story = ofFour(7).allJoin();
        Person ann = story.people.getFirst();
        String negotiated = story.media.negotiations();
        List<String> boxes = new ArrayList<>();
        story.server.forger = (to, text) -> {
            if (to.equals("Ann") && text.contains("\"type\":\"sealed\"")) {
                boxes.add(text);
            }
            return text;
        };
        story.passes(SECOND);
        story.media.cut("Ann", "Ben");
        story.passes(12 * SECOND);
        story.media.heal("Ann", "Ben");
        story.passes(20 * SECOND);
        assertThat(boxes).isNotEmpty();
        assertThat(story.media.negotiations()).isNotEqualTo(negotiated);
        String before = story.media.negotiations();
        story.server.forger = Forgers.once(
                "Ann",
                "peer-changed",
                text -> boxes.getFirst().replaceFirst("\"seq\":\\d+", "\"seq\":" + Forgers.seq(text)));
        story.people.get(1).engine.setMicrophone(false);
        story.passes(2 * SECOND);
        assertThat(ann.notices).filteredOn(word -> word.startsWith("TAMPERING")).hasSize(1);
        assertThat(story.media.negotiations()).isEqualTo(before);
    }
}
