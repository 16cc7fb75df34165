package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.media.Limits;
import app.madang.client.media.SendingLimits;
import app.madang.client.media.SoundLevels;
import app.madang.client.media.VideoKind;
import app.madang.client.quality.Adaptation;
import app.madang.client.quality.Declared;
import app.madang.client.quality.Observation.Machine;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.PeerMessage.PixelSize;
import app.madang.protocol.PeerMessage.Shows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who shows what decides who sends what: real engines, channels and adaptations, in virtual time. */
class ShowsStoryTest {
    private static final Shows NOTHING = new Shows(null, null);

    private final SoundLevels silence = listener -> () -> {};
    private final Story story = Story.ofFour(11);
    private final Map<Person, Tiles> tiles = new HashMap<>();

    /** One person's tiles, and what its pipeline would send. */
    private final class Tiles implements SendingLimits {
        private final Map<PeerId, Map<VideoKind, Limits>> sends = new HashMap<>();
        private final List<PeerId> repeated = new ArrayList<>();
        private final Declared shown = new Declared(camera(640, 360));

        Tiles(Person person) {
            person.engine.listen(
                    new Adaptation(story.loop, this, shown, silence, () -> Machine.UNKNOWN, new Adaptation.Outlets() {
                        @Override
                        public void say(PeerId peer, PeerMessage message) {
                            person.engine.send(peer, message);
                        }

                        @Override
                        public void picturesHeld(boolean held) {
                            person.engine.holdPictures(held);
                        }
                    }));
        }

        @Override
        public void limit(PeerId peer, VideoKind kind, Limits limits) {
            sends.computeIfAbsent(peer, unknown -> new HashMap<>()).put(kind, limits);
        }

        @Override
        public void repeat(PeerId peer) {
            repeated.add(peer);
        }

        @Override
        public void limitSound(PeerId peer, int kbps) {
            // Nobody's way is narrow here.
        }

        @Override
        public PixelSize size(VideoKind kind) {
            return new PixelSize(1280, 720);
        }

        @Override
        public void forget(PeerId peer) {
            sends.remove(peer);
        }
    }

    private static Shows camera(int width, int height) {
        return new Shows(new PixelSize(width, height), null);
    }

    private Limits sends(Person from, Person to) {
        return tiles.get(from).sends.get(to.id()).get(VideoKind.CAMERA);
    }

    private void everybodyHasTiles() {
        story.people.forEach(person -> tiles.put(person, new Tiles(person)));
        story.allJoin();
    }

    @Test
    void nobodyIsSentMoreThanTheirTileHas() {
        everybodyHasTiles();
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        Person cleo = story.people.get(2);
        tiles.get(ben).shown.say(camera(200, 113));
        story.passes(900);
        assertThat(sends(ann, ben).width()).isEqualTo(200);
        assertThat(sends(ann, ben).height()).isEqualTo(113);
        assertThat(sends(ann, cleo).width()).as("the others as before").isEqualTo(640);
    }

    @Test
    void whoDoesNotShowGetsNothingAndGetsItBackAtOnce() {
        everybodyHasTiles();
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        Person cleo = story.people.get(2);
        story.passes(1_000);
        tiles.get(ben).shown.say(NOTHING);
        story.passes(900);
        assertThat(sends(ann, ben)).isEqualTo(Limits.NOTHING);
        assertThat(sends(ann, cleo).fps()).isPositive();
        tiles.get(ben).shown.say(camera(320, 180));
        story.passes(250);
        assertThat(sends(ann, ben).width()).isEqualTo(320);
        assertThat(sends(ann, ben).fps()).isPositive();
    }

    @Test
    void whatIsShownIsSaidAgainOnANewLink() {
        everybodyHasTiles();
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        tiles.get(ben).shown.say(NOTHING);
        story.passes(1_000);
        story.media.cut("Ann", "Ben");
        story.passes(60_000);
        tiles.get(ben).shown.say(camera(320, 180));
        story.media.heal("Ann", "Ben");
        story.passes(60_000);
        story.everybodySeesEverybody();
        assertThat(sends(ann, ben).width()).isEqualTo(320);
    }

    @Test
    void theFirstWordOfWhatIsShownOnALinkBringsTheNewestPictureAtOnceAndALittleLater() {
        everybodyHasTiles();
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        List<PeerId> repeated = tiles.get(ann).repeated;
        story.passes(1_000);
        story.people.stream()
                .skip(1)
                .forEach(other ->
                        assertThat(repeated).filteredOn(other.id()::equals).hasSize(2));
        repeated.clear();
        tiles.get(ben).shown.say(camera(320, 180));
        story.passes(1_000);
        assertThat(repeated).as("later words bring none").isEmpty();
    }

    @Test
    void whoSaysNothingGetsPicturesAsIfTheyWereShownInFull() {
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        tiles.put(ann, new Tiles(ann));
        List.of(ann, ben).forEach(Person::joins);
        story.passes(1_000);
        assertThat(sends(ann, ben)).as("it may still say so").isEqualTo(new Limits(640, 640, 30, 1500));
        story.passes(5_000);
        assertThat(sends(ann, ben)).isEqualTo(new Limits(1280, 720, 30, 1500));
    }

    @Test
    void theFirstPicturesAreSmallWhateverTheSizeSoThatTheyComeSoon() {
        tiles.put(story.people.get(0), new Tiles(story.people.get(0)));
        tiles.put(story.people.get(1), new Tiles(story.people.get(1)));
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        tiles.get(ben).shown.say(NOTHING);
        List.of(ann, ben).forEach(Person::joins);
        story.passes(1_000);
        tiles.get(ben).shown.say(camera(1280, 720));
        story.passes(250);
        assertThat(sends(ann, ben).width()).isEqualTo(640);
        story.passes(250);
        assertThat(sends(ann, ben).width()).isEqualTo(1280);
    }

    @Test
    void whoIsGoneIsForgotten() {
        everybodyHasTiles();
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        PeerId gone = ben.id();
        assertThat(tiles.get(ann).sends).containsKey(gone);
        ben.leaves();
        story.passes(2_000);
        assertThat(tiles.get(ann).sends).hasSize(2).doesNotContainKey(gone);
        ann.leaves();
        story.passes(2_000);
        assertThat(tiles.get(ann).sends).isEmpty();
    }
}
