package app.madang.client.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A call of four in which one person's way gets narrow: what the other three see of each other before and meanwhile. By
 * command; {@code -Dlab.seconds=60} says how long each, {@code -Dlab.codec=vp8} in which codec.
 */
@Tag("native")
@Timeout(1_800)
class NarrowLaboratory {
    private static final List<String> SMALL = List.of(
            "--size", "320x180", "--fps", "15", "--audio", "tone", "--codec", System.getProperty("lab.codec", "auto"));
    private static final int SECONDS = Integer.getInteger("lab.seconds", 30);
    private static final long STEADY_MS = 12_000;
    private static final int NARROW = 3;

    /** What a machine that does other things too may add. */
    private static final double LEAST_FPS = 0.9;

    private static final double LATER_MS = 50;
    private static final long HARDLY_A_GAP_MS = 1_000;

    @RegisterExtension
    final Premises lab = new Premises();

    @Test
    void whoIsNotNarrowSeesNoChange() throws Exception {
        Site narrow = lab.site(Network.PORT_RESTRICTED);
        List<Caller> callers = call(narrow);
        Waiting.passes(STEADY_MS);
        Map<String, Seen> before = seen(callers);
        narrow.narrow("300kbit");
        Map<String, Seen> meanwhile = seen(callers);
        print(before, meanwhile);
        before.forEach((pair, was) -> {
            if (!pair.contains(name(NARROW))) {
                Seen is = meanwhile.get(pair);
                assertThat(is.fps()).as(pair + " pictures a second").isGreaterThan(LEAST_FPS * was.fps());
                assertThat(is.width()).as(pair + " width").isEqualTo(was.width());
                assertThat(is.delayMs()).as(pair + " delay").isLessThan(was.delayMs() + LATER_MS);
                assertThat(is.gapMs()).as(pair + " gap").isLessThan(HARDLY_A_GAP_MS);
            }
        });
        assertThat(meanwhile.get(pair(NARROW, 0)).kbps())
                .as("what goes through the narrow way")
                .isLessThan(before.get(pair(NARROW, 0)).kbps());
    }

    private List<Caller> call(Site narrow) throws Exception {
        List<String> options =
                Stream.concat(SMALL.stream(), lab.relay().options().stream()).toList();
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Site site = i == NARROW ? narrow : lab.site(Network.OPEN);
            callers.add(lab.join(name(i), site, "narrow", options));
        }
        Waiting.until(
                "everybody sees everybody",
                90_000,
                () -> pairs().allMatch(pair -> callers.get(pair[1]).sees(name(pair[0]))));
        return callers;
    }

    private static Stream<int[]> pairs() {
        return Stream.of(0, 1, 2, 3)
                .flatMap(from ->
                        Stream.of(0, 1, 2, 3).filter(to -> !to.equals(from)).map(to -> new int[] {from, to}));
    }

    private static String name(int number) {
        return "p" + number;
    }

    private static String pair(int from, int to) {
        return name(from) + " to " + name(to);
    }

    /** What each sees of each other in the seconds from now on. */
    private static Map<String, Seen> seen(List<Caller> callers) {
        Map<String, Integer> places = new TreeMap<>();
        pairs().forEach(pair ->
                places.put(pair(pair[0], pair[1]), callers.get(pair[1]).reports(name(pair[0]))));
        Waiting.passes(1_000L * SECONDS);
        Map<String, Seen> seen = new TreeMap<>();
        pairs().forEach(pair -> {
            String name = pair(pair[0], pair[1]);
            seen.put(
                    name,
                    Seen.of(callers.get(pair[1])
                            .events("stats", name(pair[0]))
                            .skip(places.get(name))
                            .toList()));
        });
        return seen;
    }

    private static void print(Map<String, Seen> before, Map<String, Seen> meanwhile) {
        before.forEach((pair, was) -> System.out.printf("%s: %s; meanwhile %s%n", pair, was, meanwhile.get(pair)));
    }
}
