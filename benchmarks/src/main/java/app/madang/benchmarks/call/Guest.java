package app.madang.benchmarks.call;

import app.madang.benchmarks.clip.Code;
import app.madang.benchmarks.clip.Recording;
import app.madang.benchmarks.codec.Codec;
import app.madang.benchmarks.participant.Crowd;
import app.madang.benchmarks.participant.Participant;
import app.madang.benchmarks.participant.Program;
import app.madang.benchmarks.participant.Seat;
import app.madang.benchmarks.participant.Starter;
import app.madang.benchmarks.process.Display;
import app.madang.benchmarks.process.Footprint;
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

/**
 * A call of one person with light peers, in a window that fills a screen or with nothing shown: the processor time of
 * this one alone.
 *
 * @param clip what this one sends, of another source than {@link #OTHERS}
 * @param others what the light peers send, of source {@link #OTHERS}
 */
public record Guest(Launcher servers, Starter starter, Path clip, Path others, CallSettings settings) {
    /** The number of the source of what light peers send: their tiles alone count. */
    public static final int OTHERS = 3;

    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 800;
    private static final int CAPACITY = 16;
    private static final long PATIENCE_SECONDS = 120;
    private static final String ROOM = "bench";

    /** @throws IOException with a sentence for people where the call does not come about */
    public CallResult run(Visit visit) throws IOException {
        String name = visit.program().title();
        Recording incoming = visit.incoming();
        int lights = visit.people() - 1;
        Codec codec = codec(visit.program());
        Crowd crowd = new Crowd(
                lights, name, codec, incoming.of(others, codec), incoming.fps(), Recording.BLANK.of(others, codec));
        try (ServerProcess server = servers.start(Contestant.MADANG, CAPACITY);
                Display display = visit.shown() ? Display.start(starter.folder(), WIDTH, HEIGHT) : null;
                Gathering light = new Gathering();
                Gathering guest = new Gathering()) {
            Seat there = new Seat("crowd", server.port(), ROOM, Optional.of(clip), Optional.empty());
            light.add(starter.crowd(crowd, there, WIDTH, HEIGHT));
            light.awaitEvent("ready", PATIENCE_SECONDS);
            Optional<String> on = Optional.ofNullable(display).map(Display::name);
            Participant one =
                    starter.start(visit.program(), new Seat(name, server.port(), ROOM, Optional.of(clip), on));
            guest.add(one);
            light.awaitPictures(lights, PATIENCE_SECONDS);
            if (display == null) {
                guest.awaitPictures(lights, PATIENCE_SECONDS);
                guest.goOn(settings.settle());
                return measure(visit, guest, light, null, null);
            }
            Screen screen = Screen.of(display.framebuffer());
            try (WindowPlace place = WindowPlace.of(display.name(), one, WIDTH, HEIGHT)) {
                place.start();
                awaitTiles(guest, screen, lights);
            }
            guest.goOn(settings.settle());
            return measure(visit, guest, light, display, screen);
        }
    }

    /** What each speaks among its own, where nobody chose. */
    private static Codec codec(Program program) {
        return switch (program) {
            case MADANG -> Codec.H264;
            case CHROMIUM -> Codec.VP8;
        };
    }

    /** Where not all come, the machine does not carry them: the result says how many it does. */
    private static void awaitTiles(Gathering guest, Screen screen, int tiles) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000;
        int seen = ScreenWatch.tiles(screen, Code.MARK, OTHERS);
        while (seen < tiles && System.nanoTime() - deadline < 0) {
            guest.goOn(1);
            seen = ScreenWatch.tiles(screen, Code.MARK, OTHERS);
        }
        if (seen == 0) {
            throw new IOException("The window shows nobody; its log is beside the results.");
        }
    }

    /** @param display null, and {@code screen} too, where nothing is shown */
    private CallResult measure(Visit visit, Gathering guest, Gathering light, Display display, Screen screen)
            throws IOException {
        Footprint before = guest.footprint();
        Footprint displayBefore = footprint(display);
        List<Integer> places = light.places();
        List<Integer> guestPlaces = guest.places();
        ScreenWatch watch = screen == null ? null : ScreenWatch.start(screen, Code.MARK, OTHERS);
        long fromMs = System.currentTimeMillis();
        long start = System.nanoTime();
        guest.goOn(settings.seconds());
        double seconds = (System.nanoTime() - start) / 1e9;
        return new CallResult(
                visit.program().title(),
                visit.scene(),
                visit.people(),
                visit.round(),
                fromMs,
                seconds,
                guest.footprint().since(before),
                footprint(display).since(displayBefore),
                Flow.typical(light.flows(places, "in")),
                Flow.typical(guest.flows(guestPlaces, "in")),
                watch == null ? List.of() : end(watch));
    }

    private static Footprint footprint(Display display) {
        return display == null ? Footprint.NONE : display.footprint();
    }

    private static List<Shown> end(ScreenWatch watch) throws IOException {
        try {
            return watch.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
