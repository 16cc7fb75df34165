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
 * The same faults again and again, on one call after the other: how long no picture comes, at the 50th and the 95th
 * percentile. By command; {@code -Dlab.runs=40} says how often.
 */
@Tag("native")
@Timeout(3_600)
class RoamingLaboratory {
    private static final List<String> SMALL = List.of("--size", "160x90", "--fps", "10", "--audio", "tone");
    private static final int RUNS = Integer.getInteger("lab.runs", 4);
    private static final long STEADY_MS = 5_000;
    private static final long SETTLED_MS = 3_000;

    /** Does something to the network; the run's number from 0. */
    private interface Fault {
        void happen(int run) throws Exception;
    }

    @RegisterExtension
    final Premises lab = new Premises();

    @Test
    void anotherNetwork() throws Exception {
        Site roaming = lab.site(Network.PORT_RESTRICTED);
        roaming.wireTo(lab.site(Network.SYMMETRIC));
        Pair pair = lab.pair("roam", roaming, lab.site(Network.PORT_RESTRICTED), options(lab.relay()));
        measure("another network", 5_000, pair, run -> roaming.move(run % 2 == 1));
    }

    /** Each time the other one of two; the one that died is there again for the next. */
    @Test
    void aRelayKilled() throws Exception {
        Relay second = lab.laboratory().relay();
        List<Relay> relays = List.of(lab.relay(), second);
        List<String> both = Stream.concat(
                        options(lab.relay()).stream(), second.options().stream().limit(6))
                .toList();
        Pair pair = lab.pair("relay", lab.site(Network.SYMMETRIC), lab.site(Network.SYMMETRIC), both);
        second.kill();
        measure("relay killed", 10_000, pair, run -> {
            relays.get(1 - run % 2).start();
            relays.get(run % 2).kill();
        });
    }

    @Test
    void twentySecondsWithoutAPacket() throws Exception {
        Site cut = lab.site(Network.PORT_RESTRICTED);
        Pair pair = lab.pair("cut", cut, lab.site(Network.PORT_RESTRICTED), options(lab.relay()));
        measure("20 s without a packet, and", 23_000, pair, run -> {
            cut.fault("drop");
            Waiting.passes(20_000);
            cut.heal();
        });
    }

    @Test
    void signalingLost() throws Exception {
        Site lonely = lab.site(Network.PORT_RESTRICTED);
        Pair pair = lab.pair("server", lonely, lab.site(Network.PORT_RESTRICTED), options(lab.relay()));
        measure("signaling lost for 8 s", 1_000, pair, run -> {
            lonely.fault("meta l4proto tcp drop");
            Waiting.passes(8_000);
            lonely.heal();
        });
    }

    private static List<String> options(Relay relay) {
        return Stream.concat(SMALL.stream(), relay.options().stream()).toList();
    }

    private void measure(String what, long boundMs, Pair pair, Fault fault) throws Exception {
        List<Long> gaps = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            pair.awaitSeeing();
            Waiting.passes(STEADY_MS);
            pair.begin();
            fault.happen(run);
            // The first reports after it still tell of the time before.
            Waiting.passes(SETTLED_MS);
            pair.awaitSeeing();
            gaps.add(pair.gapMs());
        }
        Collections.sort(gaps);
        long p95 = percentile(gaps, 95);
        System.out.printf(
                "%s: %d runs, p50 %d ms, p95 %d ms, max %d ms %s%n",
                what, gaps.size(), percentile(gaps, 50), p95, gaps.getLast(), gaps);
        assertThat(p95).as("%s: %s\n%s", what, gaps, pair.said()).isLessThanOrEqualTo(boundMs);
    }

    /** The nearest rank. */
    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
