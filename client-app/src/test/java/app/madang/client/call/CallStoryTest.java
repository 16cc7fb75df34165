package app.madang.client.call;

import static app.madang.client.call.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.DeviceNews;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.Subscription;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.PeerMessage.PixelSize;
import app.madang.protocol.Reaction;
import app.madang.signaling.ServerSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ordinary course of a call. Most stories are told with several casts of ids, so that everybody offers sometimes. */
final class CallStoryTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void fourJoinOneAfterTheOtherAndEverybodySeesEverybody(long seed) {
        Story story = new Story(seed);
        Person ann = story.person("Ann").joins();
        story.passes(SECOND);
        Person ben = story.person("Ben").joins();
        story.passes(SECOND);
        Person cleo = story.person("Cleo").joins();
        story.passes(SECOND);
        Person dan = story.person("Dan").joins();
        story.passes(SECOND);

        assertThat(ann.sees()).isEqualTo("""
                me: sound, picture
                Ben: connected, sound, picture
                Cleo: connected, sound, picture
                Dan: connected, sound, picture""");
        assertThat(dan.sees()).isEqualTo("""
                me: sound, picture
                Ann: connected, sound, picture
                Ben: connected, sound, picture
                Cleo: connected, sound, picture""");
        story.everybodySeesEverybody();
        assertThat(story.media.madeBy("Ann")).isEqualTo(3);
        assertThat(cleo.notices).containsExactly("PARTICIPANT_JOINED Dan");
        assertThat(ben.notices).containsExactly("PARTICIPANT_JOINED Cleo", "PARTICIPANT_JOINED Dan");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void fourJoinInTheSameMoment(long seed) {
        Story story = Story.ofFour(seed);
        story.people.forEach(Person::joins);
        story.passes(SECOND);

        story.everybodySeesEverybody();
        story.people.forEach(
                person -> assertThat(story.media.madeBy(person.label)).isEqualTo(3));
    }

    @Test
    void aWindowSeesEachStepOnce() {
        Story story = new Story(21);
        Person ann = story.person("Ann").joins();
        story.passes(SECOND);
        Person ben = story.person("Ben").joins();
        story.passes(SECOND);
        ann.leaves();
        story.passes(SECOND);

        assertThat(ann.states.stream().map(Person::words))
                .containsExactly(
                        "nothing yet",
                        "joining",
                        "me: sound, picture",
                        "me: sound, picture\nBen: connecting, sound, picture",
                        "me: sound, picture\nBen: connected, sound, picture",
                        "ended: LEFT");
        assertThat(ben.states.stream().map(Person::words))
                .containsExactly(
                        "nothing yet",
                        "joining",
                        "me: sound, picture\nAnn: connecting, sound, picture",
                        "me: sound, picture\nAnn: connected, sound, picture",
                        "me: sound, picture");
        assertThat(ben.notices).containsExactly("PARTICIPANT_LEFT Ann");
    }

    @Test
    void muteAndCameraAreSeenByAll() {
        Story story = Story.ofFour(31).allJoin();
        Person ann = story.people.getFirst();
        ann.engine.setMicrophone(false);
        ann.engine.setCamera(false);
        story.passes(SECOND);

        assertThat(ann.media.microphone).isFalse();
        assertThat(ann.sees()).startsWith("me: muted\n");
        story.othersThan(ann).forEach(other -> assertThat(other.sees()).contains("Ann: connected, muted"));

        ann.engine.setMicrophone(true);
        ann.engine.setCamera(true);
        story.passes(SECOND);
        story.othersThan(ann).forEach(other -> assertThat(other.sees()).contains("Ann: connected, sound, picture"));
        story.people.forEach(
                person -> assertThat(story.media.madeBy(person.label)).isEqualTo(3));
    }

    @Test
    void aRaisedHandIsSeenByAllAlsoByWhoeverComesLaterAndAfterTheServerWasLost() {
        Story story = Story.ofFour(35).allJoin();
        Person ann = story.people.getFirst();
        ann.engine.setHand(true);
        story.passes(SECOND);
        assertThat(ann.call().self().hand()).isTrue();
        story.othersThan(ann)
                .forEach(other -> assertThat(other.participant(ann).hand()).isTrue());
        Person eve = story.person("Eve").joins();
        story.passes(SECOND);
        assertThat(eve.participant(ann).hand()).isTrue();
        story.server.breakConnection("Ann");
        ann.engine.setHand(false);
        story.passes(10 * SECOND);
        assertThat(ann.call().self().hand()).isFalse();
        story.othersThan(ann)
                .forEach(other -> assertThat(other.participant(ann).hand()).isFalse());
        ann.engine.setHand(true);
        story.passes(SECOND);
        ann.leaves();
        story.passes(SECOND);
        ann.joins();
        story.passes(SECOND);
        assertThat(eve.participant(ann).hand()).isFalse();
    }

    @Test
    void reactionsReachEverybodyAndNobodyFloodsWithThem() {
        Story story = Story.ofFour(33);
        story.people.forEach(Person::joins);
        story.passes(SECOND);
        Person ann = story.people.getFirst();
        Person ben = story.people.get(1);
        ann.engine.react(Reaction.HEART);
        ben.engine.react(Reaction.PARTY);
        story.passes(SECOND);
        story.people.forEach(
                each -> assertThat(each.reactions).containsExactlyInAnyOrder(ann.id() + " HEART", ben.id() + " PARTY"));
        for (int i = 0; i < 100; i++) {
            ann.engine.react(Reaction.WOW);
            ann.engine.send(ben.id(), new PeerMessage.Reacted(Reaction.LAUGH));
        }
        story.passes(SECOND);
        assertThat(ann.reactions).hasSize(3);
        assertThat(ben.reactions).as("whoever sends how much").hasSize(3);
    }

    @Test
    void aCameraThatIsBusyIsToldAndComesBackByItsSwitch() {
        Story story = new Story(32);
        Person ann = story.person("Ann");
        ann.media.cameraBecomes(CameraState.BUSY);
        ann.joins();
        Person ben = story.person("Ben").joins();
        story.passes(SECOND);

        assertThat(ben.sees()).isEqualTo("me: sound, picture\nAnn: connected, sound");
        assertThat(ann.call().self().cameraWanted()).isTrue();
        assertThat(ann.call().self().camera()).isEqualTo(CameraState.BUSY);
        assertThat(ann.notices).contains("CAMERA_BUSY");

        ann.media.cameraBecomes(CameraState.ON);
        story.passes(SECOND);
        assertThat(ben.sees()).isEqualTo("me: sound, picture\nAnn: connected, sound, picture");

        ann.media.cameraBecomes(CameraState.LOST);
        story.passes(SECOND);
        assertThat(ann.notices).endsWith("CAMERA_LOST");
        assertThat(ben.sees()).isEqualTo("me: sound, picture\nAnn: connected, sound");
    }

    @Test
    void withoutASoundDeviceOthersSeeAMutedParticipantAndIAmTold() {
        Story story = new Story(33);
        Person ann = story.person("Ann");
        ann.media.sound(false);
        ann.joins();
        Person ben = story.person("Ben").joins();
        story.passes(SECOND);

        assertThat(ann.sees()).isEqualTo("me: muted, picture, no sound device\nBen: connected, sound, picture");
        assertThat(ann.notices).contains("NO_SOUND");
        assertThat(ben.sees()).isEqualTo("me: sound, picture\nAnn: connected, muted, picture");
    }

    @Test
    void withoutAMicrophoneOthersSeeAMutedParticipantAndIAmTold() {
        Story story = new Story(37);
        Person ann = story.person("Ann");
        ann.media.microphonePresent(false);
        ann.joins();
        Person ben = story.person("Ben").joins();
        story.passes(SECOND);
        assertThat(ben.sees()).isEqualTo("me: sound, picture\nAnn: connected, muted, picture");
        assertThat(ann.notices).containsOnlyOnce("MICROPHONE_GONE");

        ann.media.microphonePresent(true);
        ann.media.device(new DeviceNews(DeviceKind.MICROPHONE, DeviceNews.Change.CONNECTED, "Headset"));
        story.passes(SECOND);
        assertThat(ben.sees()).isEqualTo("me: sound, picture\nAnn: connected, sound, picture");
        assertThat(ann.notices).endsWith("MICROPHONE_CONNECTED Headset");
    }

    @Test
    void devicesThatComeAndGoAreToldInACallOnly() {
        Story story = new Story(38);
        Person ann = story.person("Ann");
        ann.media.device(new DeviceNews(DeviceKind.SPEAKERS, DeviceNews.Change.GONE, "Headset"));
        ann.joins();
        story.passes(SECOND);
        for (DeviceKind kind : DeviceKind.values()) {
            ann.media.device(new DeviceNews(kind, DeviceNews.Change.REPLACED, "Other"));
        }
        ann.media.device(new DeviceNews(DeviceKind.SPEAKERS, DeviceNews.Change.GONE, "Other"));
        story.passes(SECOND);
        assertThat(ann.notices)
                .containsExactly(
                        "CAMERA_REPLACED Other",
                        "MICROPHONE_REPLACED Other",
                        "SPEAKERS_REPLACED Other",
                        "SPEAKERS_GONE Other");
    }

    @Test
    void aChosenDeviceThatIsNotThereIsToldAsTheCallBegins() {
        Story story = new Story(39);
        Person ann = story.person("Ann");
        ann.media.absent(DeviceKind.MICROPHONE, "Headset");
        ann.media.absent(DeviceKind.SPEAKERS, null);
        ann.joins();
        story.passes(SECOND);
        ann.media.absent(DeviceKind.SPEAKERS, "Box");
        story.passes(SECOND);
        assertThat(ann.notices).as("what goes later is news of its own").containsExactly("MICROPHONE_ABSENT Headset");

        ann.engine.setCamera(false);
        ann.media.absent(DeviceKind.CAMERA, "Microscope");
        story.passes(SECOND);
        assertThat(ann.notices).as("nobody wants a camera").hasSize(1);
        ann.engine.setCamera(true);
        story.passes(SECOND);
        assertThat(ann.notices).endsWith("CAMERA_ABSENT Microscope");
    }

    @Test
    void leavingEndsTheLinksAndTheSameEngineJoinsAgain() {
        Story story = Story.ofFour(34).allJoin();
        Person dan = story.people.getLast();
        dan.leaves();
        story.passes(100);

        assertThat(dan.sees()).isEqualTo("ended: LEFT");
        assertThat(story.media.openOf("Dan")).isZero();
        story.othersThan(dan).forEach(other -> {
            assertThat(other.call().participants()).hasSize(2);
            assertThat(other.notices).endsWith("PARTICIPANT_LEFT Dan");
            assertThat(story.media.openOf(other.label)).isEqualTo(2);
        });

        dan.joins();
        story.passes(SECOND);
        story.everybodySeesEverybody();
    }

    @Test
    void leavingWhileTheServerIsSilentTakesASecond() {
        Story story = new Story(35);
        Person ann = story.person("Ann").joins();
        story.passes(SECOND);
        story.server.cut("Ann");
        ann.leaves();
        story.passes(990);
        assertThat(ann.sees()).isEqualTo("me: sound, picture");
        story.passes(20);
        assertThat(ann.sees()).isEqualTo("ended: LEFT");
    }

    @Test
    void leavingWhileJoiningLeavesNobodyBehind() {
        Story story = new Story(36);
        Person ben = story.person("Ben").joins();
        story.passes(SECOND);
        Person ann = story.person("Ann").joins();
        story.passes(15);
        ann.leaves();
        story.passes(SECOND);

        assertThat(ann.sees()).isEqualTo("ended: LEFT");
        assertThat(ben.sees()).isEqualTo("me: sound, picture");
        assertThat(ann.states.stream().map(Person::words)).containsExactly("nothing yet", "joining", "ended: LEFT");
    }

    @Test
    void theNinthIsRefusedAndEightSeeEachOther() {
        Story story = new Story(37);
        for (int i = 1; i <= 9; i++) {
            story.person("P" + i).joins();
            story.passes(200);
        }
        story.passes(SECOND);

        assertThat(story.people.getLast().sees()).isEqualTo("ended: ROOM_FULL");
        story.everybodySeesEverybody();
        assertThat(story.people.getFirst().call().participants()).hasSize(7);
        assertThat(story.people.getFirst().call().capacity()).isEqualTo(8);

        story.people.getFirst().leaves();
        story.passes(SECOND);
        story.people.getLast().joins();
        story.passes(SECOND);
        story.everybodySeesEverybody();
    }

    @Test
    void connectedLinksAreMeasuredOnceASecond() {
        Story story = Story.ofFour(38).allJoin();
        Person ann = story.people.getFirst();
        int before = ann.statistics;
        story.passes(10 * SECOND);
        assertThat(ann.statistics - before).isEqualTo(30);
    }

    @Test
    void whatPeersSayOnTheDataChannelArrives() {
        Story story = Story.ofFour(39).allJoin();
        Person ann = story.people.get(0);
        Person ben = story.people.get(1);
        PeerMessage small = new PeerMessage.Shows(new PixelSize(320, 180), null);
        ann.engine.send(ben.id(), small);
        ann.engine.send(ben.id(), new byte[] {1, 2, 3});
        story.passes(100);
        assertThat(ben.messages).containsExactly(small);
        assertThat(ben.received).containsExactly(new byte[] {1, 2, 3});
        story.othersThan(ben).forEach(other -> assertThat(other.messages).isEmpty());
    }

    @Test
    void commandsWithoutACallAreHarmlessAndASecondJoinIsIgnored() {
        Story story = new Story(40);
        Person ann = story.person("Ann");
        ann.engine.leave();
        ann.engine.setMicrophone(true);
        ann.engine.setCamera(true);
        story.passes(SECOND);
        assertThat(ann.sees()).isEqualTo("nothing yet");

        ann.joins().joins();
        story.passes(SECOND);
        Person ben = story.person("Ben").joins();
        story.passes(SECOND);
        assertThat(ben.sees()).isEqualTo("me: sound, picture\nAnn: connected, sound, picture");
    }

    @Test
    void aClosedEngineLeavesAndJoinsNoMore() {
        Story story = Story.ofFour(41).allJoin();
        Person ann = story.people.getFirst();
        ann.engine.close();
        ann.engine.close();
        ann.joins();
        story.passes(SECOND);
        assertThat(ann.sees()).isEqualTo("ended: LEFT");
        story.everybodySeesEverybody();
    }

    @Test
    void aListenerThatThrowsAndOneThatIsGoneDisturbNobody() {
        Story story = new Story(42);
        Person ann = story.person("Ann");
        ann.engine.listen(state -> {
            throw new IllegalStateException("a window with a fault");
        });
        List<CallState> heard = new java.util.ArrayList<>();
        Subscription subscription = ann.engine.listen(heard::add);
        story.passes(10);
        subscription.close();
        subscription.close();
        ann.joins();
        story.passes(SECOND);
        assertThat(ann.sees()).isEqualTo("me: sound, picture");
        assertThat(heard).containsExactly(new CallState.Idle());
    }

    @Test
    void aRoomOfOneIsACallToo() {
        Story story = new Story(43, ServerSettings.defaults().withCapacity(1));
        Person ann = story.person("Ann").joins();
        Person ben = story.person("Ben").joins();
        story.passes(SECOND);
        assertThat(ann.sees()).isEqualTo("me: sound, picture");
        assertThat(ben.sees()).isEqualTo("ended: ROOM_FULL");
    }
}
