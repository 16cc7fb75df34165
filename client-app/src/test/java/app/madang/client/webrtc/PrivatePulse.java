package app.madang.client.webrtc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A PulseAudio of the test's own: what is played into the sink {@code room} is heard by the microphone, what the
 * program plays can be recorded from {@code speaker.monitor}. Ends what it started, by process id.
 */
public final class PrivatePulse implements AutoCloseable {
    public static final int RATE = 48_000;

    private final Path directory;
    private final List<Process> processes = new ArrayList<>();

    PrivatePulse() throws IOException, InterruptedException {
        this(List.of(
                "module-null-sink sink_name=speaker rate=48000",
                "module-null-sink sink_name=room rate=48000",
                "module-remap-source source_name=microphone master=room.monitor"));
        Await.until("its microphone is there", () -> runs("pactl", "set-default-source", "microphone"));
        Await.until("its speaker is there", () -> runs("pactl", "set-default-sink", "speaker"));
    }

    /** With these devices, or none. */
    public PrivatePulse(List<String> modules) throws IOException, InterruptedException {
        directory = Files.createTempDirectory("pulse");
        List<String> command = new ArrayList<>(
                List.of("pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"));
        command.addAll(List.of("-L", "module-native-protocol-unix socket=" + socket() + " auth-anonymous=1"));
        modules.forEach(module -> command.addAll(List.of("-L", module)));
        start(command.toArray(String[]::new));
        Await.until("PulseAudio answers", () -> runs("pactl", "info"));
    }

    public static boolean isInstalled() {
        return List.of("pulseaudio", "pactl", "pacat", "parec").stream().allMatch(PrivatePulse::isOnPath);
    }

    private static boolean isOnPath(String command) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    /** For the program under test. */
    public Map<String, String> environment() {
        return Map.of("PULSE_SERVER", "unix:" + socket(), "HOME", directory.toString());
    }

    private Path socket() {
        return directory.resolve("native");
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment());
        builder.environment().put("XDG_RUNTIME_DIR", directory.toString());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** As a sound server does that is restarted, or crashes. */
    public void ends() {
        processes.getFirst().destroyForcibly();
    }

    /** A command that asks it or tells it something, within 5 s; whether it succeeded. */
    public boolean runs(String... command) {
        try {
            Process process = start(command);
            boolean done = process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
            processes.remove(process.destroyForcibly());
            return done;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Raw samples, 16 bit little endian, mono, for the room. */
    public OutputStream intoTheRoom() throws IOException {
        return start("pacat", "--playback", "--device=room", "--raw", "--rate=48000", "--channels=1", "--format=s16le")
                .getOutputStream();
    }

    /** The same, from the speaker. */
    InputStream fromTheSpeaker() throws IOException {
        return start(
                        "parec",
                        "--device=speaker.monitor",
                        "--raw",
                        "--rate=48000",
                        "--channels=1",
                        "--format=s16le",
                        "--latency-msec=50")
                .getInputStream();
    }

    @Override
    public void close() throws IOException {
        for (Process process : processes.reversed()) {
            process.destroyForcibly();
        }
        for (Process process : processes) {
            process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
        }
        try (var files = Files.walk(directory)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }
}
