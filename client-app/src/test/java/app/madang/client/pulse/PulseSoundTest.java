package app.madang.client.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.devices.DeviceDriver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code pactl} of PulseAudio 16 prints, understood; and which streams are moved when. */
class PulseSoundTest {
    private static final long PROCESS = 4711;

    private final FakePactl pactl = new FakePactl();
    private final List<String> revived = new ArrayList<>();
    private final PulseSound sound = new PulseSound(pactl, PROCESS, () -> {}, new PulseSound.Revival() {
        @Override
        public void lost() {
            revived.add("lost");
        }

        @Override
        public void recording() {
            revived.add("recording");
        }

        @Override
        public void playing() {
            revived.add("playing");
        }
    });

    /** A server with what a test puts into it. */
    private static final class FakePactl extends Pactl {
        List<String> list = new ArrayList<>();
        List<String> moves = new ArrayList<>();
        boolean answers = true;

        @Override
        Optional<List<String>> ask(String... arguments) {
            return switch (arguments[0]) {
                case "info" ->
                    answers
                            ? Optional.of(List.of("Server Name: pulseaudio", "Default Sink: s1", "Default Source: m1"))
                            : Optional.empty();
                case "list" -> answers ? Optional.of(list) : Optional.empty();
                default -> {
                    moves.add(String.join(" ", arguments));
                    yield Optional.of(List.of());
                }
            };
        }

        /** Ends at once, after which the watch begins it anew seconds later. */
        @Override
        Process start(String... arguments) throws IOException {
            throw new IOException("not in this test");
        }

        void sink(int index, String id, String description) {
            list.addAll(List.of(
                    "Sink #" + index,
                    "\tState: RUNNING",
                    "\tName: " + id,
                    "\tDescription: " + description,
                    "\tProperties:",
                    "\t\tdevice.description = \"another\"",
                    "\tPorts:",
                    "\t\tName: no",
                    ""));
        }

        void source(int index, String id, String description, String monitored) {
            list.addAll(List.of(
                    "Source #" + index,
                    "\tName: " + id,
                    "\tDescription: " + description,
                    "\tMonitor of Sink: " + monitored,
                    ""));
        }

        void stream(String kind, int index, String to, int device, long process) {
            list.addAll(List.of(
                    kind + " #" + index,
                    "\tDriver: protocol-native.c",
                    "\tClient: 3",
                    "\t" + to + ": " + device,
                    "\tProperties:",
                    "\t\tapplication.process.id = \"" + process + "\"",
                    ""));
        }
    }

    private DeviceDriver.Look changed(DeviceDriver driver) {
        sound.watch().tell();
        return driver.look();
    }

    @Test
    void microphonesAreNoMonitorsAndNoNameComesTwice() {
        pactl.source(0, "s1.monitor", "Monitor of Internal", "s1");
        pactl.source(1, "m1", "Headset: \"Ünï\" 마이크", "n/a");
        pactl.source(2, "m2", "Webcam", "n/a");
        pactl.source(3, "m3", "Webcam", "n/a");
        DeviceDriver.Look look = changed(sound.microphones());
        assertThat(look.names()).containsExactly("Headset: \"Ünï\" 마이크", "Webcam", "Webcam (2)");
        assertThat(look.preferred()).contains("Headset: \"Ünï\" 마이크");
        assertThat(look.choosable()).isTrue();
    }

    @Test
    void onlyOwnStreamsAreMovedAndOnceEach() {
        pactl.sink(0, "s1", "Internal");
        pactl.sink(7, "s2", "Headset");
        pactl.stream("Sink Input", 5, "Sink", 0, PROCESS);
        pactl.stream("Sink Input", 6, "Sink", 0, PROCESS + 1);
        DeviceDriver speakers = sound.speakers();
        changed(speakers);
        speakers.use(Optional.of("Headset"));
        changed(speakers);
        speakers.use(Optional.of("Headset"));
        assertThat(pactl.moves).containsExactly("move-sink-input 5 s2");

        pactl.stream("Sink Input", 9, "Sink", 0, PROCESS);
        changed(speakers);
        speakers.use(Optional.of("Headset"));
        assertThat(pactl.moves).containsExactly("move-sink-input 5 s2", "move-sink-input 9 s2");
    }

    @Test
    void withoutAChoiceTheServerDecides() {
        pactl.source(1, "m1", "Internal", "n/a");
        pactl.source(2, "m2", "Headset", "n/a");
        pactl.stream("Source Output", 5, "Source", 2, PROCESS);
        DeviceDriver microphones = sound.microphones();
        changed(microphones);
        microphones.use(Optional.empty());
        assertThat(pactl.moves).as("the system put it there").isEmpty();

        microphones.use(Optional.of("Headset"));
        assertThat(pactl.moves).as("it is there").isEmpty();
        microphones.use(Optional.empty());
        microphones.use(Optional.empty());
        assertThat(pactl.moves).containsExactly("move-source-output 5 m1");
    }

    @Test
    void whatTheServerMakesUpIsNoDevice() {
        pactl.sink(0, "auto_null", "Dummy Output");
        DeviceDriver.Look look = changed(sound.speakers());
        assertThat(look.names()).isEmpty();
        assertThat(look.preferred()).isEmpty();
    }

    @Test
    void streamsThatEndedForLackOfDevicesAreBegunAnewWhenThereAreSome() {
        changed(sound.speakers());
        assertThat(revived).isEmpty();
        changed(sound.speakers());
        pactl.sink(0, "s1", "Internal");
        changed(sound.speakers());
        changed(sound.speakers());
        assertThat(revived).containsExactly("playing");
    }

    @Test
    void aServerThatEndedIsToldOnce() {
        pactl.sink(0, "s1", "Internal");
        changed(sound.speakers());
        assertThat(revived).isEmpty();
        pactl.answers = false;
        assertThat(changed(sound.speakers())).isEqualTo(DeviceDriver.Look.NONE);
        changed(sound.speakers());
        assertThat(revived).containsExactly("lost");
    }

    @Test
    void aServerThatDoesNotAnswerHasNothingToChoose() {
        pactl.answers = false;
        assertThat(changed(sound.speakers())).isEqualTo(DeviceDriver.Look.NONE);
        sound.speakers().use(Optional.of("Headset"));
        assertThat(pactl.moves).isEmpty();
    }
}
