package app.madang.client.interop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A participant of another make: {@code participant.html}, written from PROTOCOL.md alone, in a Chromium of its own with
 * a made-up camera and microphone. Owns the browser's process, its profile and the web server that the page comes from
 * and reports to.
 */
final class ChromiumParticipant implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> COMMANDS = List.of("chromium", "chromium-browser", "google-chrome");

    private final Reports reports = new Reports();
    private final HttpServer web;
    private final Path profile;
    private final Process browser;

    private ChromiumParticipant(HttpServer web, Path profile, Process browser) {
        this.web = web;
        this.profile = profile;
        this.browser = browser;
        web.createContext("/", this::answer);
        web.start();
    }

    /** The browser's command, where this machine has one. */
    static Optional<Path> command() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> COMMANDS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Joins at once. @throws IOException if the browser cannot be started */
    static ChromiumParticipant join(int port, String room, String name, Path folder) throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Path profile = Files.createTempDirectory(folder, "profile");
        String own = "http://127.0.0.1:" + web.getAddress().getPort();
        String page = own + "/?server=" + encoded("ws://127.0.0.1:" + port) + "&room=" + encoded(room) + "&name="
                + encoded(name) + "&report=" + encoded(own + "/report");
        List<String> command = new ArrayList<>();
        command.add(command().orElseThrow().toString());
        command.addAll(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // Sound is decoded at the pace of an output, and only where somebody could hear it.
                "--disable-audio-output",
                "--autoplay-policy=no-user-gesture-required",
                "--disable-dev-shm-usage",
                "--allow-loopback-in-peer-connection",
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--user-data-dir=" + profile,
                page));
        Process browser = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("browser.log").toFile())
                .start();
        return new ChromiumParticipant(web, profile, browser);
    }

    <T> T await(String what, Duration within, Function<JsonNode, Optional<T>> wanted) {
        try {
            return reports.await(what, within, wanted);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; the browser's own log: " + log(), e);
        }
    }

    /** What went wrong inside the page, in its words; empty where nothing did. */
    List<JsonNode> faults() {
        return Stream.concat(reports.of("fault").stream(), reports.of("error").stream())
                .toList();
    }

    private String log() {
        try {
            String log = Files.readString(profile.resolve("browser.log"));
            return log.substring(Math.max(0, log.length() - 2000));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/report")) {
                reports.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            byte[] page = page();
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private static byte[] page() throws IOException {
        try (InputStream page = ChromiumParticipant.class.getResourceAsStream("/interop/participant.html")) {
            return page.readAllBytes();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Ends the browser with all of its processes, and removes its profile. */
    @Override
    public void close() {
        List<ProcessHandle> family = Stream.concat(browser.descendants(), Stream.of(browser.toHandle()))
                .toList();
        browser.destroy();
        try {
            if (!browser.waitFor(5, TimeUnit.SECONDS)) {
                family.forEach(ProcessHandle::destroyForcibly);
                browser.waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            family.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
        family.forEach(process ->
                process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join());
        web.stop(0);
        removeProfile();
    }

    private void removeProfile() {
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // The test's folder is removed with all that is left.
        }
    }
}
