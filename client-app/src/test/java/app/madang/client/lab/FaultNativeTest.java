package app.madang.client.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What goes wrong on the way, and how long people do not see each other for it: the longest time without a picture that
 * either of the two reports. All at once, each in a call of its own, since it mostly waits; {@link RoamingLaboratory}
 * measures one after the other, many times.
 */
@Tag("native")
@Timeout(240)
class FaultNativeTest {
    /** Sound is what tells a pause from a broken path. */
    private static final List<String> SMALL = List.of("--size", "160x90", "--fps", "10", "--audio", "tone");

    private static final List<String> LARGE = List.of("--size", "640x360", "--fps", "15", "--audio", "tone");

    /** Media must have flowed for a while before their end means something. */
    private static final long STEADY_MS = 5_000;

    private static final long CUT_MS = 20_000;
    /** Between two pictures of ten a second, on a machine that does other things too. */
    private static final long HARDLY_A_GAP_MS = 2_500;
    /** A path that is bad but there: no picture needs to be missed for longer than a restart takes. */
    private static final long BORNE_MS = 8_000;

    @RegisterExtension
    final Premises lab = new Premises();

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void everyFaultIsMendedInItsTime() throws Exception {
        Site cut = lab.site(Network.PORT_RESTRICTED);
        Site roaming = lab.site(Network.PORT_RESTRICTED);
        Site lonely = lab.site(Network.PORT_RESTRICTED);
        roaming.wireTo(lab.site(Network.SYMMETRIC));
        SignalingProcess server = SignalingProcess.another(lab.laboratory());
        Relay dying = lab.laboratory().relay();
        Relay spare = lab.laboratory().relayLater();
        List<String> relays =
                with(SMALL, dying.options(), spare.options().stream().limit(6).toList());

        Pair afterCut = pair("cut", cut, Network.PORT_RESTRICTED);
        Pair afterRoaming = pair("roam", roaming, Network.FULL_CONE);
        Pair afterRelay = lab.pair("relay", lab.site(Network.SYMMETRIC), lab.site(Network.SYMMETRIC), relays);
        Pair withoutServer = lab.pairAt(
                server.invitation("server"),
                lonely,
                lab.site(Network.OPEN),
                with(SMALL, lab.relay().options()));
        List<Pair> pairs = List.of(afterCut, afterRoaming, afterRelay, withoutServer);
        pairs.forEach(Pair::awaitSeeing);
        Waiting.passes(STEADY_MS);
        pairs.forEach(Pair::begin);

        long from = System.nanoTime();
        cut.fault("drop");
        roaming.move(false);
        lonely.fault("meta l4proto tcp drop");
        spare.start();
        dying.kill();
        Waiting.passes(CUT_MS - msSince(from));
        cut.heal();
        long cutMs = msSince(from);
        lonely.heal();
        server.kill();
        Waiting.passes(5_000);
        pairs.forEach(Pair::awaitSeeing);

        atMost(afterCut, cutMs + 3_000, "20 s without a packet");
        atMost(afterRoaming, 5_000, "another network");
        atMost(afterRelay, 10_000, "relay killed");
        atMost(withoutServer, HARDLY_A_GAP_MS, "signaling lost");
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void lossAndANarrowPathAreBorne() throws Exception {
        Site five = lab.site(Network.PORT_RESTRICTED);
        Site fifteen = lab.site(Network.PORT_RESTRICTED);
        Site narrow = lab.site(Network.PORT_RESTRICTED);
        Pair little = pair("five", five, Network.OPEN);
        Pair much = pair("fifteen", fifteen, Network.OPEN);
        Pair thin = lab.pair(
                "narrow",
                narrow,
                lab.site(Network.OPEN),
                with(LARGE, lab.relay().options()));
        List<Pair> pairs = List.of(little, much, thin);
        pairs.forEach(Pair::awaitSeeing);
        pairs.forEach(Pair::begin);
        five.fault("numgen random mod 100 < 5 drop");
        fifteen.fault("numgen random mod 100 < 15 drop");
        narrow.narrow("300kbit");
        Waiting.passes(15_000);
        pairs.forEach(Pair::awaitSeeing);
        atMost(little, BORNE_MS, "5 % lost");
        atMost(much, BORNE_MS, "15 % lost");
        atMost(thin, BORNE_MS, "300 kbit/s");
    }

    private Pair pair(String room, Site site, Network other) throws IOException, InterruptedException {
        return lab.pair(room, site, lab.site(other), with(SMALL, lab.relay().options()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<String> with(List<String>... options) {
        return Stream.of(options).flatMap(List::stream).toList();
    }

    private static long msSince(long fromNs) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - fromNs);
    }

    private static void atMost(Pair pair, long mostMs, String fault) {
        long gap = pair.gapMs();
        System.out.printf("%s: no picture for %d ms%n", fault, gap);
        assertThat(gap).as("%s\n%s", fault, pair.said()).isLessThanOrEqualTo(mostMs);
    }
}
