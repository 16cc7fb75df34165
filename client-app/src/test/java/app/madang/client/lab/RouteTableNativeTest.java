package app.madang.client.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * The table of docs/connectivity.md, measured: two sites of every kind of network in one room, so that everybody calls
 * everybody.
 */
@Tag("native")
@Timeout(300)
class RouteTableNativeTest {
    /**
     * D: direct. T: direct over TCP, or by the relay that the side without UDP has, whichever answered first. R: by
     * relay, impossible without one. Rows and columns in the order of {@link Network}.
     */
    private static final String[] ROUTES = {
        /* OPEN            */ "DDDDTR",
        /* FULL_CONE       */ "DDDDRR",
        /* PORT_RESTRICTED */ "DDDRRR",
        /* SYMMETRIC       */ "DDRRRR",
        /* UDP_BLOCKED     */ "TRRRRR",
        /* ONLY_443        */ "RRRRRR",
    };

    private static final long CONNECTED_MS = 120_000;

    @RegisterExtension
    final Premises lab = new Premises();

    @Test
    void everyPairTakesItsRoute() throws Exception {
        List<Caller> callers = everybody("with-relay", lab.relay().options());
        Waiting.isTrueWithin(CONNECTED_MS, () -> wrong(callers, true).isEmpty());
        System.out.println(measured(callers));
        assertThat(wrong(callers, true)).as(measured(callers)).isEmpty();
    }

    @Test
    void withoutARelayWhatIsImpossibleFailsInTime() throws Exception {
        List<Caller> callers = everybody("without-relay", lab.relay().stunOptions());
        Waiting.isTrueWithin(CONNECTED_MS, () -> wrong(callers, false).isEmpty());
        System.out.println(measured(callers));
        assertThat(wrong(callers, false)).as(measured(callers)).isEmpty();
        // On a busy machine the first attempt may end before a STUN server answered; a later one knows better.
        Waiting.isTrueWithin(CONNECTED_MS, () -> differentReasons(callers).isEmpty());
        assertThat(differentReasons(callers)).isEmpty();
    }

    private List<Caller> everybody(String room, List<String> servers) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of("--size", "160x90", "--fps", "2", "--audio", "none"));
        options.addAll(servers);
        List<Caller> callers = new ArrayList<>();
        for (String number : List.of(" 1", " 2")) {
            for (Network network : Network.values()) {
                callers.add(lab.join(network + number, lab.site(network), room, options));
            }
        }
        return callers;
    }

    private static char expected(Network one, Network other) {
        return ROUTES[one.ordinal()].charAt(other.ordinal());
    }

    /** For each pair that is not as it should be: what it is. */
    private static Map<String, String> wrong(List<Caller> callers, boolean withRelay) {
        Map<String, String> wrong = new TreeMap<>();
        for (Caller one : callers) {
            for (Caller other : callers) {
                if (one != other && !isAsExpected(one, other, withRelay)) {
                    wrong.put(one.name() + " to " + other.name(), route(one, other));
                }
            }
        }
        return wrong;
    }

    private static boolean isAsExpected(Caller one, Caller other, boolean withRelay) {
        Predicate<JsonNode> direct = path -> !relayed(path);
        Predicate<JsonNode> tcp =
                direct.and(path -> path.path("protocol").asString().equals("tcp"));
        Predicate<JsonNode> byRelay = path -> withRelay && fits(one.network(), path);
        Optional<JsonNode> path = one.path(other.name());
        return switch (expected(one.network(), other.network())) {
            case 'D' -> path.filter(direct).isPresent();
            case 'T' -> path.filter(tcp.or(byRelay)).isPresent();
            default -> withRelay ? path.filter(byRelay).isPresent() : failed(one, other);
        };
    }

    private static boolean relayed(JsonNode path) {
        return path.path("local").asString().equals("relay")
                || path.path("remote").asString().equals("relay");
    }

    /** A side without UDP must use its own relay, which the other then sees; of other pairs either side may. */
    private static boolean fits(Network own, JsonNode path) {
        boolean ownRelay = path.path("local").asString().equals("relay")
                && own.reachesRelayBy(path.path("relayProtocol").asString(""));
        return own.letsUdpOut() ? relayed(path) : ownRelay;
    }

    private static boolean failed(Caller one, Caller other) {
        boolean ever = one.events("link", other.name())
                .anyMatch(link -> link.path("state").asString().equals("connected"));
        return !ever && one.state(other.name()).equals("failed");
    }

    /** Both sides of what failed must say the same: where both have UDP, that a relay is needed. */
    private static List<String> differentReasons(List<Caller> callers) {
        List<String> wrong = new ArrayList<>();
        for (Caller one : callers) {
            for (Caller other : callers) {
                boolean impossible = one != other && expected(one.network(), other.network()) == 'R';
                boolean udp = one.network().letsUdpOut() && other.network().letsUdpOut();
                String reason = udp ? "needs_relay" : "no_way_out";
                if (impossible && !one.reason(other.name()).equals(reason)) {
                    wrong.add(one.name() + " to " + other.name() + " says " + one.reason(other.name()));
                }
            }
        }
        return wrong;
    }

    private static String route(Caller one, Caller other) {
        return one.path(other.name())
                .map(path -> "%s to %s by %s, relay by %s"
                        .formatted(
                                path.path("local").asString(),
                                path.path("remote").asString(),
                                path.path("protocol").asString(),
                                path.path("relayProtocol").asString("none")))
                .orElse("no path, link " + one.state(other.name()));
    }

    private static String measured(List<Caller> callers) {
        StringBuilder table = new StringBuilder();
        for (Caller one : callers) {
            for (Caller other : callers) {
                if (one != other) {
                    table.append("%-18s %-18s %s%n".formatted(one.name(), other.name(), route(one, other)));
                }
            }
        }
        return table.toString();
    }
}
