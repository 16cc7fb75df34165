package app.madang.benchmarks.participant;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How Chromium is started, so that it does nothing but the call. */
public final class Chromium {
    private static final List<String> COMMANDS = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /** The browser's command, where this machine has one. */
    public static Optional<Path> found() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> COMMANDS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static List<String> command(Path profile, Optional<Path> clip) {
        List<String> command = new ArrayList<>(List.of(
                found().map(Path::toString).orElse("chromium"),
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--no-default-browser-check",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--disable-breakpad",
                "--disable-crash-reporter",
                "--disable-dev-shm-usage",
                "--password-store=basic",
                // A window that is alone on a display without a window manager may count as hidden.
                "--disable-background-timer-throttling",
                "--disable-renderer-backgrounding",
                "--disable-backgrounding-occluded-windows",
                // Sound is decoded at the pace of an output: one that nobody hears.
                "--disable-audio-output",
                "--autoplay-policy=no-user-gesture-required",
                "--allow-loopback-in-peer-connection",
                "--disable-features=WebRtcHideLocalIpsWithMdns,Translate",
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--user-data-dir=" + profile));
        clip.ifPresent(file -> command.add("--use-file-for-fake-video-capture=" + file.toAbsolutePath()));
        return command;
    }

    static List<String> window(boolean shown) {
        return shown ? List.of("--kiosk", "--window-position=0,0") : List.of("--headless=new");
    }
}
