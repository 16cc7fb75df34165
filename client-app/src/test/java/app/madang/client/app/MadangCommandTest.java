package app.madang.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.madang.client.call.port.IceSettings;
import app.madang.client.media.CodecChoice;
import app.madang.client.ui.Preferences.Overruling;
import app.madang.protocol.IceServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class MadangCommandTest {
    @Test
    void everyFormOfVideoAndAudio() {
        assertThat(parse("--video", "pattern").video).isEqualTo(new VideoChoice.Pattern());
        assertThat(parse("--video", "none").video).isEqualTo(new VideoChoice.None());
        assertThat(parse("--video", "camera").video).isEqualTo(new VideoChoice.Camera(null));
        assertThat(parse("--video", "camera:USB: 2").video).isEqualTo(new VideoChoice.Camera("USB: 2"));
        assertThat(parse("--video", "a/clip.y4m").video).isEqualTo(new VideoChoice.File(Path.of("a/clip.y4m")));
        assertThat(parse("--audio", "tone").audio).isEqualTo(new AudioChoice.Tone(440));
        assertThat(parse("--audio", "tone:1000").audio).isEqualTo(new AudioChoice.Tone(1000));
        assertThat(parse("--audio", "none").audio).isEqualTo(new AudioChoice.None());
        assertThat(parse("--audio", "default").audio).isEqualTo(new AudioChoice.Devices());
        assertThat(parse("--codec", "h264").codec(CodecChoice.AV1)).isEqualTo(CodecChoice.H264);
        assertThat(parse().codec(CodecChoice.AV1)).isEqualTo(CodecChoice.AV1);
        assertThat(parse("--codec", "vp9", "--relay-only").overruling(false))
                .isEqualTo(new Overruling(List.of("--relay-only"), List.of("--codec")));
        assertThat(parse("--codec", "vp9").overruling(true))
                .isEqualTo(new Overruling(List.of("--demo"), List.of("--codec")));
        assertThat(parse().overruling(false)).isEqualTo(Overruling.NONE);
        assertThat(parse("--size", "640x360").size).isEqualTo(new PictureSize(640, 360));
    }

    @Test
    void theWayThatConnectionsTake() {
        IceSettings settings = parse(
                        "--ice-url",
                        "stun:stun.example.org",
                        "--ice-url",
                        "turns:turn.example.org:443",
                        "--relay-only",
                        "--ice-username",
                        "u",
                        "--ice-credential",
                        "c",
                        "--port-range",
                        "50000-50100",
                        "--no-default-stun",
                        "--insecure-turn-tls")
                .ice
                .settings();
        assertThat(settings)
                .isEqualTo(new IceSettings(
                        List.of(
                                new IceServer(List.of("stun:stun.example.org:3478"), null, null),
                                new IceServer(List.of("turns:turn.example.org:443?transport=tcp"), "u", "c")),
                        true,
                        new IceSettings.PortRange(50_000, 50_100),
                        false,
                        true));
        assertThat(parse().ice.settings()).isEqualTo(IceSettings.USUAL);
    }

    @Test
    void whatIsGivenDecidesInsteadOfWhatWasChosenInTheWindow() {
        IceServer chosen = new IceServer(List.of("stun:chosen.example.org:3478"), null, null);
        IceSettings inTheWindow =
                new IceSettings(List.of(chosen), true, new IceSettings.PortRange(50_000, 50_100), false, true);
        IceOptions nothing = parse().ice;
        assertThat(nothing.given()).isEmpty();
        assertThat(nothing.over(inTheWindow)).isEqualTo(inTheWindow);
        assertThat(nothing.over(IceSettings.USUAL)).isEqualTo(IceSettings.USUAL);
        IceOptions given = parse("--ice-url", "stun:given.example.org", "--port-range", "6000-6010").ice;
        assertThat(given.given()).containsExactly("--ice-url", "--port-range");
        assertThat(given.over(inTheWindow))
                .isEqualTo(new IceSettings(
                        List.of(new IceServer(List.of("stun:given.example.org:3478"), null, null)),
                        true,
                        new IceSettings.PortRange(6_000, 6_010),
                        false,
                        true));
        IceOptions switches = parse("--relay-only", "--no-default-stun", "--insecure-turn-tls").ice;
        assertThat(switches.given()).containsExactly("--relay-only", "--no-default-stun", "--insecure-turn-tls");
        assertThat(switches.over(IceSettings.USUAL)).isEqualTo(new IceSettings(List.of(), true, null, false, true));
    }

    @Test
    void thePublicServerIsAskedOnlyWhereNobodyNamesOne() {
        IceServer named = new IceServer(List.of("stun:stun.example.org"), null, null);
        assertThat(IceSettings.USUAL.with(List.of()))
                .singleElement()
                .satisfies(server -> assertThat(server.urls()).containsExactly(IceSettings.PUBLIC_STUN));
        assertThat(IceSettings.USUAL.with(List.of(named))).containsExactly(named);
        assertThat(IceSettings.NONE.with(List.of())).isEmpty();
    }

    @Test
    void anInvitationIsAnOptionOrAnArgument() {
        assertThat(parse("madang://host/room").invitation().room().name()).isEqualTo("room");
        assertThat(parse("--join", "madangs://host/room").invitation().tls()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--video camera:",
                "--video clip.mp4",
                "--audio tone:",
                "--audio tone:19",
                "--audio tone:20001",
                "--audio music",
                "--size 1280",
                "--size 63x64",
                "--size 1279x720",
                "--size 9999x9999",
                "--fps 0",
                "--ice-url http://turn.example.org",
                "--ice-url turn:turn.example.org",
                "--ice-url turn:turn.example.org --ice-username u",
                "--ice-url stun:stun.example.org --ice-username u --ice-credential c",
                "--port-range 50000",
                "--port-range 0-100",
                "--port-range 50100-50000",
                "--port-range 50000-70000",
                "--codec vp7",
                "--codec VP8",
                "--fps 61",
                "--fps many",
                "--for 0",
                "--for -1",
                "--for NaN",
                "--after -1",
                "--join http://host/room",
                "--join madang://host",
                "--headless",
                "--headless --demo --join madang://h/r",
                "--headless --join madang://h/r --snapshot a.png",
                "--join madang://h/r madang://h/r",
                "--name  "
            })
    void whatIsWrongIsRefusedInASentence(String line) {
        assertThatThrownBy(() -> parse(line.split(" ", -1)))
                .isInstanceOf(ParameterException.class)
                .message()
                .isNotBlank();
    }

    private static MadangCommand parse(String... arguments) {
        MadangCommand command = new MadangCommand();
        new CommandLine(command).parseArgs(arguments);
        command.check();
        return command;
    }
}
