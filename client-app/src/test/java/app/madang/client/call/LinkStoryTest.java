package app.madang.client.call;

import static app.madang.client.call.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.port.IceServerTrouble;
import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrl.Transport;
import app.madang.protocol.LeaveReason;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.ice.IceSettings;
import app.madang.signaling.ice.TurnLogin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trouble on the way between two people: seen at once, mended by a restart, by a new link, or not yet. */
final class LinkStoryTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aShortCutHealsByItself(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        story.passes(10 * SECOND);
        story.media.cut("Ann", "Ben");
        story.passes(4 * SECOND);

        assertThat(ann.participant(ben).link()).isEqualTo(LinkState.INTERRUPTED);
        assertThat(ben.participant(ann).link()).isEqualTo(LinkState.INTERRUPTED);
        assertThat(ann.sees()).contains("Cleo: connected", "Dan: connected");
        story.media.heal("Ann", "Ben");
        story.passes(2 * SECOND);
        story.everybodySeesEverybody();
        assertThat(story.media.madeBy("Ann")).isEqualTo(3);
    }

    /** At whatever moment between two looks at the statistics it comes. */
    @ParameterizedTest
    @ValueSource(longs = {0, 20, 100, 180, 240, 260, 333, 480, 510, 700, 990})
    void aCutIsShownOnTheTilesConcernedWithinASecondAndNotBecauseOfAHiccup(long at) {
        Story story = Story.ofFour(7).allJoin();
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        story.passes(10 * SECOND + at);
        story.media.cut("Ann", "Ben");
        story.passes(700);
        assertThat(ann.participant(ben).link()).isEqualTo(LinkState.CONNECTED);
        story.media.heal("Ann", "Ben");
        story.passes(5 * SECOND);
        assertThat(ann.states).noneMatch(state -> Person.words(state).contains("interrupted"));

        story.media.cut("Ann", "Ben");
        story.passes(1_050);
        assertThat(ann.participant(ben).link()).isEqualTo(LinkState.INTERRUPTED);
        assertThat(ben.participant(ann).link()).isEqualTo(LinkState.INTERRUPTED);
        assertThat(ann.sees()).contains("Cleo: connected", "Dan: connected");
        story.media.heal("Ann", "Ben");
        story.passes(350);
        story.everybodySeesEverybody();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aLinkThatFailedIsRestartedAndComesBack(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        story.passes(10 * SECOND);
        story.media.cut("Ann", "Ben");
        story.passes(18 * SECOND);
        assertThat(story.people.get(0).participant(story.people.get(1)).link()).isEqualTo(LinkState.FAILED);
        story.media.heal("Ann", "Ben");
        story.passes(20 * SECOND);
        story.everybodySeesEverybody();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aPathThatIsGoneForMinutesIsTriedAgainAndAgainButNotTooOften(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        story.passes(10 * SECOND);
        story.media.cut("Ann", "Ben");
        story.passes(300 * SECOND);
        assertThat(story.people.get(0).participant(story.people.get(1)).link()).isEqualTo(LinkState.FAILED);
        assertThat(story.media.madeBy("Ann")).as("connections made").isBetween(10L, 22L);
        assertThat(story.media.openOf("Ann")).isEqualTo(3);
        story.media.heal("Ann", "Ben");
        story.passes(35 * SECOND);
        story.everybodySeesEverybody();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void twoWhoCannotReachEachOtherFromTheBeginningAreToldSoAndMeetLater(long seed) {
        Story story = Story.ofFour(seed);
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        story.media.cut("Ann", "Ben");
        story.people.forEach(Person::joins);
        story.passes(14 * SECOND);
        assertThat(ann.participant(ben).link()).isEqualTo(LinkState.CONNECTING);
        story.passes(2 * SECOND);
        assertThat(ann.participant(ben).link()).isEqualTo(LinkState.FAILED);
        assertThat(ben.participant(ann).link()).isEqualTo(LinkState.FAILED);
        assertThat(ann.sees()).contains("Cleo: connected", "Dan: connected");
        story.media.heal("Ann", "Ben");
        story.passes(35 * SECOND);
        story.everybodySeesEverybody();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void allPathsOfOneBreakAndHeal(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        story.passes(10 * SECOND);
        List.of("Ben", "Cleo", "Dan").forEach(other -> story.media.cut("Ann", other));
        story.passes(12 * SECOND);
        assertThat(story.people.getFirst().sees()).isEqualTo("""
                me: sound, picture
                Ben: interrupted, sound, picture
                Cleo: interrupted, sound, picture
                Dan: interrupted, sound, picture""");
        List.of("Ben", "Cleo", "Dan").forEach(other -> story.media.heal("Ann", other));
        story.passes(20 * SECOND);
        story.everybodySeesEverybody();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aRestartWaitsForTheServer(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        story.passes(10 * SECOND);
        story.server.kill();
        story.media.cut("Ann", "Ben");
        story.passes(30 * SECOND);
        assertThat(story.people.get(0).participant(story.people.get(1)).link()).isEqualTo(LinkState.FAILED);
        assertThat(story.media.madeBy("Ann")).isEqualTo(3);
        story.media.heal("Ann", "Ben");
        story.server.start();
        story.passes(10 * SECOND);
        story.everybodySeesEverybody();
        assertThat(story.media.madeBy("Ann")).as("a restart was enough").isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoHadNoPacketForTwentySecondsIsBackThreeSecondsAfterAndStays(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        story.passes(10 * SECOND);
        story.server.cut("Ann");
        List.of("Ben", "Cleo", "Dan").forEach(other -> story.media.cut("Ann", other));
        story.passes(20 * SECOND);
        story.server.heal("Ann");
        List.of("Ben", "Cleo", "Dan").forEach(other -> story.media.heal("Ann", other));
        story.passes(3 * SECOND);
        story.everybodySeesEverybody();
        story.passes(17 * SECOND);
        story.everybodySeesEverybody();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anotherNetworkIsARestartOfEveryLinkAtOnce(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        story.passes(10 * SECOND);
        String before = story.media.negotiations();
        story.people.getFirst().engine.networkChanged();
        story.passes(SECOND);
        story.everybodySeesEverybody();
        assertThat(story.media.negotiations()).isNotEqualTo(before);
        assertThat(story.media.madeBy("Ann")).isEqualTo(3);
    }

    @Test
    void aParticipantWithoutSoundAndPictureIsNotTakenForTrouble() {
        Story story = Story.ofFour(5);
        story.media.quiet("Ann");
        story.people.getFirst().media.sound(false);
        story.allJoin();
        String negotiated = story.media.negotiations();
        story.passes(60 * SECOND);
        assertThat(story.media.negotiations()).isEqualTo(negotiated);
        story.everybodySeesEverybody();
    }

    /** Neither sound nor pictures of theirs can be missed; the answers to those of the others can. */
    @ParameterizedTest
    @ValueSource(longs = {0, 130, 260, 390, 490})
    void aCutToSomebodyWithoutSoundAndPictureIsShownSoonToo(long at) {
        Story story = Story.ofFour(5);
        story.media.quiet("Ann");
        story.people.getFirst().media.sound(false);
        story.allJoin();
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        story.passes(10 * SECOND + at);
        story.media.cut("Ann", "Ben");
        story.passes(1_550);
        assertThat(ben.participant(ann).link()).isEqualTo(LinkState.INTERRUPTED);
        assertThat(ann.participant(ben).link()).isEqualTo(LinkState.INTERRUPTED);
        assertThat(ann.sees()).contains("Cleo: connected", "Dan: connected");
        story.media.heal("Ann", "Ben");
        story.passes(5 * SECOND);
        story.everybodySeesEverybody();
    }

    @Test
    void soundThatEndsWithItsDeviceCostsOneRestartAtMost() {
        Story story = Story.ofFour(6).allJoin();
        story.passes(20 * SECOND);
        story.media.quiet("Ann");
        story.passes(10 * SECOND);
        story.everybodySeesEverybody();
        String negotiated = story.media.negotiations();
        story.passes(60 * SECOND);
        assertThat(story.media.negotiations()).isEqualTo(negotiated);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anOfferThatGetsLostIsFollowedByANewLink(long seed) {
        Story story = new Story(seed);
        Person ann = story.person("Ann");
        Person ben = story.person("Ben");
        story.server.forger = (to, text) -> text.contains("\"type\":\"offer\"") ? asUnknown(text) : text;
        ann.joins();
        ben.joins();
        story.passes(5 * SECOND);
        assertThat(ann.participant(ben).link()).isEqualTo(LinkState.CONNECTING);
        story.server.forger = (to, text) -> text;
        story.passes(6 * SECOND);
        story.everybodySeesEverybody();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anAnswerThatMakesNoSenseIsFollowedByANewLink(long seed) {
        Story story = new Story(seed);
        Person ann = story.person("Ann");
        Person ben = story.person("Ben");
        boolean[] done = {false};
        story.server.forger = (to, text) -> {
            boolean first = !done[0] && text.contains("\"type\":\"answer\"");
            done[0] |= first;
            return first ? text.replace("\"sdp\":\"fake", "\"sdp\":\"faked") : text;
        };
        ann.joins();
        ben.joins();
        story.passes(3 * SECOND);
        story.everybodySeesEverybody();
        assertThat(story.media.madeBy("Ann")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anOfferThatCannotBeAppliedIsAskedForAnew(long seed) {
        Story story = new Story(seed);
        Person ann = story.person("Ann");
        Person ben = story.person("Ben");
        boolean[] done = {false};
        story.server.forger = (to, text) -> {
            boolean first = !done[0] && text.contains("\"type\":\"offer\"");
            done[0] |= first;
            return first ? text.replace("\"sdp\":\"fake", "\"sdp\":\"faked") : text;
        };
        ann.joins();
        ben.joins();
        story.passes(3 * SECOND);
        story.everybodySeesEverybody();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void someoneInTheirGraceGetsTheOfferThatWasKeptForThem(long seed) {
        Story story = new Story(seed);
        Person ann = story.person("Ann").joins();
        story.passes(SECOND);
        story.server.cut("Ann");
        story.server.breakConnection("Ann");
        Person ben = story.person("Ben").joins();
        story.passes(5 * SECOND);
        assertThat(ben.sees()).isEqualTo("me: sound, picture\nAnn: connecting, sound, picture, away");
        story.passes(10 * SECOND);
        story.server.heal("Ann");
        story.passes(15 * SECOND);
        story.everybodySeesEverybody();
        assertThat(story.media.madeBy("Ben")).isEqualTo(1);
        assertThat(ann.inCall()).isTrue();
    }

    @Test
    void freshRelayCredentialsServeFromTheNextRestartOn() {
        IceUrl url = new IceUrl(Service.TURN, "relay.example", 3478, Transport.UDP);
        IceServer old = new IceServer(List.of(url.toString()), "old", "one");
        IceSettings servers = new IceSettings(List.of(url), new TurnLogin.Fixed("old", "one"));
        Story story = new Story(7, ServerSettings.defaults().withIce(servers));
        story.person("Ann");
        story.person("Ben");
        story.allJoin();
        story.passes(10 * SECOND);
        FakeConnection connection = story.media.between("Ann", "Ben");
        assertThat(connection.iceServersUsed).containsExactly(List.of(old));

        String fresh = "{\"type\":\"ice-servers\",\"seq\":%d,\"iceServers\":[{\"urls\":[\"turn:relay.example:3478\"],"
                + "\"username\":\"new\",\"credential\":\"two\"}]}";
        story.server.forger = (to, text) -> text.contains("peer-changed") ? fresh.formatted(Forgers.seq(text)) : text;
        story.people.forEach(person -> person.engine.setMicrophone(false));
        story.passes(SECOND);
        story.server.forger = (to, text) -> text;
        story.media.cut("Ann", "Ben");
        story.passes(8 * SECOND);
        story.media.heal("Ann", "Ben");
        story.passes(8 * SECOND);

        assertThat(connection.iceServersUsed.getLast())
                .containsExactly(new IceServer(List.of("turn:relay.example:3478"), "new", "two"));
        story.everybodySeesEverybody();
    }

    @Test
    void serversThatDoNotHelpAreToldOnceInACall() {
        Story story = Story.ofFour(9).allJoin();
        Person ann = story.people.getFirst();
        String url = "turn:relay.example:3478";
        for (IceServerTrouble.Kind kind : IceServerTrouble.Kind.values()) {
            for (String other : List.of("Ben", "Cleo", "Dan")) {
                story.media.between("Ann", other).iceServerFails(new IceServerTrouble(kind, url, 437));
                story.media.between("Ann", other).iceServerFails(new IceServerTrouble(kind, url, 437));
            }
        }
        story.passes(SECOND);
        assertThat(ann.notices)
                .filteredOn(notice -> notice.contains(url))
                .containsExactly("RELAY_REFUSED " + url, "RELAY_FULL " + url, "ICE_SERVER_ERROR " + url + " (437)");
        assertThat(story.people.get(1).notices).noneMatch(notice -> notice.contains(url));
        story.everybodySeesEverybody();
    }

    @Test
    void whoBreaksTheProtocolIsGoneAtOnce() {
        Story story = Story.ofFour(8).allJoin();
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        String left = "{\"type\":\"peer-left\",\"seq\":%d,\"id\":\"" + ben.id() + "\",\"reason\":\""
                + LeaveReason.PROTOCOL.name().toLowerCase(java.util.Locale.ROOT) + "\"}";
        story.server.forger = Forgers.once("Ann", "peer-changed", text -> left.formatted(Forgers.seq(text)));
        ben.engine.setMicrophone(false);
        story.passes(100);
        assertThat(ann.sees()).doesNotContain("Ben");
        assertThat(ann.notices).endsWith("PARTICIPANT_LEFT Ben");
        assertThat(story.media.openOf("Ann")).isEqualTo(2);
    }

    private static String asUnknown(String text) {
        return text.replace("\"type\":\"offer\"", "\"type\":\"from-the-future\"");
    }
}
