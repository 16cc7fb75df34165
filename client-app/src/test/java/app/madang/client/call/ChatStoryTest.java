package app.madang.client.call;

import static app.madang.client.call.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.data.ChatMessage;
import app.madang.protocol.ChatText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chat over whole engines whose links are cut and made anew: each message arrives once and in order. */
final class ChatStoryTest {

    private static List<String> others(Person person) {
        return person.said.stream()
                .filter(message -> !message.own())
                .map(ChatMessage::text)
                .toList();
    }

    private static List<String> shown(Person person) {
        return person.chat.messages().stream()
                .map(message -> message.name() + ": " + message.text())
                .toList();
    }

    private static List<String> numbered(String word, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> word + " " + i).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsSaidToEverybodyIsReadByEverybody(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        Person ann = story.people.getFirst();
        assertThat(ann.chat.say("  Hello\r\nall ")).isTrue();
        story.passes(SECOND);
        for (Person other : story.othersThan(ann)) {
            ChatMessage message = other.said.getFirst();
            assertThat(other.said).hasSize(1);
            assertThat(message.text()).isEqualTo("Hello\nall");
            assertThat(message.name()).isEqualTo("Ann");
            assertThat(message.author()).isEqualTo(ann.id());
            assertThat(message.to()).isNull();
            assertThat(message.earlier()).isFalse();
            assertThat(message.vouchedBy()).isNull();
        }
        assertThat(ann.said).hasSize(1);
        assertThat(ann.chat.messages().getFirst().missing()).isEmpty();
    }

    @Test
    void aWordToOnePersonReachesNobodyElseAndNoLatecomer() {
        Story story = Story.ofFour(4).allJoin();
        Person ann = story.people.getFirst();
        Person ben = story.people.get(1);
        ann.chat.say(ben.id(), "Between us");
        ann.chat.say("To all");
        story.passes(SECOND);
        assertThat(others(ben)).containsExactly("Between us", "To all");
        assertThat(ben.said.getFirst().to()).isEqualTo("Ben");
        assertThat(ann.said.getFirst().to()).isEqualTo("Ben");
        assertThat(others(story.people.get(2))).containsExactly("To all");
        Person eve = story.person("Eve").joins();
        story.passes(SECOND);
        assertThat(others(eve)).containsExactly("To all");
    }

    @Test
    void nothingEmptyOrTooLongIsSaid() {
        Story story = Story.ofFour(5).allJoin();
        Person ann = story.people.getFirst();
        assertThat(ann.chat.say(" \n ")).isFalse();
        assertThat(ann.chat.say("x".repeat(ChatText.MAX + 1))).isFalse();
        assertThat(ann.chat.say("x".repeat(ChatText.MAX))).isTrue();
        story.passes(SECOND);
        assertThat(story.people.get(1).said).hasSize(1);
        assertThat(ann.said).hasSize(1);
    }

    /** Short cuts, cuts that end in an ICE restart, and cuts after which the link is made anew. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aThousandMessagesThroughTenInterruptionsArriveOnceAndInOrder(long seed) {
        Story story = new Story(seed);
        Person ann = story.person("Ann").joins();
        Person ben = story.person("Ben").joins();
        story.passes(SECOND);
        long[] cutMs = {300, 1_500, 4_000, 9_000, 20_000, 40_000, 800, 25_000, 60_000, 33_000};
        int said = 0;
        for (long ms : cutMs) {
            said = says(story, ann, ben, said, 50);
            story.media.cut("Ann", "Ben");
            said = says(story, ann, ben, said, 50);
            story.passes(ms);
            story.media.heal("Ann", "Ben");
        }
        story.passes(60 * SECOND);
        assertThat(said).isEqualTo(1_000);
        assertThat(story.media.madeBy("Ann")).as("links made anew").isGreaterThan(3);
        assertThat(others(ben)).isEqualTo(numbered("ann", 1, 1_000));
        assertThat(others(ann)).isEqualTo(numbered("ben", 1, 1_000));
        assertThat(ann.chat.messages()).allMatch(message -> message.missing().isEmpty());
    }

    private static int says(Story story, Person ann, Person ben, int said, int more) {
        for (int i = said + 1; i <= said + more; i++) {
            ann.chat.say("ann " + i);
            ben.chat.say("ben " + i);
            story.passes(7);
        }
        return said + more;
    }

    @Test
    void whoeverComesLaterReadsWhatWasSaid() {
        Story story = Story.ofFour(6).allJoin();
        for (int i = 1; i <= 100; i++) {
            story.people.get(i % 4).chat.say("word " + i);
            story.passes(SECOND);
        }
        Person ann = story.people.getFirst();
        ann.leaves();
        story.passes(SECOND);
        Person eve = story.person("Eve").joins();
        story.passes(SECOND);
        assertThat(others(eve)).containsExactlyInAnyOrderElementsOf(numbered("word", 1, 100));
        assertThat(eve.chat.messages().stream().map(ChatMessage::text)).isEqualTo(numbered("word", 1, 100));
        assertThat(eve.said).allMatch(ChatMessage::earlier);
        assertThat(eve.chat.messages().get(3).name()).isEqualTo("Ann");
        assertThat(eve.chat.messages().get(3).vouchedBy()).isIn("Ben", "Cleo", "Dan");
        // A message is as old here as it is there.
        long age = eve.chat.messages().getLast().atMs()
                - eve.chat.messages().getFirst().atMs();
        assertThat(age).isBetween(98 * SECOND, 100 * SECOND);
    }

    @Test
    void aLatecomerGetsTheNewestOfALongTalk() {
        Story story = new Story(7);
        Person ann = story.person("Ann").joins();
        Person ben = story.person("Ben").joins();
        story.passes(SECOND);
        for (int i = 1; i <= 700; i++) {
            ann.chat.say("word " + i);
            story.passes(10);
        }
        Person cleo = story.person("Cleo").joins();
        story.passes(5 * SECOND);
        assertThat(cleo.chat.messages().stream().map(ChatMessage::text)).isEqualTo(numbered("word", 201, 700));
        ben.leaves();
        ann.chat.say("word 701");
        story.passes(SECOND);
        assertThat(cleo.said.getLast().earlier()).isFalse();
        assertThat(cleo.said.getLast().text()).isEqualTo("word 701");
        assertThat(cleo.said).hasSize(501);
    }

    /** Two rooms that were one: the links between the halves are gone for so long that the halves lose each other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void twoHalvesThatWereApartReadEachOthersWords(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        List<String> left = List.of("Ann", "Ben");
        List<String> right = List.of("Cleo", "Dan");
        left.forEach(one -> right.forEach(other -> story.media.cut(one, other)));
        story.passes(30 * SECOND);
        for (int i = 1; i <= 20; i++) {
            story.people.get(i % 4).chat.say("word " + i);
            story.passes(SECOND);
        }
        Person eve = story.person("Eve").joins();
        story.passes(2 * SECOND);
        left.forEach(one -> right.forEach(other -> story.media.heal(one, other)));
        story.passes(60 * SECOND);
        for (Person person : story.people) {
            List<String> texts =
                    person.chat.messages().stream().map(ChatMessage::text).toList();
            assertThat(texts).as(person.name).containsExactlyInAnyOrderElementsOf(numbered("word", 1, 20));
            assertThat(person.said).as(person.name).hasSize(20);
            inOrderOfAuthors(person);
        }
        assertThat(shown(eve)).hasSize(20);
    }

    private static void inOrderOfAuthors(Person person) {
        Stream.of("Ann", "Ben", "Cleo", "Dan").forEach(name -> {
            List<Long> numbers = person.chat.messages().stream()
                    .filter(message -> message.name().equals(name))
                    .map(ChatMessage::n)
                    .toList();
            assertThat(numbers).isSorted().doesNotHaveDuplicates();
        });
    }

    /** Whoever is away when something is said gets it when they are back, and the speaker sees who lacks it. */
    @Test
    void whoeverIsCutOffGetsItLater() {
        Story story = Story.ofFour(8).allJoin();
        Person ann = story.people.getFirst();
        Person dan = story.people.getLast();
        story.othersThan(dan).forEach(other -> story.media.cut("Dan", other.name));
        ann.chat.say("Where is Dan?");
        story.passes(40 * SECOND);
        assertThat(ann.chat.messages().getFirst().missing()).containsExactly("Dan");
        assertThat(dan.said).isEmpty();
        story.othersThan(dan).forEach(other -> story.media.heal("Dan", other.name));
        story.passes(60 * SECOND);
        assertThat(others(dan)).containsExactly("Where is Dan?");
        assertThat(ann.chat.messages().getFirst().missing()).isEmpty();
    }

    @Test
    void aNewCallBeginsWithAnEmptyPage() {
        Story story = new Story(9);
        Person ann = story.person("Ann").joins();
        story.passes(SECOND);
        ann.chat.say("To nobody");
        story.passes(SECOND);
        assertThat(ann.chat.messages().getFirst().missing()).isEmpty();
        ann.leaves();
        story.passes(SECOND);
        assertThat(ann.chat.messages()).hasSize(1);
        ann.chat.say("Nobody hears this");
        ann.joins();
        story.passes(SECOND);
        assertThat(ann.chat.messages()).isEmpty();
    }
}
