package app.madang.client.call;

import static app.madang.client.call.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.madang.client.data.FileTransfer;
import app.madang.client.data.FileTransfer.State;
import app.madang.protocol.FileReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files over whole engines whose links are cut and made anew, on a real disk and in virtual time. */
final class FileStoryTest {
    private static final int HEADER = 12;

    @TempDir
    Path disk;

    private Path file(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Files.write(disk.resolve(name), content);
    }

    private Path folder(Person person) {
        return disk.resolve("of " + person.name);
    }

    private static List<FileTransfer> transfers(Person person) {
        return person.files.transfers();
    }

    private static FileTransfer only(Person person) {
        assertThat(transfers(person)).hasSize(1);
        return transfers(person).getFirst();
    }

    private void accepts(Person person) {
        transfers(person).stream()
                .filter(transfer -> transfer.incoming() && transfer.state() == State.OFFERED)
                .forEach(transfer -> person.files.accept(transfer.key(), folder(person)));
    }

    private static Story pair(long seed) {
        Story story = new Story(seed);
        story.person("Ann").joins();
        story.person("Ben").joins();
        story.passes(SECOND);
        return story;
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 61_440, 61_441, 5_000_000})
    void aFileArrivesWholeAndChecked(int bytes) throws Exception {
        Story story = pair(1);
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        Path file = file("plan.txt", bytes);
        ann.files.offer(ben.id(), file);
        story.passes(SECOND);
        assertThat(only(ben).state()).isEqualTo(State.OFFERED);
        assertThat(only(ben).size()).isEqualTo(bytes);
        assertThat(only(ben).peerName()).isEqualTo("Ann");
        assertThat(names(folder(ben))).isEmpty();
        accepts(ben);
        story.passes(5 * SECOND);
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        for (Person person : story.people) {
            assertThat(only(person).state()).isEqualTo(State.DONE);
            assertThat(only(person).sha256()).isEqualTo(sum);
            assertThat(only(person).bytes()).isEqualTo(bytes);
        }
        assertThat(only(ben).file()).hasSameBinaryContentAs(file);
        assertThat(names(folder(ben))).containsExactly("plan.txt");
    }

    /** Short cuts, such that end in an ICE restart, and such after which the link is made anew. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aFileGoesOnWhereItStoodAndNoByteComesTwice(long seed) throws Exception {
        Story story = pair(seed);
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        int bytes = 24_000_000;
        Path file = file("film.mp4", bytes);
        ann.files.offer(file);
        story.passes(SECOND);
        accepts(ben);
        long[] cutMs = {500, 8_000, 40_000, 25_000, 60_000};
        for (long ms : cutMs) {
            story.passes(300);
            story.media.cut("Ann", "Ben");
            story.passes(ms);
            assertThat(only(ben).state()).isNotEqualTo(State.DONE);
            story.media.heal("Ann", "Ben");
        }
        story.passes(90 * SECOND);
        assertThat(story.media.madeBy("Ann")).as("links made anew").isGreaterThan(2);
        assertThat(only(ann).state()).isEqualTo(State.DONE);
        assertThat(only(ben).state()).isEqualTo(State.DONE);
        assertThat(only(ben).file()).hasSameBinaryContentAs(file);
        long received =
                ben.received.stream().mapToLong(chunk -> chunk.length - HEADER).sum();
        assertThat(received).as("bytes that arrived").isEqualTo(bytes);
    }

    /** As where a channel opened a moment later than its library said: nobody else would ever notice. */
    @ParameterizedTest
    @ValueSource(longs = {0, 300})
    void aPartThatIsMissingIsAskedForAgain(long afterMs) throws Exception {
        Story story = pair(9);
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        Path file = file("film.mp4", 12_000_000);
        ann.files.offer(file);
        story.passes(SECOND);
        if (afterMs == 0) {
            story.media.loses("Ann");
        }
        accepts(ben);
        story.passes(afterMs);
        if (afterMs > 0) {
            assertThat(only(ben).bytes()).isPositive();
            story.media.loses("Ann");
        }
        story.passes(20 * SECOND);
        assertThat(only(ann).state()).isEqualTo(State.DONE);
        assertThat(only(ben).file()).hasSameBinaryContentAs(file);
    }

    @Test
    void everybodyGetsTheirOwnAndNamesNeverCollide() throws Exception {
        Story story = Story.ofFour(5).allJoin();
        Person ann = story.people.getFirst();
        Path file = file("plan.txt", 100_000);
        ann.files.offer(file);
        ann.files.offer(file);
        story.passes(SECOND);
        story.people.forEach(this::accepts);
        story.passes(5 * SECOND);
        for (Person other : story.othersThan(ann)) {
            assertThat(names(folder(other))).containsExactly("plan (2).txt", "plan.txt");
        }
        assertThat(transfers(ann)).hasSize(6).allMatch(transfer -> transfer.state() == State.DONE);
    }

    /** Also when it is offered again, on the channel of a new link. */
    @Test
    void whetherAFileIsForOneAloneIsKnownToWhomItIsOffered() throws Exception {
        Story story = pair(13);
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        story.media.cut("Ann", "Ben");
        ann.files.offer(ben.id(), file("for-one.txt", 1));
        ann.files.offer(file("for-all.txt", 1));
        story.passes(40 * SECOND);
        story.media.heal("Ann", "Ben");
        story.passes(60 * SECOND);
        for (Person person : story.people) {
            assertThat(transfers(person))
                    .extracting(FileTransfer::name, FileTransfer::toAll)
                    .containsExactly(tuple("for-one.txt", false), tuple("for-all.txt", true));
        }
    }

    @Test
    void whoeverRefusesGetsNothingAndTheSenderKnows() throws Exception {
        Story story = pair(6);
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        ann.files.offer(file("plan.txt", 100_000));
        story.passes(SECOND);
        ben.files.cancel(only(ben).key());
        story.passes(SECOND);
        assertThat(only(ann).state()).isEqualTo(State.REFUSED);
        assertThat(only(ann).reason()).isEqualTo(FileReason.UNWANTED);
        assertThat(ben.received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eitherSideGivesUpInTheMiddleAlsoWhileTheLinkIsDown(boolean cut) throws Exception {
        Story story = pair(7);
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        ann.files.offer(file("one.bin", 20_000_000));
        ann.files.offer(file("two.bin", 20_000_000));
        story.passes(SECOND);
        accepts(ben);
        story.passes(600);
        if (cut) {
            story.media.cut("Ann", "Ben");
            story.passes(SECOND);
        }
        ann.files.cancel(transfers(ann).get(0).key());
        ben.files.cancel(transfers(ben).get(1).key());
        story.passes(40 * SECOND);
        story.media.heal("Ann", "Ben");
        story.passes(60 * SECOND);
        assertThat(transfers(ann)).extracting(FileTransfer::state).containsExactly(State.WITHDRAWN, State.REFUSED);
        assertThat(transfers(ben)).extracting(FileTransfer::state).containsExactly(State.WITHDRAWN, State.REFUSED);
        assertThat(names(folder(ben))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eitherSidePausesAlsoThroughANewLink(boolean sender) throws Exception {
        Story story = pair(8);
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        Person pausing = sender ? ann : ben;
        ann.files.offer(file("one.bin", 20_000_000));
        story.passes(SECOND);
        accepts(ben);
        story.passes(600);
        pausing.files.pause(only(pausing).key(), true);
        story.passes(5 * SECOND);
        assertThat(only(ann).state()).isEqualTo(State.PAUSED);
        assertThat(only(ben).state()).isEqualTo(State.PAUSED);
        long stood = only(ben).bytes();
        assertThat(stood).isLessThan(20_000_000);
        story.media.cut("Ann", "Ben");
        story.passes(50 * SECOND);
        story.media.heal("Ann", "Ben");
        story.passes(60 * SECOND);
        assertThat(only(ben).state()).isEqualTo(State.PAUSED);
        pausing.files.pause(only(pausing).key(), false);
        story.passes(20 * SECOND);
        assertThat(only(ben).state()).isEqualTo(State.DONE);
        assertThat(only(ann).state()).isEqualTo(State.DONE);
    }

    @Test
    void aFileThatChangesMeanwhileIsGivenUp() throws Exception {
        Story story = pair(9);
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        Path file = file("log.txt", 20_000_000);
        ann.files.offer(file);
        story.passes(SECOND);
        accepts(ben);
        story.passes(600);
        Files.write(file, "shorter".getBytes(StandardCharsets.UTF_8));
        story.passes(10 * SECOND);
        assertThat(only(ann).state()).isEqualTo(State.FAILED);
        assertThat(only(ben).state()).isEqualTo(State.FAILED);
        assertThat(only(ben).reason()).isEqualTo(FileReason.CHANGED);
        assertThat(names(folder(ben))).isEmpty();
    }

    @Test
    void whatIsNoFileFailsAtOnce() {
        Story story = pair(10);
        Person ann = story.people.getFirst();
        ann.files.offer(disk);
        ann.files.offer(disk.resolve("nowhere"));
        story.passes(SECOND);
        assertThat(transfers(ann)).hasSize(2).allMatch(transfer -> transfer.state() == State.FAILED);
        assertThat(transfers(story.people.get(1))).isEmpty();
    }

    @Test
    void strangersCannotOfferWithoutEndNorForEver() throws Exception {
        Story story = pair(11);
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        Path file = file("spam.txt", 1);
        for (int i = 0; i < 30; i++) {
            ann.files.offer(file);
        }
        story.passes(SECOND);
        assertThat(transfers(ben)).hasSize(20);
        assertThat(transfers(ann).getLast().reason()).isEqualTo(FileReason.TOO_MANY);
        story.passes(601 * SECOND);
        assertThat(transfers(ben)).allMatch(transfer -> transfer.reason() == FileReason.EXPIRED);
        assertThat(transfers(ann).getFirst().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void theEndOfACallLeavesNoPartsBehind() throws Exception {
        Story story = pair(12);
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        ann.files.offer(file("film.mp4", 20_000_000));
        story.passes(SECOND);
        accepts(ben);
        story.passes(600);
        assertThat(names(folder(ben))).containsExactly("film.mp4.part");
        ben.leaves();
        story.passes(3 * SECOND);
        assertThat(names(folder(ben))).isEmpty();
        assertThat(only(ben).state()).isEqualTo(State.FAILED);
        story.passes(180 * SECOND);
        assertThat(only(ann).reason()).isEqualTo(FileReason.GONE);
    }
}
