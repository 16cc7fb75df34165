package app.madang.client.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong ends in a sentence and the right exit code, never in a stack trace or a hang. */
@Tag("native")
class WrongUsageNativeTest {
    @TempDir
    private Path folder;

    @Test
    void wrongOptions() throws Exception {
        refused("--headless", "--headless needs --join INVITATION.", "--headless");
        refused("no invitation", "", "--headless", "--join", "nonsense");
        refused("size", "WIDTHxHEIGHT", "--headless", "--join", "madang://localhost/r", "--size", "1281x720");
        refused("video", ".y4m", "--headless", "--join", "madang://localhost/r", "--video", "clip.avi");
        refused("audio", "tone:HZ", "--headless", "--join", "madang://localhost/r", "--audio", "tone:5");
        refused("fps", "--fps", "--headless", "--join", "madang://localhost/r", "--fps", "0");
        refused("unknown", "--nonsense", "--nonsense");
    }

    @Test
    void aVideoFileThatIsMissingOrBroken() throws Exception {
        Path missing = folder.resolve("missing.y4m");
        refused("missing", "missing.y4m", "--headless", "--join", "madang://localhost/r", "--video", missing + "");
        Path broken = Files.writeString(folder.resolve("broken.y4m"), "not a video\n");
        refused("broken", "broken.y4m", "--headless", "--join", "madang://localhost/r", "--video", broken + "");
    }

    @Test
    void aReportThatCannotBeWritten() throws Exception {
        refused("out", "--out", "--headless", "--join", "madang://localhost/r", "--out", folder + "/no/such/folder/x");
    }

    @Test
    void nobodyListens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (ParticipantProcess process =
                ParticipantProcess.with("--headless", "--join", "madang://127.0.0.1:" + port + "/room")) {
            assertThat(process.exitCode()).as(process.said()).isEqualTo(3);
            assertThat(process.events("error"))
                    .singleElement()
                    .satisfies(
                            error -> assertThat(error.path("code").asString()).isEqualTo("server_refused"));
        }
    }

    @Test
    void aNameWithoutAddress() throws Exception {
        try (ParticipantProcess process =
                ParticipantProcess.with("--headless", "--join", "madang://no-such-host.invalid/room")) {
            assertThat(process.exitCode()).as(process.said()).isEqualTo(3);
            assertThat(process.events("error"))
                    .singleElement()
                    .satisfies(
                            error -> assertThat(error.path("code").asString()).isEqualTo("unknown_host"));
        }
    }

    private void refused(String what, String hint, String... arguments) throws Exception {
        try (ParticipantProcess process = ParticipantProcess.with(arguments)) {
            assertThat(process.exitCode()).as("%s\n%s", what, process.said()).isEqualTo(2);
            assertThat(process.lines()).as(what).isEmpty();
            assertThat(String.join("\n", process.complaints()))
                    .as(what)
                    .contains(hint)
                    .doesNotContain("\tat ");
        }
    }
}
