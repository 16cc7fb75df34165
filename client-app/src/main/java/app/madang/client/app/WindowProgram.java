package app.madang.client.app;

import app.madang.client.app.demo.Demonstration;
import app.madang.client.call.JoinRequest;
import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.IceSettings;
import app.madang.client.desk.Awake;
import app.madang.client.desk.Inhibitor;
import app.madang.client.desk.Inhibitors;
import app.madang.client.statistics.StatisticsHistory;
import app.madang.client.ui.Choices;
import app.madang.client.ui.MadangWindow;
import app.madang.client.ui.Preferences;
import app.madang.client.ui.Texts;
import app.madang.client.ui.WindowServices;
import app.madang.client.webrtc.WebRtcUnavailableException;
import app.madang.client.x11.XPanes;
import app.madang.loop.EventLoop;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** Runs the program with its window, from its options to its exit code. */
final class WindowProgram {
    private static final String DEMO_NAME = "Madang";
    private static final String SECOND_NAME = "Guest";
    private static final long DEMO_MS = 8_000;

    private final MadangCommand command;
    private final boolean screenless;
    private final SecureRandom random = new SecureRandom();

    private WindowProgram(MadangCommand command, boolean screenless) {
        this.command = command;
        this.screenless = screenless;
    }

    /** Blocks until the window is closed, or, without a display, until the demonstration is over. */
    static int run(MadangCommand command) {
        boolean display = Display.available(System.getProperty("os.name"), System.getenv());
        if (!display && command.invitation() != null) {
            System.err.println("There is no display to open a window on. Without a window: ./run --headless --join "
                    + command.invitation());
            return ExitCode.FAULT.code();
        }
        if (!display) {
            System.out.println("There is no display to open a window on, so here is a demonstration without one.");
        }
        if (command.ice.insecure()) {
            System.err.println(IceOptions.INSECURE);
        }
        try {
            return new WindowProgram(command, !display).run().code();
        } catch (WebRtcUnavailableException | IOException e) {
            System.err.println(e.getMessage());
            return ExitCode.FAULT.code();
        } catch (CompletionException e) {
            System.err.println("The window could not be opened: " + e.getCause().getMessage());
            return ExitCode.FAULT.code();
        }
    }

    private ExitCode run() throws WebRtcUnavailableException, IOException {
        try (Signals signals = Signals.caught()) {
            return run(signals);
        }
    }

    private ExitCode run(Signals signals) throws WebRtcUnavailableException, IOException {
        Window window = Window.start(screenless);
        Path settings = SettingsFolder.of(
                System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
        try (ThreadLoop disk = new ThreadLoop("disk");
                ThreadLoop desk = new ThreadLoop("desk")) {
            PreferencesFile preferences =
                    PreferencesFile.open(settings.resolve("settings.json"), disk, command.overruling(demo()));
            if (command.name != null) {
                preferences.nameForNow(command.name.strip());
            }
            StatisticsHistory history = new StatisticsHistory(() -> System.nanoTime() / 1_000_000, Clock.systemUTC());
            try (Participant participant = Participant.open(
                            audio(), pictures(preferences), wanted(preferences), () -> ice(preferences), null);
                    EmbeddedHosting hosting = new EmbeddedHosting(random, ServerSettings.defaults())) {
                signals.leaveBy(window::abandon);
                participant.call().listen(history);
                participant.call().listen(new Awake(desk, inhibitor(desk)));
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
                        new DoctorCheckup(participant.webRtc(), () -> command.ice.over(chosen(preferences))),
                        preferences,
                        history,
                        new ChosenStatisticsFiles(Texts.in(Locale.getDefault())),
                        participant.chat(),
                        participant.files(),
                        participant.saving(),
                        new SystemOpener(),
                        new SystemNotifications(System.getProperty("os.name")));
                ExitCode code = demo()
                        ? demonstrate(window, participant, services)
                        : show(window, participant, services, preferences);
                window.close();
                preferences.awaitWritten();
                return code;
            }
        }
    }

    private static Inhibitor inhibitor(EventLoop desk) {
        return Inhibitors.of(
                System.getProperty("os.name"),
                System.getenv(),
                ProcessHandle.current().pid(),
                desk);
    }

    private boolean demo() {
        return command.demo || screenless;
    }

    /** A demonstration stays on this machine and asks nobody. */
    private IceSettings ice(Preferences preferences) {
        return demo() ? IceSettings.NONE : command.ice.over(chosen(preferences));
    }

    private static IceSettings chosen(Preferences preferences) {
        return preferences.choices().connection();
    }

    private AudioChoice audio() {
        return command.audio != null ? command.audio : new AudioChoice.Devices();
    }

    private PictureSettings pictures(Preferences preferences) {
        VideoChoice video = command.video != null ? command.video : new VideoChoice.Camera(null);
        return new PictureSettings(
                video,
                command.size,
                command.fps == null ? 0 : command.fps,
                () -> command.codec(preferences.choices().media().codec()),
                () -> name(preferences));
    }

    private Map<DeviceKind, String> wanted(Preferences preferences) {
        return command.devices(preferences.choices().media().devices());
    }

    private String name(Preferences preferences) {
        String name = preferences.choices().name();
        return name.isBlank() && demo() ? DEMO_NAME : name;
    }

    private ExitCode show(Window window, Participant participant, WindowServices services, Preferences preferences) {
        window.open(services, Texts.in(Locale.getDefault()), shown -> {
            if (command.join != null && !name(preferences).isBlank()) {
                shown.join(request(preferences));
            } else if (command.invitation() != null) {
                shown.offer(command.invitation());
            }
            participant.warmUp(() -> Platform.runLater(shown::practise));
            snapshotLater(shown);
        });
        window.awaitClosed();
        return ExitCode.DONE;
    }

    private JoinRequest request(Preferences preferences) {
        Choices choices = preferences.choices();
        return new JoinRequest(
                command.join,
                name(preferences),
                choices.media().microphone(),
                choices.media().camera(),
                command.access);
    }

    private ExitCode demonstrate(Window window, Participant participant, WindowServices services) throws IOException {
        if (command.video == null && !participant.hasCamera()) {
            participant.pictures().usePattern();
        }
        try (Demonstration demonstration = Demonstration.open(RoomNames.random(random), SECOND_NAME)) {
            window.open(services, Texts.in(Locale.getDefault()), shown -> {
                demonstration.join(services.call(), name(services.preferences()));
                snapshotLater(shown);
                if (screenless) {
                    afterwards(demoMs(), () -> endWithoutScreen(window, shown));
                }
            });
            window.awaitClosed();
            if (screenless) {
                demonstration.report().sentences().forEach(System.out::println);
            }
            return !screenless || demonstration.report().works() ? ExitCode.DONE : ExitCode.LOST;
        }
    }

    /** Long enough for the picture that was asked for. */
    private long demoMs() {
        return command.snapshot == null ? DEMO_MS : Math.max(DEMO_MS, Math.round(command.after * 1_000) + 1_000);
    }

    private void endWithoutScreen(Window window, MadangWindow shown) {
        if (command.snapshot == null) {
            save(shown, Path.of(System.getProperty("java.io.tmpdir"), "madang-demo.png"));
        }
        window.close();
    }

    private void snapshotLater(MadangWindow shown) {
        if (command.snapshot != null) {
            afterwards(Math.round(command.after * 1_000), () -> save(shown, command.snapshot));
        }
    }

    private static void save(MadangWindow shown, Path file) {
        try {
            Path saved = Window.savePicture(shown, file).get(10, TimeUnit.SECONDS);
            System.out.println("A picture of the window is in " + saved.toAbsolutePath());
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("The picture of the window could not be saved in " + file + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void afterwards(long ms, Runnable task) {
        CompletableFuture.delayedExecutor(ms, TimeUnit.MILLISECONDS).execute(task);
    }
}
