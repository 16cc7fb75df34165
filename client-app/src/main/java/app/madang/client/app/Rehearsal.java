package app.madang.client.app;

import app.madang.client.call.port.IceSettings;
import app.madang.client.media.CodecChoice;
import app.madang.client.statistics.StatisticsHistory;
import app.madang.client.ui.Preferences.Overruling;
import app.madang.client.ui.Texts;
import app.madang.client.ui.WindowServices;
import app.madang.client.webrtc.WebRtcUnavailableException;
import app.madang.client.x11.XPanes;
import app.madang.loop.ThreadLoop;
import app.madang.signaling.ServerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * A start and a call that nobody sees or hears: the start page on the headless platform for a moment, then somebody on
 * the loopback address, without devices or settings. {@code scripts/build.sh} lets the JVM watch it once, so that later
 * starts and calls find their classes ready: joining waits for some 500 of them.
 */
final class Rehearsal {
    /** The start page with its preview stands by then; a slower machine only learns less. */
    private static final long SHOWN_MS = 1_500;
    /** Connected, pictures shown and statistics looked at by then. */
    private static final long CALL_MS = 4_000;

    private static final PictureSize SIZE = new PictureSize(320, 180);

    private Rehearsal() {}

    /** Blocks for some seconds. */
    static int run() {
        Window window = Window.start(true);
        try (ThreadLoop disk = new ThreadLoop("disk")) {
            // Nothing is chosen here, so nothing is read or written there.
            Path nowhere = Path.of(System.getProperty("java.io.tmpdir"), "madang-rehearsal", "settings.json");
            show(window, PreferencesFile.open(nowhere, disk, Overruling.NONE));
            return ExitCode.DONE.code();
        } catch (WebRtcUnavailableException | IOException | CompletionException e) {
            System.err.println("The start could not be rehearsed: " + e.getMessage());
            return ExitCode.FAULT.code();
        }
    }

    private static void show(Window window, PreferencesFile preferences)
            throws WebRtcUnavailableException, IOException {
        PictureSettings pictures =
                new PictureSettings(new VideoChoice.Pattern(), SIZE, 0, () -> CodecChoice.AUTO, () -> "Madang");
        try (Participant participant =
                        Participant.open(new AudioChoice.None(), pictures, Map.of(), () -> IceSettings.NONE, null);
                RehearsedCall call = RehearsedCall.open();
                EmbeddedHosting hosting = new EmbeddedHosting(new SecureRandom(), ServerSettings.defaults())) {
            WindowServices services = new WindowServices(
                    participant.call(),
                    participant.feeds(),
                    new XPanes(System.getenv()),
                    participant.webRtc().levels(),
                    participant.webRtc().hearing(),
                    participant.devices(),
                    participant.pictures(),
                    participant.deviceChoice(),
                    new ScreenGallery(participant.screens()),
                    hosting,
                    new DoctorCheckup(participant.webRtc(), () -> IceSettings.NONE),
                    preferences,
                    new StatisticsHistory(() -> 0, Clock.systemUTC()),
                    new ChosenStatisticsFiles(Texts.in(Locale.getDefault())),
                    participant.chat(),
                    participant.files(),
                    participant.saving(),
                    new SystemOpener(),
                    new SystemNotifications(System.getProperty("os.name")));
            window.open(services, Texts.in(Locale.getDefault()), shown -> {
                after(SHOWN_MS, () -> Platform.runLater(() -> shown.join(call.request("Madang"))));
                after(SHOWN_MS + CALL_MS, window::close);
            });
            window.awaitClosed();
        }
    }

    private static void after(long ms, Runnable task) {
        CompletableFuture.delayedExecutor(ms, TimeUnit.MILLISECONDS).execute(task);
    }
}
