package app.madang.client.call;

import static app.madang.client.call.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.ServerSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server, or the way to it, is lost and comes back: media that flow are never touched. */
final class SignalingStoryTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void oneLosesTheServerForAMomentAndNobodyNegotiatesAnything(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        Person ann = story.people.getFirst();
        Person ben = story.people.get(1);
        String negotiated = story.media.negotiations();
        story.server.breakConnection("Ann");
        story.passes(15);

        assertThat(ann.sees()).isEqualTo("""
                me: sound, picture, server lost
                Ben: connected, sound, picture
                Cleo: connected, sound, picture
                Dan: connected, sound, picture""");
        assertThat(ben.sees()).contains("Ann: connected, sound, picture, away");
        story.passes(2 * SECOND);
        story.everybodySeesEverybody();
        assertThat(story.media.negotiations()).isEqualTo(negotiated);
        assertThat(ann.notices).doesNotContain("PARTICIPANT_LEFT Ben");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theServerIsKilledForTwentySecondsAndAllComeBackToTheNewOne(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        String negotiated = story.media.negotiations();
        story.server.kill();
        for (int second = 0; second < 20; second++) {
            story.passes(SECOND);
            story.people.forEach(person -> assertThat(person.sees()).contains("server lost"));
            story.mediaFlowsBetweenAll();
        }
        story.server.start();
        story.passes(9 * SECOND);
        story.everybodySeesEverybody();
        assertThat(story.media.negotiations()).isEqualTo(negotiated);

        story.person("Eve").joins();
        story.passes(SECOND);
        story.everybodySeesEverybody();
        story.people.forEach(person -> assertThat(person.notices).noneMatch(word -> word.contains("TIMED_OUT")));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void aNewcomerComesBeforeTheOthersAreBack(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        story.server.kill();
        story.passes(20 * SECOND);
        story.server.start();
        story.person("Eve").joins();
        story.passes(9 * SECOND);
        story.everybodySeesEverybody();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theServerIsKilledWhileOffersAreInFlight(long seed) {
        for (long moment = 0; moment <= 120; moment += 5) {
            Story story = Story.ofFour(seed);
            story.people.forEach(Person::joins);
            story.passes(40 + moment);
            story.server.kill();
            story.passes(200);
            story.server.start();
            story.passes(3 * SECOND);
            story.everybodySeesEverybodyOfThose(Person::inCall);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aConnectionBreaksWhileOffersAreInFlight(long seed) {
        for (long moment = 0; moment <= 120; moment += 5) {
            Story story = Story.ofFour(seed);
            story.people.forEach(Person::joins);
            story.passes(50 + moment);
            story.server.breakConnection("Ann");
            story.server.breakConnection("Cleo");
            story.passes(3 * SECOND);
            story.everybodySeesEverybodyOfThose(Person::inCall);
        }
    }

    @Test
    void aWayThatSwallowsEverythingIsNoticedByItsSilence() {
        Story story = Story.ofFour(9).allJoin();
        Person ann = story.people.getFirst();
        String negotiated = story.media.negotiations();
        story.server.cut("Ann");
        story.passes(20 * SECOND);
        assertThat(ann.sees()).doesNotContain("server lost");
        story.passes(6 * SECOND);
        assertThat(ann.sees()).contains("server lost");
        story.mediaFlowsBetweenAll();
        story.server.heal("Ann");
        story.passes(20 * SECOND);
        story.everybodySeesEverybody();
        assertThat(story.media.negotiations()).isEqualTo(negotiated);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void awayForLongerThanTheGraceTheMediaStillFlowAndTheSameLinksServeAgain(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        Person ben = story.people.get(1);
        String negotiated = story.media.negotiations();
        story.server.cut("Ann");
        story.passes(90 * SECOND);
        assertThat(ben.sees()).contains("Ann: connected, sound, picture, away");
        assertThat(ben.notices).noneMatch(word -> word.contains("TIMED_OUT"));
        story.server.heal("Ann");
        story.passes(25 * SECOND);
        story.everybodySeesEverybody();
        assertThat(story.media.negotiations()).isEqualTo(negotiated);
    }

    @Test
    void whoIsGoneForGoodStaysOnlyForTheGrace() {
        Story story = Story.ofFour(10).allJoin();
        Person ben = story.people.get(1);
        story.crashes("Ann");
        story.passes(7 * SECOND);
        assertThat(ben.sees()).contains("Ann: interrupted, sound, picture, away");
        story.passes(30 * SECOND);
        assertThat(ben.sees()).doesNotContain("Ann");
        assertThat(ben.notices).endsWith("PARTICIPANT_TIMED_OUT Ann");
        assertThat(story.media.openOf("Ben")).isEqualTo(2);
    }

    @Test
    void whoDoesNotComeBackAfterARestartIsGoneAfterTheGrace() {
        Story story = Story.ofFour(10).allJoin();
        Person ben = story.people.get(1);
        story.server.kill();
        story.crashes("Ann");
        story.passes(5 * SECOND);
        story.server.start();
        story.passes(10 * SECOND);
        assertThat(ben.sees()).contains("Ann: interrupted, sound, picture, away");
        story.passes(35 * SECOND);
        assertThat(ben.sees()).doesNotContain("Ann");
        assertThat(ben.notices).endsWith("PARTICIPANT_TIMED_OUT Ann");
        story.everybodySeesEverybodyOfThose(person -> !person.name.equals("Ann"));
    }

    @Test
    void theWordGoesOnWhileMediaFlowAndEndsAMinuteAfterTheLastOfThem() {
        Story story = new Story(11);
        Person ann = story.person("Ann").joins();
        Person ben = story.person("Ben").joins();
        story.passes(SECOND);
        story.server.kill();
        story.passes(300 * SECOND);
        assertThat(ann.sees()).isEqualTo("me: sound, picture, server lost\nBen: connected, sound, picture");

        ben.leaves();
        story.passes(60 * SECOND);
        assertThat(ben.sees()).isEqualTo("ended: LEFT");
        assertThat(ann.inCall()).isTrue();
        story.passes(10 * SECOND);
        assertThat(ann.sees()).isEqualTo("ended: SERVER_LOST");
        assertThat(story.media.openOf("Ann")).isZero();
    }

    @Test
    void switchesUsedWhileTheServerIsAwayAreKnownAfterwards() {
        Story story = Story.ofFour(12).allJoin();
        Person ann = story.people.getFirst();
        Person ben = story.people.get(1);
        ann.engine.setMicrophone(false);
        story.passes(5);
        story.server.breakConnection("Ann");
        story.passes(20);
        ann.engine.setMicrophone(true);
        ann.engine.setCamera(false);
        story.passes(3 * SECOND);
        assertThat(ben.sees()).contains("Ann: connected, sound\n").doesNotContain("away");

        story.server.kill();
        story.passes(SECOND);
        ann.engine.setMicrophone(false);
        story.server.start();
        story.passes(9 * SECOND);
        assertThat(ben.sees()).contains("Ann: connected, muted\n").doesNotContain("away");
    }

    @Test
    void aLostMessageIsNoticedByItsNumberAndFetchedAgain() {
        Story story = Story.ofFour(13).allJoin();
        Person ann = story.people.getFirst();
        story.server.forger = Forgers.once("Ann", "peer-changed", text -> null);
        story.people.get(1).engine.setMicrophone(false);
        story.passes(100);
        story.people.get(2).engine.setMicrophone(false);
        story.passes(3 * SECOND);
        assertThat(ann.sees()).isEqualTo("""
                me: sound, picture
                Ben: connected, muted, picture
                Cleo: connected, muted, picture
                Dan: connected, sound, picture""");
        assertThat(ann.states.stream().map(Person::words)).anyMatch(words -> words.contains("server lost"));
    }

    @Test
    void whatIsNoMessageIsPassedOver() {
        Story story = Story.ofFour(14).allJoin();
        Person ann = story.people.getFirst();
        int before = ann.states.size();
        story.server.forger = Forgers.once("Ann", "peer-changed", text -> text.replace("\"media\"", "\"medium\""));
        story.people.get(1).engine.setMicrophone(false);
        story.passes(100);
        story.server.forger = Forgers.once("Ann", "pong", text -> "{\"type\":");
        story.passes(20 * SECOND);
        assertThat(ann.states).hasSize(before);
        story.people.get(2).engine.setMicrophone(false);
        story.passes(100);
        assertThat(ann.sees()).contains("Cleo: connected, muted").doesNotContain("server lost");
    }

    @Test
    void aServerThatIsAboutToStopSaysSoAndTheCallMovesOn() {
        Story story = Story.ofFour(15).allJoin();
        Person ann = story.people.getFirst();
        story.server.rooms().drain(5_000);
        story.passes(5 * SECOND);
        assertThat(ann.notices).contains("SERVER_STOPPING 5");
        story.server.rooms().close();
        story.passes(SECOND);
        assertThat(ann.sees()).contains("server lost");
        story.server.start();
        story.passes(9 * SECOND);
        story.everybodySeesEverybody();
    }

    @Test
    void aRoomThatFilledUpWhileIWasAwayEndsTheCall() {
        Story story = new Story(16, ServerSettings.defaults().withCapacity(2));
        Person ann = story.person("Ann").joins();
        story.passes(SECOND);
        story.server.cut("Ann");
        story.server.kill();
        story.server.start();
        story.person("Ben").joins();
        story.person("Cleo").joins();
        story.passes(SECOND);
        story.server.heal("Ann");
        story.passes(30 * SECOND);
        assertThat(ann.sees()).isEqualTo("ended: ROOM_FULL");
    }
}
