package app.madang.client.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What goes wrong on the way, and how long people do not see each other for it: the longest time without a picture that
 * either of the two reports.
 */
@Tag("native")
@Timeout(240)
class FaultLaboratory {
    /** Sound is what tells a pause from a broken path. */
    private static final List<String> SMALL = List.of("--size", "160x90", "--fps", "10", "--audio", "tone");

    private static final long SEEN_MS = 60_000;
    /** Media must have flowed for a while before their end means something. */
    private static final long STEADY_MS = 5_000;
    /** Between two pictures of ten a second, on a machine that does other things too. */
    private static final long HARDLY_A_GAP_MS = 2_500;

    /** A path that is bad but there: no picture needs to be missed for longer than a restart takes. */
    private static final long BORNE_MS = 8_000;

    @RegisterExtension
    final Premises lab = new Premises();

    @Test
    void afterTwentySecondsWithoutAnyPacketMediaAreBackWithinThree() throws Exception {
        Site cut = lab.site(Network.PORT_RESTRICTED);
        Pair pair = pair(
                "cut",
                cut,
                lab.site(Network.PORT_RESTRICTED),
                SMALL,
                lab.relay().options());
        long from = System.nanoTime();
        cut.fault("drop");
        Waiting.passes(20_000);
        cut.heal();
        long cutMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        pair.awaitSeeing();
        pair.gapIsAtMost(cutMs + 3_000, "20 s without a packet (" + cutMs + " ms)");
    }

    @Test
    void inAnotherNetworkMediaAreBackWithinFiveSeconds() throws Exception {
        Site roaming = lab.site(Network.PORT_RESTRICTED);
        Site cafe = lab.site(Network.SYMMETRIC);
        Pair pair = pair(
                "roam", roaming, lab.site(Network.FULL_CONE), SMALL, lab.relay().options());
        roaming.roam(cafe);
        pair.awaitSeeing();
        pair.gapIsAtMost(5_000, "another network");
    }

    @Test
    void whenTheirRelayDiesMediaAreBackWithinTenSeconds() throws Exception {
        Relay other = lab.laboratory().relayLater();
        List<String> both = Stream.concat(
                        lab.relay().options().stream(), other.options().stream().limit(6))
                .toList();
        Pair pair = pair("relay", lab.site(Network.SYMMETRIC), lab.site(Network.SYMMETRIC), SMALL, both);
        other.start();
        lab.relay().kill();
        pair.awaitSeeing();
        pair.gapIsAtMost(10_000, "relay killed");
    }

    @Test
    void aLostServerAloneIsNoGap() throws Exception {
        Site one = lab.site(Network.PORT_RESTRICTED);
        Pair pair =
                pair("server", one, lab.site(Network.OPEN), SMALL, lab.relay().options());
        one.fault("meta l4proto tcp drop");
        Waiting.passes(12_000);
        one.heal();
        lab.signaling().kill();
        Waiting.passes(5_000);
        pair.awaitSeeing();
        pair.gapIsAtMost(HARDLY_A_GAP_MS, "signaling lost");
    }

    @Test
    void lossAndANarrowPathAreBorne() throws Exception {
        Site five = lab.site(Network.PORT_RESTRICTED);
        Site fifteen = lab.site(Network.PORT_RESTRICTED);
        Site narrow = lab.site(Network.PORT_RESTRICTED);
        List<String> large = List.of("--size", "640x360", "--fps", "15", "--audio", "tone");
        Pair little =
                pair("five", five, lab.site(Network.OPEN), SMALL, lab.relay().options());
        Pair much = pair(
                "fifteen", fifteen, lab.site(Network.OPEN), SMALL, lab.relay().options());
        Pair thin = pair(
                "narrow", narrow, lab.site(Network.OPEN), large, lab.relay().options());
        five.fault("numgen random mod 100 < 5 drop");
        fifteen.fault("numgen random mod 100 < 15 drop");
        narrow.narrow("300kbit");
        Waiting.passes(20_000);
        Stream.of(little, much, thin).forEach(Pair::awaitSeeing);
        little.gapIsAtMost(BORNE_MS, "5 % lost");
        much.gapIsAtMost(BORNE_MS, "15 % lost");
        thin.gapIsAtMost(BORNE_MS, "300 kbit/s");
    }

    private Pair pair(String room, Site one, Site other, List<String> media, List<String> servers) throws IOException {
        List<String> options = new ArrayList<>(media);
        options.addAll(servers);
        Pair pair = new Pair(lab.join("one", one, room, options), lab.join("other", other, room, options));
        pair.awaitSeeing();
        Waiting.passes(STEADY_MS);
        pair.begin();
        return pair;
    }

    /** Two who call each other, and what they had reported when the fault began. */
    private static final class Pair {
        private final Caller one;
        private final Caller other;
        private int reportsOfOne;
        private int reportsOfOther;

        Pair(Caller one, Caller other) {
            this.one = one;
            this.other = other;
        }

        void awaitSeeing() {
            int before = one.reports("other");
            boolean seeing = Waiting.isTrueWithin(
                    SEEN_MS, () -> one.reports("other") >= before + 2 && one.sees("other") && other.sees("one"));
            assertThat(seeing).as("%s\n%s", one.said(), other.said()).isTrue();
        }

        void begin() {
            reportsOfOne = one.reports("other");
            reportsOfOther = other.reports("one");
        }

        void gapIsAtMost(long mostMs, String fault) {
            long gap = Math.max(one.longestGapMs("other", reportsOfOne), other.longestGapMs("one", reportsOfOther));
            System.out.printf("%s: no picture for %d ms%n", fault, gap);
            assertThat(gap).as("%s\n%s\n%s", fault, one.said(), other.said()).isLessThanOrEqualTo(mostMs);
        }
    }
}
