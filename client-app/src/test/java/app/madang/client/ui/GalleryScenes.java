package app.madang.client.ui;

import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.CallState.SignalingState;
import app.madang.client.call.LinkFault;
import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.call.port.ScreenChoice.Kind;
import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import app.madang.client.data.ChatMessage;
import app.madang.client.data.FileTransfer;
import app.madang.client.doctor.SignalingFinding;
import app.madang.client.doctor.Step;
import app.madang.client.doctor.Verdict;
import app.madang.client.media.Screens.Limit;
import app.madang.client.media.Screens.Offer;
import app.madang.client.ui.doctor.DoctorScenes;
import app.madang.protocol.IceServer;
import app.madang.protocol.Invitation;
import app.madang.protocol.Reaction;
import app.madang.protocol.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/** How the pages of the gallery come to be what they show. */
final class GalleryScenes {
    static final List<ScreenChoice> THINGS = List.of(
            new ScreenChoice(Kind.SCREEN, 1, "DP-1"),
            new ScreenChoice(Kind.WINDOW, 2, "2026년 사업 계획 — 초안_최종_진짜최종.odt - LibreOffice Writer"),
            new ScreenChoice(Kind.WINDOW, 3, ""),
            new ScreenChoice(Kind.WINDOW, 4, "Terminal"));

    /** Names, messages and titles, as they stand on the pages. */
    static final String FROM_PEOPLE = Stream.of(
                    Stream.of(
                            "Sora Kim",
                            "club",
                            "a".repeat(64),
                            "HD Webcam",
                            "Built-in Audio",
                            "family",
                            "calm-otter",
                            "downloads",
                            "Integrated Camera",
                            "Internal Microphone",
                            "Internal Speakers",
                            "Headset"),
                    Scenes.others(7).stream().map(Participant::name),
                    ChatScenes.talk().stream().map(ChatMessage::text),
                    ChatScenes.files().stream().map(FileTransfer::name),
                    THINGS.stream().map(ScreenChoice::title))
            .flatMap(words -> words)
            .collect(Collectors.joining("\n"));

    private GalleryScenes() {}

    /** It may be longer than there is room: who wants all of it finds it under the mouse. */
    static boolean isFromPeople(String words) {
        return FROM_PEOPLE.lines().anyMatch(each -> !each.isBlank() && words.contains(each));
    }

    static void nothing(FakeWorld world) {
        world.remember(Choices.DEFAULT.with(world.choices().look()));
    }

    static void remembered(FakeWorld world) {
        Invitation club = new Invitation(false, "10.0.0.7", 9000, new Room("club"), null);
        Invitation long_ =
                new Invitation(true, "a-very-long-name-of-a-server.example.org", 8443, new Room("a".repeat(64)), null);
        IceServer turn = new IceServer(List.of("turn:turn.example.org:3478?transport=udp"), "hana", "secret");
        IceServer stun = new IceServer(List.of("stun:stun.example.org:3478"), null, null);
        world.remember(world.choices()
                .joined(long_)
                .joined(club)
                .with(new IceSettings(List.of(turn, stun), false, null, true, false)));
    }

    static void examine(WindowFixture w, int steps) {
        w.press(w.texts.get("doctor.examine"));
        DoctorScenes.good().subList(0, steps).forEach(w.world.checkup::step);
        if (steps == DoctorScenes.good().size()) {
            w.world.checkup.verdict(new Verdict(Verdict.Way.EVERYWHERE, Set.of(Verdict.Lack.SPEAKERS)));
        }
    }

    static void examineInVain(WindowFixture w) {
        w.press(w.texts.get("doctor.examine"));
        w.world.checkup.step(new Step.Signaling(new SignalingFinding.Unreached(ConnectFailure.TIMEOUT)));
        DoctorScenes.good().stream()
                .filter(step -> !(step instanceof Step.Signaling))
                .forEach(w.world.checkup::step);
        w.world.checkup.verdict(new Verdict(Verdict.Way.SERVER_UNREACHED, Set.of()));
    }

    /** More than there is room for. */
    static InCall many() {
        List<Participant> people = new ArrayList<>(Scenes.others(7));
        for (int number = 8; number <= 47; number++) {
            String name = Scenes.other(1 + number % 7).name();
            people.add(new Participant(
                    Scenes.id(number), name, Scenes.ALL.withVideo(false), false, true, LinkState.CONNECTED));
        }
        return Scenes.inCall(people);
    }

    static InCall withoutPictures() {
        return Scenes.inCall(Scenes.others(5).stream()
                .map(each -> new Participant(
                        each.id(),
                        each.name(),
                        each.media().withVideo(false).withAudio(false),
                        false,
                        true,
                        LinkState.CONNECTED))
                .toList());
    }

    static InCall troubled() {
        Self self = new Self(Scenes.id(0), "Sora Kim", Scenes.ALL.withAudio(false), true, CameraState.BUSY);
        Participant away = new Participant(
                Scenes.id(4), Scenes.other(4).name(), Scenes.ALL.withVideo(false), true, false, LinkState.CONNECTED);
        List<Participant> others = List.of(
                Scenes.other(1, LinkState.CONNECTING),
                Scenes.other(2, LinkState.INTERRUPTED),
                Scenes.other(3, LinkState.FAILED),
                away);
        return new InCall(FakeWorld.HOSTED, self, others, 8, SignalingState.RECONNECTING, false);
    }

    /** Each for another reason. */
    static InCall failed(int others) {
        List<Participant> people = new ArrayList<>();
        for (int i = 1; i <= others; i++) {
            Participant each = Scenes.other(i);
            LinkFault fault = LinkFault.values()[LinkFault.values().length - i];
            people.add(new Participant(each.id(), each.name(), each.media(), false, true, LinkState.FAILED, fault));
        }
        return Scenes.inCall(new Self(Scenes.id(0), "Sora Kim", Scenes.ALL, true, CameraState.LOST), people);
    }

    static InCall hands() {
        Self self = new Self(Scenes.id(0), "Sora Kim", Scenes.ALL, true, CameraState.ON, null, true);
        Participant other =
                new Participant(Scenes.id(1), Scenes.other(1).name(), Scenes.ALL, true, true, LinkState.CONNECTED);
        return Scenes.inCall(self, List.of(other, Scenes.other(2), Scenes.other(5)));
    }

    /** The first and the last speak, and the last ones react. */
    static void outOfSight(WindowFixture w, InCall state) {
        List<Participant> people = state.participants();
        for (Participant each : List.of(people.getFirst(), people.getLast())) {
            w.world.hear(each.id(), 0.2);
            w.world.hear(each.id(), 0.2);
        }
        w.world.call.react(people.getLast().id(), Reaction.PARTY);
        w.world.call.react(people.get(people.size() - 2).id(), Reaction.HEART);
        Fx.pulse();
    }

    static InCall sharing() {
        Self self =
                new Self(Scenes.id(0), "Sora Kim", Scenes.ALL.withScreen(true), true, CameraState.ON, THINGS.get(1));
        return Scenes.inCall(self, Scenes.others(3));
    }

    static void offer(WindowFixture w, List<ScreenChoice> choices, Limit limit) {
        w.call(Scenes.inCall(Scenes.others(2)));
        w.key(KeyCode.S);
        w.world.screenLook.offer(new Offer(choices, limit));
        choices.forEach(choice -> w.world.screenLook.picture(choice, page()));
    }

    /** The first so many of the others share. */
    static void watch(WindowFixture w, int screens, int others) {
        List<Participant> people = new ArrayList<>(Scenes.others(others));
        for (int i = 0; i < screens; i++) {
            Participant each = people.get(i);
            people.set(
                    i,
                    new Participant(
                            each.id(), each.name(), Scenes.ALL.withScreen(true), false, true, LinkState.CONNECTED));
        }
        w.call(Scenes.inCall(people));
        for (int i = 0; i < screens; i++) {
            w.world.feeds.screen(people.get(i).id()).push(page());
        }
    }

    /** Lines like text. */
    private static TestFrame page() {
        return TestFrame.of(480, 300, (x, y) -> {
            boolean line =
                    y > 0.16 && (int) (y * 40) % 2 == 0 && x > 0.08 && x < 0.5 + 0.4 * Math.abs(Math.sin(y * 90));
            return y < 0.1 ? 0x305080 : line ? 0x404040 : 0xffffff;
        });
    }
}
