package app.madang.benchmarks.call;

import app.madang.benchmarks.clip.Code;
import app.madang.benchmarks.clip.Recording;
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
 * A call of one person with light peers, shown in a window that fills a screen: the processor time of this one alone.
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

    /**
     * @param incoming what each light peer sends
     * @throws IOException with a sentence for people where the call does not come about
     */
    public CallResult run(Program program, int people, int round, Recording incoming) throws IOException {
        String name = program.title();
        Crowd crowd = new Crowd(people - 1, name, incoming.of(others), incoming.fps(), Recording.BLANK.of(others));
        try (ServerProcess server = servers.start(Contestant.MADANG, CAPACITY);
                Display display = Display.start(starter.folder(), WIDTH, HEIGHT);
                Gathering light = new Gathering();
                Gathering guest = new Gathering()) {
            Seat there = new Seat("crowd", server.port(), ROOM, Optional.of(clip), Optional.empty());
            light.add(starter.crowd(crowd, there, WIDTH, HEIGHT));
            light.awaitEvent("ready", PATIENCE_SECONDS);
            Participant one = starter.start(
                    program, new Seat(name, server.port(), ROOM, Optional.of(clip), Optional.of(display.name())));
            guest.add(one);
            Screen screen = Screen.of(display.framebuffer());
            try (WindowPlace place = WindowPlace.of(display.name(), one, WIDTH, HEIGHT)) {
                place.start();
                light.awaitPictures(people - 1, PATIENCE_SECONDS);
                awaitTiles(guest, screen, people - 1);
            }
            guest.goOn(settings.settle());
            return measure(guest, light, display, screen, new Call(program, people, round));
        }
    }

    private record Call(Program program, int people, int round) {}

    /** Where not all come, the machine does not carry them: the result says how many it does. */
    private static void awaitTiles(Gathering guest, Screen screen, int tiles) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000;
        while (ScreenWatch.tiles(screen, Code.MARK, OTHERS) < tiles && System.nanoTime() - deadline < 0) {
            guest.goOn(1);
        }
        if (ScreenWatch.tiles(screen, Code.MARK, OTHERS) == 0) {
            throw new IOException("The window shows nobody; its log is beside the results.");
        }
    }

    private CallResult measure(Gathering guest, Gathering light, Display display, Screen screen, Call call)
            throws IOException {
        Footprint before = guest.footprint();
        Footprint displayBefore = display.footprint();
        List<Integer> places = light.places();
        ScreenWatch watch = ScreenWatch.start(screen, Code.MARK, OTHERS);
        long fromMs = System.currentTimeMillis();
        long start = System.nanoTime();
        guest.goOn(settings.seconds());
        double seconds = (System.nanoTime() - start) / 1e9;
        Footprint used = guest.footprint().since(before);
        Footprint displayUsed = display.footprint().since(displayBefore);
        List<Shown> shown = end(watch);
        return new CallResult(
                call.program().title(),
                "window",
                call.people(),
                call.round(),
                fromMs,
                seconds,
                used,
                displayUsed,
                Flow.typical(light.flows(places, "in")),
                Flow.typical(List.of()),
                shown);
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
