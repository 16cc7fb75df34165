package app.madang.benchmarks.latency;

import app.madang.benchmarks.clip.Code;
import app.madang.benchmarks.participant.Participant;
import app.madang.benchmarks.participant.Program;
import app.madang.benchmarks.participant.Seat;
import app.madang.benchmarks.participant.Starter;
import app.madang.benchmarks.process.Display;
import app.madang.benchmarks.screen.Enter;
import app.madang.benchmarks.screen.Screen;
import app.madang.benchmarks.screen.ScreenWatch;
import app.madang.benchmarks.screen.Shown;
import app.madang.benchmarks.screen.WindowPlace;
import app.madang.benchmarks.server.Contestant;
import app.madang.benchmarks.server.Launcher;
import app.madang.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * A call of two of the same program: one draws the time into its pictures, the other shows them in a window on this
 * machine, whose screen is read.
 *
 * @param clip what the one with the window sends
 */
public record LatencyRun(Launcher servers, Starter starter, Path clip, LatencySettings settings) {
    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 800;
    private static final long PATIENCE_SECONDS = 120;
    /** Until a window stands, and what is done once at a start is done. */
    private static final long STANDS_SECONDS = 7;
    /** Looking is slow at first, and takes from the program what it needs: it is done for a while before anybody joins. */
    private static final long WARM_SECONDS = 1;

    private static final int PRESSES = 10;
    private static final long HEARD_SECONDS = 6;
    private static final String ROOM = "bench";
    private static final int LIVE = 0;
    /** Of the width on the screen: no more is sent than is shown, in whole blocks of the encoder. */
    private static final double FULL_WIDTH = 0.97;

    private static final double FULL_RATE = 27;

    /** @throws IOException with a sentence for people where the call does not come about */
    public LatencyResult run(Program program, int round) throws IOException {
        try {
            return call(program, round);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private LatencyResult call(Program program, int round) throws IOException, InterruptedException {
        Seat away = new Seat("away", 0, ROOM, Optional.empty(), Optional.empty());
        try (ServerProcess server = servers.start(Contestant.MADANG, 2);
                Display display = Display.start(starter.folder(), WIDTH, HEIGHT);
                Participant sender = starter.start(program, away.at(server.port()))) {
            await(sender, "joined");
            Seat here = new Seat("here", server.port(), ROOM, Optional.of(clip), Optional.of(display.name()));
            try (Participant viewer = starter.ready(program, here)) {
                return watch(program, round, sender, viewer, display);
            }
        }
    }

    private LatencyResult watch(Program program, int round, Participant sender, Participant viewer, Display display)
            throws IOException, InterruptedException {
        Screen screen = Screen.of(display.framebuffer());
        try (WindowPlace place = WindowPlace.of(display.name(), viewer, WIDTH, HEIGHT)) {
            place.start();
            viewer.goOn(STANDS_SECONDS);
        }
        if (ScreenWatch.await(screen, Code.STAMP, LIVE, WARM_SECONDS)) {
            throw new IOException("There is a picture before anybody joined.");
        }
        long pressedNs = join(display, sender);
        if (!ScreenWatch.await(screen, Code.STAMP, LIVE, PATIENCE_SECONDS)) {
            throw new IOException("No picture came to the screen; the logs may say why.");
        }
        long firstMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - pressedNs);
        JsonNode heard = sender.reports().of("link").getFirst();
        sender.goOn(settings.settle());
        ScreenWatch watch = ScreenWatch.start(screen, Code.STAMP, LIVE);
        sender.goOn(settings.seconds());
        List<Shown> shown = watch.end();
        if (shown.isEmpty()) {
            throw new IOException("The picture went away from the screen; the logs may say why.");
        }
        Shown picture = shown.getFirst();
        long fullMs = fullMs(heard, sender.reports().of("stats"), FULL_WIDTH * picture.width());
        return new LatencyResult(program.title(), round, firstMs, fullMs, picture);
    }

    /** Presses Enter, again where a window on a busy machine was not ready for it; says when. */
    private static long join(Display display, Participant sender) throws IOException, InterruptedException {
        for (int i = 0; i < PRESSES; i++) {
            long now = System.nanoTime();
            Enter.press(display.name());
            if (sender.reports().await(HEARD_SECONDS, all -> hasHeard(sender))) {
                return now;
            }
        }
        throw new IOException(sender.name() + " never heard that the window joined; its log may say why.");
    }

    private static boolean hasHeard(Participant sender) {
        return !sender.reports().of("link").isEmpty();
    }

    private static void await(Participant who, String event) throws IOException, InterruptedException {
        if (!who.reports()
                .await(PATIENCE_SECONDS, all -> !who.reports().of(event).isEmpty())) {
            throw new IOException(who.name() + " never told \"" + event + "\"; its log may say why.");
        }
    }

    /** Reports come once a second, so it is exact to a second. */
    private static long fullMs(JsonNode heard, List<JsonNode> stats, double width) {
        return stats.stream()
                .filter(each -> each.path("out").path("width").asInt() >= width
                        && each.path("out").path("fps").asDouble() >= FULL_RATE)
                .mapToLong(each -> each.path("t").asLong() - heard.path("t").asLong())
                .findFirst()
                .orElse(-1);
    }
}
