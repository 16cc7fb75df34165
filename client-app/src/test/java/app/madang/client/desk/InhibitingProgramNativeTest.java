package app.madang.client.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.loop.ThreadLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real processes in the place of the system's programs: one is held, and none is left. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "shell scripts stand for the system's programs")
class InhibitingProgramNativeTest {
    private static final long DEADLINE_MS = 20_000;

    @TempDir
    private Path folder;

    private final ThreadLoop loop = new ThreadLoop("desk");

    @AfterEach
    void close() {
        loop.close();
    }

    /** Writes its process id into a file of its name, then is what stands in {@code then}. */
    private List<String> program(String name, String then) throws IOException {
        Path script = folder.resolve(name);
        Files.writeString(script, "#!/bin/sh\necho $$ >> '" + script + ".pid'\n" + then + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return List.of(script.toString(), "cat");
    }

    private long started(String name) throws IOException {
        Path file = folder.resolve(name + ".pid");
        await(name + " starts", () -> Files.exists(file) && Files.size(file) > 0);
        List<String> all = Files.readAllLines(file);
        assertThat(all).as("exactly one").hasSize(1);
        return Long.parseLong(all.getFirst());
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(String what, Condition condition) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DEADLINE_MS);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time: " + what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static boolean lives(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    void oneIsHeldUntilTheEndAndAgainTheNextTime() throws Exception {
        InhibitingProgram inhibitor =
                new InhibitingProgram(loop, List.of(program("one", "exec \"$@\""), program("two", "exec \"$@\"")));
        loop.post(inhibitor::begin);
        loop.post(inhibitor::begin);
        long first = started("one");
        assertThat(lives(first)).isTrue();
        loop.post(inhibitor::end);
        loop.post(inhibitor::end);
        await("its end", () -> !lives(first));
        Files.delete(folder.resolve("one.pid"));
        loop.post(inhibitor::begin);
        long second = started("one");
        loop.post(inhibitor::end);
        await("its end", () -> !lives(second));
        assertThat(folder.resolve("two.pid")).doesNotExist();
    }

    @Test
    void whatIsNotThereOrRefusesIsPassedBy() throws Exception {
        InhibitingProgram inhibitor = new InhibitingProgram(
                loop,
                List.of(
                        List.of(folder.resolve("nowhere").toString()),
                        program("refuses", "exit 1"),
                        program("works", "exec \"$@\"")));
        loop.post(inhibitor::begin);
        long works = started("works");
        started("refuses");
        assertThat(lives(works)).isTrue();
        loop.post(inhibitor::end);
        await("its end", () -> !lives(works));
    }

    /** As a killed program's pipe ends by itself. */
    @Test
    void whatRunsInsideEndsWithItsInput() throws Exception {
        Process cat = new ProcessBuilder(program("inside", "cat; exit 0")).start();
        long pid = started("inside");
        cat.getOutputStream().close();
        await("its end", () -> !lives(pid));
    }
}
