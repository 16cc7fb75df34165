package app.madang.signaling.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * A server under attack with two innocents on it, and what must hold after each attack: the server runs, the innocents
 * are connected and lost nothing, memory and descriptors are back where they were.
 *
 * <p>How long their messages took is judged twice. In one attack, a few hundred messages, p99 is the third worst of them,
 * which a busy machine makes at will: there the bound is only one that a server that stands still breaks. Over all attacks
 * of an arena together p99 has to be under 50 ms. Both are told from planned moments, and nothing is tried again.
 *
 * <p>What is judged is the server, so the bounds grow where other programs keep the machine busy: in proportion where a
 * bare echo in a process of its own needs more than 5 ms at p99, and where the server's thread, when it could run, waited
 * for a processor longer than it ran. Two idle cores do neither, the attackers included.
 */
final class Arena implements AutoCloseable {
    /** A loop that an attack holds up shows more; on a quiet machine it is under 50, which is for people to look at. */
    private static final double P99_MS = 300;

    private static final double P99_OF_ECHO_MS = 5;
    private static final double SLOWDOWN = 2;
    private static final long HEAP_SLACK = 4 << 20;
    private static final int DESCRIPTOR_SLACK = 3;
    private static final int WARM = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    interface Attack {
        void run() throws Exception;
    }

    private final ServerProcess server;
    private final BareEcho echo;
    private final Innocents innocents;
    private final Latencies allRelayed = new Latencies();
    private final Latencies allEchoed = new Latencies();
    private final long heap;
    private final long descriptors;
    private double slowest = 1;

    /** Takes the server over, and lets it get warm. */
    Arena(ServerProcess server) throws Exception {
        this.server = server;
        echo = new BareEcho();
        innocents = new Innocents(server.port());
        Until.isTrue("warm", PATIENCE, () -> innocents.latencies().count() > WARM);
        heap = server.heapInUse();
        descriptors = server.descriptors();
    }

    ServerProcess server() {
        return server;
    }

    int port() {
        return server.port();
    }

    /** Runs the attack, and looks what is left. */
    void survives(String row, Attack attack) throws Exception {
        during(row, attack);
        isBackToBase();
    }

    /** Runs the attack, and looks how the innocents fared. */
    void during(String row, Attack attack) throws Exception {
        // What was held up by looking at the heap belongs to no attack.
        allIsHeard();
        int relayedBefore = innocents.latencies().count();
        int echoedBefore = echo.latencies().count();
        ServerProcess.Scheduling before = server.scheduling();
        attack.run();
        allIsHeard();
        Latencies relayed = innocents.latencies().since(relayedBefore);
        Latencies echoed = echo.latencies().since(echoedBefore);
        assertThat(innocents.wrong()).as("what the innocents saw").isNull();
        assertThat(server.isAlive()).isTrue();
        double slowdown = server.scheduling().since(before).slowdown();
        judge(row, relayed, echoed, slowdown);
        slowest = Math.max(slowest, slowdown);
        allRelayed.addAll(relayed);
        allEchoed.addAll(echoed);
    }

    private void allIsHeard() throws Exception {
        Innocents.AllHeard allHeard = innocents.allSaidUntilNow();
        Until.isTrue("the innocents hear each other", PATIENCE, () -> allHeard.now() || innocents.wrong() != null);
    }

    /** Waits until everything that an attack took has been given back. */
    void isBackToBase() throws Exception {
        Until.isTrue(
                "descriptors back to " + descriptors,
                PATIENCE,
                () -> server.descriptors() <= descriptors + DESCRIPTOR_SLACK);
        Until.isTrue("heap back to " + heap, PATIENCE, () -> server.heapInUse() <= heap + HEAP_SLACK);
    }

    private static void judge(String what, Latencies relayed, Latencies echoed, double slowdown) {
        double echoMs = echoed.ms(0.99);
        System.out.printf(
                Locale.ROOT,
                "%-40s innocents: %5d messages, p50 %6.2f ms, p99 %6.2f ms, max %6.2f ms; bare echo: p99 %6.2f ms; slowed %4.1f ×%n",
                what,
                relayed.count(),
                relayed.ms(0.5),
                relayed.ms(0.99),
                relayed.ms(1),
                echoMs,
                slowdown);
        double busy = Math.max(1, echoMs / P99_OF_ECHO_MS) * Math.max(1, slowdown / SLOWDOWN);
        assertThat(relayed.ms(0.99))
                .as("p99 of the innocents, ms, on a machine that is busy %.1f times", busy)
                .isLessThan(P99_MS * busy);
    }

    /** Judges all attacks together, and ends the server. */
    @Override
    public void close() throws IOException {
        try (server;
                echo;
                innocents) {
            assertThat(server.log()).doesNotContain("OutOfMemory");
            judge("all", allRelayed, allEchoed, slowest);
        }
    }
}
