package app.madang.signaling.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Some two hundred people in forty rooms of a real server, for a minute or for {@code MADANG_SOAK_MINUTES}: nothing
 * is lost, doubled or out of order within a stay, everybody sees the same people, and in the end the server keeps
 * nothing. {@code MADANG_SOAK_SEED} repeats the choices of a run; the timing is the machine's own.
 *
 * <p>It mostly waits, so it runs beside other tests where there are some.
 */
@Execution(ExecutionMode.CONCURRENT)
class SoakNativeTest {
    private static final int ROOMS = 40;
    private static final long BETWEEN_CHECKPOINTS_MS = 9_000;
    /** Of the time; the rest is the last server's own, which must not have kept anything of it. */
    private static final double UPSET_PART = 0.6;

    private static final int DESCRIPTOR_SLACK = 3;

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process there cannot be asked to end")
    void nothingIsLostDoubledOrOutOfOrderAndNothingLeaks(@TempDir Path folder) throws Exception {
        long seed = setting("MADANG_SOAK_SEED", System.nanoTime());
        long durationMs = TimeUnit.MINUTES.toMillis(setting("MADANG_SOAK_MINUTES", 1));
        Random random = new Random(seed);
        Path errors = Files.createFile(folder.resolve("stderr"));
        try (Engine engine = new Engine();
                ServerProcess server = new ServerProcess(engine, errors, random)) {
            World world = new World(engine, server, random, seed);
            System.out.println("Soak of " + durationMs / 1_000 + " s with seed " + seed);
            try {
                new Soak(world).run(durationMs);
            } finally {
                System.out.println(world);
            }
        }
    }

    private static long setting(String name, long otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : Long.parseLong(value.strip());
    }

    /** The run itself. */
    private static final class Soak {
        private final World world;
        private final Driver driver;
        private final Checkpoint checkpoint;

        Soak(World world) {
            this.world = world;
            driver = new Driver(world, ROOMS);
            checkpoint = new Checkpoint(world, driver);
        }

        void run(long durationMs) {
            world.server().start();
            while (world.elapsedMs() < durationMs * UPSET_PART) {
                go();
                driver.upset();
                pass(BETWEEN_CHECKPOINTS_MS / 2);
                checkpoint.check();
            }
            checkpoint.checkEmpty();
            driver.upset();
            Census base = baseOfANewServer();
            long descriptors = world.server().descriptors();
            while (world.elapsedMs() < durationMs) {
                go();
                pass(BETWEEN_CHECKPOINTS_MS / 2);
                checkpoint.check();
            }
            assertNothingLeft(base, checkpoint.checkEmpty(base), descriptors);
            assertEverythingHappened();
        }

        private void go() {
            driver.go();
            pass(BETWEEN_CHECKPOINTS_MS / 2);
        }

        /** People have come and gone once, so that all code is loaded. */
        private Census baseOfANewServer() {
            long starts = world.server().starts();
            assertThat(world.engine()
                            .runUntil(
                                    () -> world.server().starts() > starts
                                            && world.server().isUp(),
                                    60_000))
                    .as("the server starts")
                    .isTrue();
            go();
            return checkpoint.checkEmpty();
        }

        private void pass(long ms) {
            long end = world.engine().nowMs() + ms;
            world.engine().runUntil(() -> world.engine().nowMs() >= end, ms + 60_000);
            world.server().assertAlive();
        }

        private void assertNothingLeft(Census base, Census end, long descriptors) {
            assertThat(world.engine()
                            .runUntil(() -> world.server().descriptors() <= descriptors + DESCRIPTOR_SLACK, 30_000))
                    .as("descriptors: %s, before %s", world.server().descriptors(), descriptors)
                    .isTrue();
            System.out.println("heap " + base.bytes() + " -> " + end.bytes() + ", descriptors " + descriptors + " -> "
                    + world.server().descriptors());
            assertThat(world.server().said()).as("standard error").doesNotContain("Exception", "Incident", "Error");
        }

        /** It proves nothing about what did not happen. */
        private void assertEverythingHappened() {
            for (String what : new String[] {
                "heard",
                "resumed",
                "began",
                "began anew",
                "draining",
                "killed",
                "rate_limited",
                "bad_message",
                "peer_not_found",
                "resync_needed",
                "closed with 4001",
                "closed with 1009",
                "closed with 1000"
            }) {
                assertThat(world.counted(what))
                        .as("%s, with seed %s: %s", what, world.seed(), world)
                        .isPositive();
            }
        }
    }
}
