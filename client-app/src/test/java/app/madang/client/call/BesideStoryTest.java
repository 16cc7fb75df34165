package app.madang.client.call;

import static app.madang.client.call.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.SignalingState;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.RoomKey;
import app.madang.protocol.Signal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Restarts while the server is away: over the data channel of the link, as long as that still works. */
final class BesideStoryTest {

    /** Whoever of the two offers: the other one asks, over the channel too. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anotherAddressIsAgreedOnWithoutTheServer(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        story.passes(10 * SECOND);
        story.server.kill();
        story.people.getFirst().engine.networkChanged();
        story.passes(2 * SECOND);
        story.othersThan(story.people.getFirst())
                .forEach(other ->
                        assertThat(restarts(story, other)).as(other.name).isEqualTo(1));
        story.mediaFlowsBetweenAll();
        assertThat(story.media.madeBy("Ann")).isEqualTo(3);
    }

    /** The other's server works: it must answer over the channel even so, the server cannot reach the one who asks. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void alsoWhereOnlyOneOfThemHasLostIt(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        Person ann = story.people.getFirst();
        story.passes(10 * SECOND);
        story.server.cut("Ann");
        ann.engine.networkChanged();
        story.passes(3 * SECOND);
        assertThat(ann.call().signaling()).isEqualTo(SignalingState.RECONNECTING);
        story.othersThan(ann)
                .forEach(other ->
                        assertThat(restarts(story, other)).as(other.name).isEqualTo(1));
        story.server.heal("Ann");
        story.passes(10 * SECOND);
        story.everybodySeesEverybody();
        assertThat(story.media.madeBy("Ann")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void inARoomWithAKeyToo(long seed) {
        Story story = new Story(seed);
        RoomKey key = RoomKey.of(new byte[RoomKey.BYTES]);
        Person ann = story.person("Ann", "Ann", key);
        Person ben = story.person("Ben", "Ben", key);
        story.allJoin();
        story.passes(10 * SECOND);
        story.server.kill();
        ann.engine.networkChanged();
        story.passes(2 * SECOND);
        assertThat(restarts(story, ben)).isEqualTo(1);
        assertThat(ann.notices).noneMatch(notice -> notice.startsWith("TAMPERING"));
        assertThat(ben.notices).noneMatch(notice -> notice.startsWith("TAMPERING"));
    }

    /** The old way is dead already: what went into it is lost, and the server brings it once it is back. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatTheChannelLosesComesThroughTheServerLater(long seed) {
        Story story = Story.ofFour(seed).allJoin();
        Person ann = story.people.getFirst();
        story.passes(10 * SECOND);
        story.server.breakConnection("Ann");
        List.of("Ben", "Cleo", "Dan").forEach(other -> story.media.cut("Ann", other));
        ann.engine.networkChanged();
        story.passes(SECOND / 2);
        List.of("Ben", "Cleo", "Dan").forEach(other -> story.media.heal("Ann", other));
        story.passes(4 * SECOND);
        story.everybodySeesEverybody();
        assertThat(story.media.madeBy("Ann")).as("no link made anew").isEqualTo(3);
    }

    /** Over the channel nobody may bring in somebody else, or end a link that flows. */
    @Test
    void aDescriptionOfSomebodyElseIsRefused() {
        Story story = new Story(1);
        Person ann = story.person("Ann");
        Person ben = story.person("Ben");
        story.allJoin();
        story.passes(5 * SECOND);
        boolean annOffers = ann.id().offersTo(ben.id());
        Person offering = annOffers ? ann : ben;
        Person answering = annOffers ? ben : ann;
        String forged = "fake x xg1 -\na=fingerprint:sha-256 AA:BB";
        offering.engine.send(answering.id(), beside(new Signal.Offer(1, 50, forged)));
        offering.engine.send(answering.id(), beside(new Signal.Offer(2, 51, "fake y yg1 -")));
        answering.engine.send(offering.id(), beside(new Signal.Answer(1, forged)));
        story.passes(5 * SECOND);
        assertThat(story.media.between("Ann", "Ben").log).noneMatch(line -> line.contains("5"));
        story.mediaFlowsBetweenAll();
        assertThat(story.media.madeBy("Ann")).isEqualTo(1);
    }

    private static PeerMessage beside(Signal signal) {
        return new PeerMessage.Signalled(signal);
    }

    private static long restarts(Story story, Person other) {
        FakeConnection own = story.media.between("Ann", other.label);
        FakeConnection theirs = story.media.between(other.label, "Ann");
        return Stream.of(own, theirs)
                .flatMap(connection -> connection.log.stream())
                .filter(line -> line.startsWith("offer") && line.endsWith("restart"))
                .count();
    }
}
