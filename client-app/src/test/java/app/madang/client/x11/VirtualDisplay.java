package app.madang.client.x11;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A display of the test's own, which lets nobody in without its cookie. Ends what it started, by process id. */
public final class VirtualDisplay implements AutoCloseable {
    private final Path cookies;
    private final Process process;
    private final String name;

    /** @param size of its one screen, like 1280x800 */
    public VirtualDisplay(String size, String... options) throws IOException {
        cookies = Files.createTempFile("cookies", null);
        byte[] cookie = new byte[16];
        Arrays.fill(cookie, (byte) 0x5a);
        Files.write(cookies, entry(cookie));
        List<String> command = new ArrayList<>(
                List.of("Xvfb", "-displayfd", "1", "-noreset", "-nolisten", "tcp", "-auth", cookies.toString()));
        command.addAll(List.of("-screen", "0", size + "x24"));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        String number = output.readLine();
        assertThat(number).as("the number of the display that Xvfb chose").isNotNull();
        name = ":" + number;
    }

    /** One for every display, wherever it is. */
    static byte[] entry(byte[] cookie) {
        ByteBuffer entry = ByteBuffer.allocate(256)
                .putShort((short) 0xffff)
                .putShort((short) 0)
                .putShort((short) 0);
        byte[] scheme = "MIT-MAGIC-COOKIE-1".getBytes(StandardCharsets.US_ASCII);
        entry.putShort((short) scheme.length)
                .put(scheme)
                .putShort((short) cookie.length)
                .put(cookie);
        return Arrays.copyOf(entry.array(), entry.position());
    }

    public static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
    }

    public Map<String, String> environment() {
        return Map.of("DISPLAY", name, "XAUTHORITY", cookies.toString());
    }

    XConnection connect() {
        return XConnection.open(XAddress.parse(name).orElseThrow(), environment());
    }

    /** As if the machine's display broke down. */
    public void stop() {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws IOException {
        stop();
        Files.deleteIfExists(cookies);
    }
}
