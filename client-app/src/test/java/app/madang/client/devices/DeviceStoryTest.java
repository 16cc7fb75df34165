package app.madang.client.devices;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.DeviceNews;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.Subscription;
import app.madang.loop.VirtualLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Devices come and go; who takes whose place, and what people are told. */
class DeviceStoryTest {
    private static final long SECOND = 1_000;

    private final VirtualLoop loop = new VirtualLoop();
    private final List<String> news = new ArrayList<>();
    private DeviceState shown;
    private DeviceDesk desk;

    private void begin(DeviceKind kind, FakeDriver driver, String wanted) {
        desk = new DeviceDesk(loop, Map.of(kind, driver), wanted == null ? Map.of() : Map.of(kind, wanted), () -> {});
        desk.read(each -> news.add(words(each)));
        desk.listen((which, state) -> shown = state);
        desk.begin();
        if (kind == DeviceKind.CAMERA) {
            desk.camera(CameraState.ON);
        }
        loop.advance(SECOND);
    }

    private static String words(DeviceNews news) {
        return news.kind() + " " + news.change() + " " + news.name();
    }

    private void passes() {
        loop.advance(2 * SECOND);
    }

    @Test
    void aCameraThatGoesAwayIsReplacedAndTakenBack() {
        FakeDriver cameras = FakeDriver.cameras("Front", "Desk");
        begin(DeviceKind.CAMERA, cameras, null);
        assertThat(cameras.using).contains("Front");

        cameras.unplug("Front");
        passes();
        assertThat(cameras.using).contains("Desk");
        cameras.plug("Front");
        passes();
        assertThat(cameras.using).contains("Front");
        assertThat(news).containsExactly("CAMERA REPLACED Desk", "CAMERA CONNECTED Front");
    }

    @Test
    void whatPeopleChoseIsRememberedWhileItIsAway() {
        FakeDriver cameras = FakeDriver.cameras("Front", "Desk");
        begin(DeviceKind.CAMERA, cameras, "Microscope");
        assertThat(cameras.using).contains("Front");
        assertThat(shown.isAway()).isTrue();
        assertThat(shown.wanted()).contains("Microscope");

        cameras.plug("Microscope");
        passes();
        assertThat(cameras.using).contains("Microscope");
        cameras.unplug("Microscope");
        passes();
        cameras.plug("Door");
        passes();
        assertThat(cameras.using).as("no jump from one stand-in to the next").contains("Front");
        cameras.plug("Microscope");
        passes();
        assertThat(cameras.using).contains("Microscope");
        assertThat(news)
                .containsExactly("CAMERA CONNECTED Microscope", "CAMERA REPLACED Front", "CAMERA CONNECTED Microscope");
    }

    @Test
    void choosingIsNoNews() {
        FakeDriver cameras = FakeDriver.cameras("Front", "Desk");
        begin(DeviceKind.CAMERA, cameras, null);
        desk.choose(DeviceKind.CAMERA, Optional.of("Desk"));
        passes();
        assertThat(cameras.using).contains("Desk");
        assertThat(shown.used()).contains("Desk");
        desk.choose(DeviceKind.CAMERA, Optional.empty());
        passes();
        assertThat(cameras.using).as("it is as good as any").contains("Desk");
        assertThat(news).isEmpty();
    }

    @Test
    void withoutAnyDeviceTheFirstThatComesIsTaken() {
        FakeDriver cameras = FakeDriver.cameras();
        begin(DeviceKind.CAMERA, cameras, null);
        assertThat(cameras.using).isEmpty();
        assertThat(shown.used()).isEmpty();
        cameras.plug("Late");
        passes();
        assertThat(cameras.using).contains("Late");
        cameras.unplug("Late");
        passes();
        assertThat(news).containsExactly("CAMERA CONNECTED Late", "CAMERA GONE Late");
    }

    @Test
    void aBusyCameraIsPassedOverUnlessPeopleChoseIt() {
        FakeDriver cameras = FakeDriver.cameras("Taken", "Free");
        begin(DeviceKind.CAMERA, cameras, null);
        cameras.failing = true;
        passes();
        assertThat(cameras.using).contains("Free");
        assertThat(news).containsExactly("CAMERA REPLACED Free");

        desk.choose(DeviceKind.CAMERA, Optional.of("Taken"));
        loop.settle();
        cameras.failing = true;
        passes();
        assertThat(cameras.using).contains("Taken");
        assertThat(news).hasSize(1);
    }

    @Test
    void whereAllFailAnyIsTriedAndAloneItIsKept() {
        FakeDriver cameras = FakeDriver.cameras("One", "Two");
        begin(DeviceKind.CAMERA, cameras, null);
        cameras.failing = true;
        passes();
        cameras.failing = true;
        passes();
        assertThat(cameras.using).as("the first that starts").isEmpty();
        cameras.unplug("Two");
        passes();
        assertThat(cameras.using).contains("One");
    }

    @Test
    void aCameraThatFailedIsTriedAgainOnceItWasPluggedInAnew() {
        FakeDriver cameras = FakeDriver.cameras("One", "Two");
        begin(DeviceKind.CAMERA, cameras, null);
        cameras.failing = true;
        passes();
        assertThat(cameras.using).contains("Two");
        cameras.unplug("One");
        passes();
        cameras.plug("One");
        passes();
        assertThat(cameras.using).contains("One");
    }

    @Test
    void aloneItIsKeptAndOneThatWorksAgainIsNoWorseThanOthers() {
        FakeDriver cameras = FakeDriver.cameras("Only");
        begin(DeviceKind.CAMERA, cameras, null);
        cameras.failing = true;
        passes();
        assertThat(cameras.using).contains("Only");
        cameras.failing = false;
        passes();
        cameras.plug("Another");
        passes();
        assertThat(cameras.using).contains("Only");
        assertThat(news).isEmpty();
    }

    @Test
    void whatComesAndGoesWhileTheCameraIsOffIsNotTold() {
        FakeDriver cameras = FakeDriver.cameras("Front", "Desk");
        begin(DeviceKind.CAMERA, cameras, null);
        desk.camera(CameraState.OFF);
        cameras.unplug("Front");
        passes();
        assertThat(cameras.using).contains("Desk");
        assertThat(news).isEmpty();
    }

    @Test
    void theSystemIsFollowedWhereNobodyChose() {
        FakeDriver microphones = FakeDriver.sound("Headset", "Internal");
        begin(DeviceKind.MICROPHONE, microphones, null);
        assertThat(microphones.using).as("left to the system").isEmpty();
        assertThat(shown.used()).contains("Headset");

        microphones.unplug("Headset");
        passes();
        assertThat(shown.used()).contains("Internal");
        microphones.plugAsPreferred("Headset");
        passes();
        microphones.unplug("Headset");
        microphones.unplug("Internal");
        passes();
        assertThat(news)
                .containsExactly(
                        "MICROPHONE REPLACED Internal", "MICROPHONE CONNECTED Headset", "MICROPHONE GONE Headset");
    }

    @Test
    void chosenSpeakersAreTakenBackFromTheSystemsChoice() {
        FakeDriver speakers = FakeDriver.sound("Internal", "Headset");
        begin(DeviceKind.SPEAKERS, speakers, "Headset");
        assertThat(speakers.using).contains("Headset");
        for (int i = 0; i < 20; i++) {
            speakers.unplug("Headset");
            passes();
            assertThat(speakers.using).as("left to the system").isEmpty();
            assertThat(shown.used()).contains("Internal");
            speakers.plug("Headset");
            passes();
            assertThat(speakers.using).contains("Headset");
        }
        assertThat(news).hasSize(40).containsOnly("SPEAKERS REPLACED Internal", "SPEAKERS CONNECTED Headset");
    }

    @Test
    void aSystemThatDoesNotAnswerChangesNothing() {
        FakeDriver speakers = FakeDriver.sound("Internal", "Headset");
        begin(DeviceKind.SPEAKERS, speakers, "Headset");
        speakers.choosable = false;
        passes();
        assertThat(shown.choosable()).isFalse();
        speakers.choosable = true;
        passes();
        assertThat(shown.used()).contains("Headset");
        assertThat(news).isEmpty();
    }

    @Test
    void severalChangesAtOnceAreLookedAtOnceAndSoon() {
        FakeDriver speakers = FakeDriver.sound("Internal");
        begin(DeviceKind.SPEAKERS, speakers, "Headset");
        speakers.plug("Headset");
        desk.changed();
        desk.changed();
        loop.advance(100);
        assertThat(speakers.using).contains("Headset");
    }

    @Test
    void whoStopsListeningHearsNothingMore() {
        FakeDriver cameras = FakeDriver.cameras("Front");
        begin(DeviceKind.CAMERA, cameras, null);
        List<DeviceState> heard = new ArrayList<>();
        Subscription listening = desk.listen((kind, state) -> heard.add(state));
        loop.settle();
        assertThat(heard).containsExactly(shown);
        listening.close();
        listening.close();
        cameras.unplug("Front");
        passes();
        assertThat(heard).hasSize(1);
    }
}
