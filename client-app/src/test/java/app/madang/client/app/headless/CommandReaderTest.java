package app.madang.client.app.headless;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallControl;
import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.client.call.JoinRequest;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.call.port.ScreenChoice.Kind;
import app.madang.client.media.NoScreens;
import app.madang.client.media.Screens;
import app.madang.client.media.VideoFrame;
import app.madang.client.media.VideoSource;
import app.madang.client.quality.Declared;
import app.madang.client.ui.FakeConversation;
import app.madang.client.ui.FakeFiles;
import app.madang.client.ui.Scenes;
import app.madang.loop.Subscription;
import app.madang.protocol.MediaState;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.Reaction;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandReaderTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private static final List<String> IDS = Stream.of("B", "C", "D", "E", "F")
            .map(letter -> letter.repeat(21) + "A")
            .toList();
    private final FakeConversation chat = new FakeConversation();
    private final FakeFiles files = new FakeFiles();
    private Screens screens = new NoScreens();
    private final List<String> done = new ArrayList<>();
    private final Declared tiles = new Declared(Declared.IN_FULL);

    @Test
    void everyCommandReachesTheCall() {
        read("mute\nunmute\r\n  camera off \ncamera on\nhand\nhand off\nreact party\n\nleave\n");
        assertThat(done)
                .containsExactly(
                        "microphone false",
                        "microphone true",
                        "camera false",
                        "camera true",
                        "hand true",
                        "hand false",
                        "react party",
                        "leave");
        assertThat(bytes.size()).isZero();
    }

    @Test
    void whatIsShownIsSaidAndWhatIsNoSizeIsAnswered() {
        read("shows 640x360");
        assertThat(tiles.of(null)).isEqualTo(Tiles.parse("640x360"));
        read("shows nothing\nshows huge\nshows 0x5\nshows 99999x2");
        assertThat(tiles.of(null)).isEqualTo(new PeerMessage.Shows(null, null));
        assertThat(bytes.toString(StandardCharsets.UTF_8).split("full, nothing or WIDTHxHEIGHT"))
                .hasSize(4);
    }

    @Test
    void theFirstScreenIsSharedOrThePageWhereThereIsNone() {
        read("screen on\nscreen off\n");
        screens = new OneOfEach();
        read("screen on\nscreen on page\n");
        assertThat(done).containsExactly("share TEST_PAGE 0", "stop sharing", "share SCREEN 7", "share TEST_PAGE 0");
    }

    private static final class OneOfEach implements Screens {
        @Override
        public Offer offer() {
            return new Offer(
                    List.of(new ScreenChoice(Kind.WINDOW, 5, "Letter"), new ScreenChoice(Kind.SCREEN, 7, "DP-1")),
                    Limit.NONE);
        }

        @Override
        public Optional<VideoFrame> picture(ScreenChoice choice, int width) {
            return Optional.empty();
        }

        @Override
        public VideoSource source(ScreenChoice choice) {
            throw new AssertionError("the call's own media make it");
        }
    }

    @Test
    void anUnknownCommandIsNamedAndTheNextOnesStillCount() {
        read("dance\nmute");
        assertThat(done).containsExactly("microphone false");
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("\"code\":\"unknown_command\"")
                .contains("dance");
    }

    @Test
    void anEndlessCommandIsNotRepeatedInFull() {
        read("x".repeat(100_000));
        assertThat(bytes.size()).isLessThan(400);
    }

    @Test
    void wordsAreSaidToAllOrToOne() {
        read("say Hello all\nsay  @Ann Lee  two\\nlines \nsay @Ann short\nsay @" + IDS.get(2) + " by id\n");
        assertThat(chat.said)
                .containsExactly(
                        "all: Hello all", IDS.get(1) + ": two\nlines", IDS.get(0) + ": short", IDS.get(2) + ": by id");
        assertThat(bytes.size()).isZero();
    }

    @Test
    void whoeverIsMeantMustBeHereAndAlone() {
        read("say @Zoe Hello\nsay @Twin Hello\nsay " + "x".repeat(4_001) + "\nsay @Ann\n");
        assertThat(chat.said).isEmpty();
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("\"unknown_participant\"")
                                .contains("@Zoe"),
                        line -> assertThat(line).contains("\"ambiguous_participant\""),
                        line -> assertThat(line).contains("\"bad_text\""),
                        line -> assertThat(line).contains("\"unknown_participant\""));
    }

    @Test
    void filesAreOfferedToAllOrToOne() {
        read("send /tmp/a b.txt\nsend /tmp/a b.txt @Ann Lee\nsend /tmp/c @Zoe\n");
        assertThat(files.asked).containsExactly("offer /tmp/a b.txt", "offer /tmp/a b.txt to " + IDS.get(1));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("unknown_participant");
    }

    private void read(String text) {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        EventLog log = new EventLog(out, () -> 0, 0, () -> {});
        CallControl call = new Recorder();
        new CommandReader(
                        new BufferedReader(new StringReader(text)),
                        call,
                        new ChatLine(call, chat, log),
                        new FileLine(call, files, null, log, () -> 0),
                        tiles,
                        new ScreenLine(call, screens),
                        log)
                .run();
    }

    private final class Recorder implements CallControl {
        @Override
        public void join(JoinRequest request) {
            done.add("join");
        }

        @Override
        public void leave() {
            done.add("leave");
        }

        @Override
        public void setMicrophone(boolean on) {
            done.add("microphone " + on);
        }

        @Override
        public void setHand(boolean raised) {
            done.add("hand " + raised);
        }

        @Override
        public void react(Reaction reaction) {
            done.add("react " + reaction.word());
        }

        @Override
        public void setCamera(boolean on) {
            done.add("camera " + on);
        }

        @Override
        public void shareScreen(ScreenChoice choice) {
            done.add("share " + choice.kind() + " " + choice.id());
        }

        @Override
        public void stopSharing() {
            done.add("stop sharing");
        }

        @Override
        public CallState state() {
            List<CallState.Participant> people = new ArrayList<>();
            for (String name : List.of("Ann", "Ann Lee", "Ben", "Twin", "Twin")) {
                people.add(new CallState.Participant(
                        new PeerId(IDS.get(people.size())),
                        name,
                        MediaState.NONE,
                        false,
                        true,
                        CallState.LinkState.CONNECTED));
            }
            return Scenes.inCall(people);
        }

        @Override
        public Subscription listen(CallListener listener) {
            return () -> {};
        }
    }
}
