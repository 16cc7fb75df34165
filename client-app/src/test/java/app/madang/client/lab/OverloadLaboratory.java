package app.madang.client.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A call of two in which one machine has no processor left: one who sends 720 lines is put on one core, together with
 * programs that take all of it. By command; {@code -Dlab.busy=70} says how many, {@code -Dlab.seconds=30} for how long.
 */
@Tag("native")
@Timeout(1_800)
class OverloadLaboratory {
    private static final int BUSY = Integer.getInteger("lab.busy", 70);
    private static final int SECONDS = Integer.getInteger("lab.seconds", 30);
    private static final long STEADY_MS = 12_000;
    private static final long NOTICED_MS = 10_000;
    private static final double SOUND_LOST_PERCENT = 1;

    @RegisterExtension
    final Premises lab = new Premises();

    @Test
    void picturesGetSmallerAndTheSoundIsLeftAlone() throws Exception {
        List<String> relay = lab.relay().options();
        Caller busy = lab.join("busy", lab.site(Network.OPEN), "load", options("1280x720", relay));
        Caller other = lab.join("other", lab.site(Network.OPEN), "load", options("320x180", relay));
        new Pair(busy, other).awaitSeeing();
        Waiting.passes(STEADY_MS);
        Seen before = seen(other, busy, NOTICED_MS);
        // Root's threads have real time, which nobody takes from them; people's have not.
        Shell.run("chrt", "-a", "-o", "-p", "0", Long.toString(busy.pid()));
        Shell.run("taskset", "-a", "-p", "-c", "0", Long.toString(busy.pid()));
        List<Process> load = load();
        try {
            System.out.printf("before: %s%n", before);
            Seen first = seen(other, busy, NOTICED_MS);
            System.out.printf("at first: %s%n", first);
            Seen then = seen(other, busy, 1_000L * SECONDS);
            double lost = lost(other, busy);
            System.out.println(course(other, busy));
            System.out.printf("then: %s, sound %.1f %% lost%n", then, lost);
            assertThat(first.width()).isLessThan(before.width());
            assertThat(lost).isLessThan(SOUND_LOST_PERCENT);
        } finally {
            // By SIGTERM, which "timeout" hands on to what it started.
            load.forEach(Process::destroy);
        }
        long from = System.nanoTime();
        Waiting.until("large again", 240_000, () -> width(other, busy) == before.width());
        System.out.printf("large again after %d ms%n", (System.nanoTime() - from) / 1_000_000);
    }

    private static List<String> options(String size, List<String> relay) {
        return Stream.concat(Stream.of("--size", size, "--fps", "30", "--audio", "tone"), relay.stream())
                .toList();
    }

    private static List<Process> load() throws Exception {
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < BUSY; i++) {
            String limit = Integer.toString(SECONDS + 60);
            all.add(new ProcessBuilder("timeout", limit, "taskset", "-c", "0", "sh", "-c", "while :; do :; done")
                    .start());
        }
        return all;
    }

    private static Seen seen(Caller by, Caller of, long ms) {
        int reports = by.reports(of.name());
        Waiting.passes(ms);
        return Seen.of(by.events("stats", of.name()).skip(reports).toList());
    }

    /** Width and pictures of each second so far. */
    private static String course(Caller by, Caller of) {
        return by.events("stats", of.name())
                .map(stats -> stats.path("in"))
                .map(in -> in.path("width").asInt() + "@"
                        + Math.round(in.path("fps").asDouble()))
                .collect(Collectors.joining(" "));
    }

    private static int width(Caller by, Caller of) {
        return by.events("stats", of.name())
                .reduce((earlier, later) -> later)
                .map(stats -> stats.path("in").path("width").asInt())
                .orElse(0);
    }

    private static double lost(Caller by, Caller of) {
        return by.events("stats", of.name())
                .reduce((earlier, later) -> later)
                .map(stats -> stats.path("in").path("lossPercent").asDouble())
                .orElse(100.0);
    }
}
