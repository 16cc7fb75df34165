package app.madang.client.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How soon a call of two follows what is shown, and what it does where the way carries hardly more than sound. By
 * command; {@code -Dlab.runs=40} says how often, {@code -Dlab.rate=30kbit} how narrow.
 */
@Tag("native")
@Timeout(1_800)
class AdaptationLaboratory {
    private static final int RUNS = Integer.getInteger("lab.runs", 20);
    private static final List<String> PICTURES = List.of("--size", "640x360", "--fps", "30", "--audio", "tone");
    private static final long STEADY_MS = 8_000;
    /** People look at a tile for a while before they change it again. */
    private static final long LOOKED_AT_MS = 1_500;

    @RegisterExtension
    final Premises lab = new Premises();

    @Test
    void aPictureIsBackSoonAndInItsNewSizeSoon() throws Exception {
        Pair pair = pair("shown", lab.site(Network.PORT_RESTRICTED));
        pair.awaitSeeing();
        Waiting.passes(STEADY_MS);
        Caller shows = pair.both().findFirst().orElseThrow();
        List<Long> back = new ArrayList<>();
        List<Long> larger = new ArrayList<>();
        List<Long> smaller = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            shows.command("shows nothing");
            Waiting.passes(LOOKED_AT_MS);
            back.add(msUntil(shows, 320, 180));
            Waiting.passes(LOOKED_AT_MS);
            larger.add(msUntil(shows, 640, 360));
            Waiting.passes(LOOKED_AT_MS);
            smaller.add(msUntil(shows, 480, 270));
            Waiting.passes(LOOKED_AT_MS);
        }
        long backMs = p95("back after it was not shown", back);
        long largerMs = p95("larger", larger);
        long smallerMs = p95("smaller", smaller);
        assertThat(backMs).isLessThanOrEqualTo(500);
        assertThat(largerMs).isLessThanOrEqualTo(1_000);
        assertThat(smallerMs).isLessThanOrEqualTo(1_000);
    }

    /** From the word that it is shown so to the first picture in that size, decoded. */
    private static long msUntil(Caller shows, int width, int height) throws InterruptedException {
        int before = shows.events().size();
        long from = System.nanoTime();
        shows.command("shows " + width + "x" + height);
        String size = "\"width\":" + width + ",";
        shows.awaitLine(
                "pictures " + width + " wide", before, line -> line.contains("\"picture\"") && line.contains(size));
        return (System.nanoTime() - from) / 1_000_000;
    }

    private static long p95(String what, List<Long> times) {
        Collections.sort(times);
        long p95 = times.get((times.size() * 95 + 99) / 100 - 1);
        System.out.printf("%s: p50 %d ms, p95 %d ms %s%n", what, times.get((times.size() + 1) / 2 - 1), p95, times);
        return p95;
    }

    @Test
    void whereTheWayCarriesHardlyMoreThanSoundTheSoundIsLeftAlone() throws Exception {
        Site narrow = lab.site(Network.PORT_RESTRICTED);
        Pair pair = pair("sound", narrow);
        pair.awaitSeeing();
        Waiting.passes(STEADY_MS);
        Caller one = pair.both().findFirst().orElseThrow();
        Caller other = pair.both().skip(1).findFirst().orElseThrow();
        narrow.narrow(System.getProperty("lab.rate", "40kbit"));
        long from = System.nanoTime();
        Waiting.until("no pictures are sent", 60_000, () -> sendsNone(one, other));
        System.out.printf("sound alone after %d ms%n", (System.nanoTime() - from) / 1_000_000);
        Waiting.passes(8_000);
        System.out.printf("sound then: %.0f kbit/s, %.1f %% lost%n", sound(other, one), lost(other, one));
        assertThat(sound(other, one)).isPositive();
        narrow.widen();
        from = System.nanoTime();
        Waiting.until(
                "pictures are sent again", 150_000, () -> !layer(one, other).equals("none"));
        System.out.printf("pictures again after %d ms%n", (System.nanoTime() - from) / 1_000_000);
        pair.awaitSeeing();
    }

    /** For eight reports: what waits on the way is let go for a few seconds before that. */
    private static boolean sendsNone(Caller who, Caller to) {
        List<String> layers = who.events("stats", to.name())
                .map(stats -> stats.path("out").path("layer").asString())
                .toList();
        return layers.size() >= 8
                && layers.subList(layers.size() - 8, layers.size()).stream().allMatch("none"::equals);
    }

    private static String layer(Caller who, Caller to) {
        return who.events("stats", to.name())
                .reduce((earlier, later) -> later)
                .map(stats -> stats.path("out").path("layer").asString())
                .orElse("");
    }

    private static double sound(Caller who, Caller of) {
        return last(who, of, "audioKbps");
    }

    private static double lost(Caller who, Caller of) {
        return last(who, of, "lossPercent");
    }

    private static double last(Caller who, Caller of, String field) {
        return who.events("stats", of.name())
                .reduce((earlier, later) -> later)
                .map(stats -> stats.path("in").path(field).asDouble())
                .orElse(0.0);
    }

    private Pair pair(String room, Site site) throws Exception {
        List<String> options =
                Stream.concat(PICTURES.stream(), lab.relay().options().stream()).toList();
        return lab.pair(room, site, lab.site(Network.OPEN), options);
    }
}
