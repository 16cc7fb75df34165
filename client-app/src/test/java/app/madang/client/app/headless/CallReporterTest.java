package app.madang.client.app.headless;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.SignalingState;
import app.madang.client.call.EndReason;
import app.madang.client.call.Notice;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.media.FrameFeed;
import app.madang.client.media.VideoFeeds;
import app.madang.client.ui.FakeFeeds;
import app.madang.client.ui.Texts;
import app.madang.protocol.Invitation;
import app.madang.protocol.MediaState;
import app.madang.protocol.PeerId;
import app.madang.protocol.Room;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CallReporterTest {
    private static final Invitation ROOM = new Invitation(false, "localhost", 8787, new Room("tea"), null);
    private static final PeerId SELF = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final PeerId HANA = new PeerId("BBBBBBBBBBBBBBBBBBBBBA");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final EventLog log =
            new EventLog(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> 5, 0, () -> {});
    private final List<EndReason> ends = new ArrayList<>();
    private final List<String> watching = new ArrayList<>();
    private final FakeFeeds screens = new FakeFeeds();
    private final CallReporter reporter = new CallReporter(
            log,
            new PictureWatch(new Feeds(), log, () -> 5),
            new ScreenWatch(screens, () -> 5),
            Texts.in(Locale.ENGLISH),
            ends::add);

    @Test
    void screensAreTold() {
        reporter.state(inCall(hana(LinkState.CONNECTED)));
        reporter.state(inCall(hana(LinkState.CONNECTED, true)));
        reporter.state(sharing(hana(LinkState.CONNECTED, true)));
        reporter.state(inCall(hana(LinkState.CONNECTED)));
        assertThat(lines().stream().filter(line -> line.contains("\"screen\"")))
                .containsExactly(screen(HANA, true), screen(SELF, true), screen(HANA, false), screen(SELF, false));
    }

    private static String screen(PeerId whose, boolean on) {
        return "{\"t\":5,\"event\":\"screen\",\"peer\":\"" + whose.value() + "\",\"on\":" + on + "}";
    }

    private static InCall sharing(Participant... others) {
        MediaState media = MediaState.NONE.withScreen(true);
        CallState.Self self = new CallState.Self(SELF, "Me", media, false, CameraState.OFF, ScreenChoice.testPage());
        return new InCall(ROOM, self, List.of(others), 8, SignalingState.CONNECTED, true);
    }

    private static Participant hana(LinkState link, boolean screen) {
        return new Participant(HANA, "하나", MediaState.NONE.withScreen(screen), false, true, link);
    }

    @Test
    void aStayIsToldFromItsSnapshots() {
        reporter.state(new CallState.Idle());
        reporter.state(new CallState.Joining(ROOM));
        reporter.state(inCall(hana(LinkState.CONNECTING)));
        reporter.state(inCall(hana(LinkState.CONNECTING)));
        reporter.state(inCall(hana(LinkState.CONNECTED)));
        reporter.state(inCall(hana(LinkState.INTERRUPTED)));
        reporter.state(inCall());
        reporter.state(new CallState.Ended(ROOM, EndReason.LEFT));
        assertThat(lines())
                .containsExactly(
                        "{\"t\":5,\"event\":\"joined\",\"self\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"peers\":"
                                + "[{\"id\":\"BBBBBBBBBBBBBBBBBBBBBA\",\"name\":\"하나\"}]}",
                        link("connecting"),
                        link("connected"),
                        link("interrupted"),
                        link("closed"),
                        "{\"t\":5,\"event\":\"ended\",\"reason\":\"left\"}");
        assertThat(ends).containsExactly(EndReason.LEFT);
        assertThat(watching).containsExactly("watch", "forget");
    }

    @Test
    void aRefusalIsAnErrorWithItsSentenceAndThenTheEnd() {
        reporter.state(new CallState.Joining(ROOM));
        reporter.state(new CallState.Ended(ROOM, EndReason.ROOM_FULL));
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst())
                .contains("\"code\":\"room_full\"")
                .contains(Texts.in(Locale.ENGLISH).of(EndReason.ROOM_FULL));
        assertThat(lines().getLast()).contains("\"reason\":\"room_full\"");
    }

    @Test
    void linksThatAreOpenAtTheEndAreClosedBeforeIt() {
        reporter.state(inCall(hana(LinkState.CONNECTED)));
        reporter.state(new CallState.Ended(ROOM, EndReason.SERVER_LOST));
        assertThat(lines().get(2)).isEqualTo(link("closed"));
        assertThat(lines().getLast()).contains("server_lost");
        assertThat(watching).containsExactly("watch", "forget");
    }

    @Test
    void aNoticeNamesWhomItConcerns() {
        reporter.notice(new Notice(Notice.Kind.PARTICIPANT_JOINED, "하나"));
        assertThat(lines().getFirst())
                .contains("\"code\":\"participant_joined\"")
                .contains("\"about\":\"하나\"");
    }

    private static String link(String state) {
        return "{\"t\":5,\"event\":\"link\",\"peer\":\"BBBBBBBBBBBBBBBBBBBBBA\",\"name\":\"하나\",\"state\":\"" + state
                + "\"}";
    }

    private List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static InCall inCall(Participant... others) {
        CallState.Self self = new CallState.Self(SELF, "Me", MediaState.NONE, false, CameraState.OFF);
        return new InCall(ROOM, self, List.of(others), 8, SignalingState.CONNECTED, true);
    }

    private static Participant hana(LinkState link) {
        return new Participant(HANA, "하나", MediaState.NONE, false, true, link);
    }

    private final class Feeds implements VideoFeeds {
        @Override
        public FrameFeed local() {
            throw new AssertionError("nobody asked for our own picture");
        }

        @Override
        public FrameFeed camera(PeerId peer) {
            return sink -> {
                watching.add("watch");
                return () -> watching.add("forget");
            };
        }

        @Override
        public FrameFeed screen(PeerId peer) {
            return screens.screen(peer);
        }
    }
}
