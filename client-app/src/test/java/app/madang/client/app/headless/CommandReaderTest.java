package app.madang.client.app.headless;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallControl;
import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.client.call.JoinRequest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandReaderTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<String> done = new ArrayList<>();

    @Test
    void everyCommandReachesTheCall() {
        read("mute\nunmute\r\n  camera off \ncamera on\n\nleave\n");
        assertThat(done).containsExactly("microphone false", "microphone true", "camera false", "camera true", "leave");
        assertThat(bytes.size()).isZero();
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

    private void read(String text) {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new CommandReader(
                        new BufferedReader(new StringReader(text)),
                        new Recorder(),
                        new EventLog(out, () -> 0, 0, () -> {}))
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
        public void setCamera(boolean on) {
            done.add("camera " + on);
        }

        @Override
        public CallState state() {
            return new CallState.Idle();
        }

        @Override
        public Subscription listen(CallListener listener) {
            return () -> {};
        }
    }
}
