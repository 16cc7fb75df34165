package app.madang.client.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.madang.client.v4l2.FakeCameras;
import app.madang.client.webrtc.PrivatePulse;
import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.SignalingServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two real participants, one of them with cameras and microphones that are pulled out and plugged in during the call. By
 * itself a few times; {@code MADANG_PLUGS=20} does what was asked for.
 */
@Tag("native")
class DevicesNativeTest {
    private static final int WARM_UP = 1;
    private static final int TIMES = Integer.parseInt(System.getenv().getOrDefault("MADANG_PLUGS", "3"));
    private static final String MICROPHONE = "Headset";

    @TempDir
    Path directory;

    @Test
    void camerasAndMicrophonesThatComeAndGoLeaveNothingBehind() throws Exception {
        assumeTrue(PrivatePulse.isInstalled(), "needs pulseaudio and pulseaudio-utils");
        Path control = directory.resolve("cameras");
        Path library = FakeCameras.build(directory);
        try (PrivatePulse pulse = new PrivatePulse(List.of(
                        "module-null-sink sink_name=speaker rate=48000",
                        "module-null-sink sink_name=room rate=48000",
                        "module-null-source source_name=internal description=Internal"));
                SignalingServer server = SignalingServer.start(
                        ServerSettings.defaults().withHost("127.0.0.1").withPort(0))) {
            plugMicrophone(pulse);
            Map<String, String> environment = new TreeMap<>(FakeCameras.environment(library, control));
            environment.putAll(pulse.environment());
            environment.put("FAKECAM_COUNT", "2");
            environment.put("FAKECAM_NAME", "Front;Desk");
            Thread voice = speakInto(pulse.intoTheRoom());
            try (ParticipantProcess hears = ParticipantProcess.join(invitation(server), "hears");
                    ParticipantProcess plugs = ParticipantProcess.in(environment, arguments(server))) {
                // Devices are chosen before anybody is heard or seen; news of them needs a call.
                plugs.awaitEvent("joined", joined -> true);
                for (int i = 0; i < WARM_UP; i++) {
                    pullAndPlug(pulse, plugs, control);
                }
                awaitHeardAndSeen(hears);
                Footprint before = Footprint.of(plugs.pid());
                for (int i = 0; i < TIMES; i++) {
                    pullAndPlug(pulse, plugs, control);
                }
                awaitHeardAndSeen(hears);
                Footprint after = Footprint.of(plugs.pid());
                System.out.println(TIMES + " times: " + before + " -> " + after);
                assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 2);
                assertThat(after.descriptors()).isLessThanOrEqualTo(before.descriptors() + 3);
                assertThat(after.residentKb()).isLessThanOrEqualTo(before.residentKb() + 60_000);
                pulse.ends();
                plugs.awaitEvent(
                        "notice", notice -> notice.path("code").asString().equals("no_sound"));
                plugs.command("leave");
                assertThat(plugs.exitCode()).isZero();
            } finally {
                voice.interrupt();
            }
        }
    }

    private static List<String> arguments(SignalingServer server) {
        return List.of(
                "--headless",
                "--join",
                invitation(server),
                "--name",
                "plugs",
                "--video",
                "camera",
                "--size",
                "320x240",
                "--fps",
                "15",
                "--audio",
                "default",
                "--microphone",
                MICROPHONE,
                "--no-default-stun");
    }

    private static String invitation(SignalingServer server) {
        return new Invitation(false, "127.0.0.1", server.port(), new Room("plugs"), null).toString();
    }

    private static void plugMicrophone(PrivatePulse pulse) {
        assertThat(pulse.runs(
                        "pactl",
                        "load-module",
                        "module-remap-source",
                        "source_name=headset",
                        "master=room.monitor",
                        "source_properties=device.description=" + MICROPHONE))
                .isTrue();
    }

    /** Each waits until its participant has said what it uses now, as people would see it. */
    private static void pullAndPlug(PrivatePulse pulse, ParticipantProcess plugs, Path control) throws Exception {
        int before = plugs.events("notice").size();
        tell(control, "unplug 0");
        assertThat(pulse.runs("pactl", "unload-module", "module-remap-source")).isTrue();
        awaitNotices(plugs, before, List.of("camera_replaced Desk", "microphone_replaced Internal"));
        int pulled = plugs.events("notice").size();
        tell(control, "plug 0");
        plugMicrophone(pulse);
        awaitNotices(plugs, pulled, List.of("camera_connected Front", "microphone_connected " + MICROPHONE));
    }

    private static void tell(Path control, String line) throws IOException {
        Files.writeString(control, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void awaitNotices(ParticipantProcess of, int after, List<String> wanted)
            throws InterruptedException {
        of.await(wanted.toString(), lines -> {
            List<String> seen = new ArrayList<>();
            of.events("notice").stream()
                    .skip(after)
                    .forEach(notice -> seen.add((notice.path("code").asString() + " "
                                    + notice.path("about").asString(""))
                            .strip()));
            return seen.containsAll(wanted);
        });
    }

    private static void awaitHeardAndSeen(ParticipantProcess hears) throws InterruptedException {
        int before = hears.events("stats").size();
        hears.await(
                "voice and pictures",
                lines -> hears.events("stats").stream().skip(before).anyMatch(DevicesNativeTest::isHeardAndSeen));
    }

    private static boolean isHeardAndSeen(JsonNode stats) {
        return stats.path("in").path("fps").asDouble() > 3
                && stats.path("in").path("audioLevel").asDouble() > 0.005;
    }

    /**
     * Like syllables: noise suppression takes a steady tone away. Not in step with the reports, of which each tells one
     * moment of a second.
     */
    private static Thread speakInto(OutputStream room) {
        byte[] syllable = new byte[2 * (PrivatePulse.RATE * 43 / 100)];
        for (int i = 0; i < PrivatePulse.RATE * 30 / 100; i++) {
            int sample = (int) (16_000 * Math.sin(2 * Math.PI * 300 * i / PrivatePulse.RATE));
            syllable[2 * i] = (byte) sample;
            syllable[2 * i + 1] = (byte) (sample >> 8);
        }
        return Thread.ofPlatform().daemon().name("voice").start(() -> {
            try (room) {
                while (!Thread.interrupted()) {
                    room.write(syllable);
                }
            } catch (IOException e) {
                // The room was closed: the test is over.
            }
        });
    }

    /** What a process has of the system. */
    private record Footprint(long threads, long descriptors, long residentKb) {
        static Footprint of(long pid) throws IOException {
            Path process = Path.of("/proc", Long.toString(pid));
            return new Footprint(count(process.resolve("task")), count(process.resolve("fd")), resident(process));
        }

        private static long count(Path folder) throws IOException {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.count();
            }
        }

        private static long resident(Path process) throws IOException {
            return Files.readAllLines(process.resolve("status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
