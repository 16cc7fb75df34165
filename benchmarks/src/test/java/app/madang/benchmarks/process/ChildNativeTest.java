package app.madang.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@EnabledOnOs(value = OS.LINUX, disabledReason = "the benchmarks read /proc")
class ChildNativeTest {
    @TempDir
    private Path folder;

    @Test
    void whatAProgramStartedIsMeasuredAndEndsWithIt() throws IOException, InterruptedException {
        BlockingQueue<String> lines = new ArrayBlockingQueue<>(10);
        List<String> command = List.of("sh", "-c", "sleep 100 & echo $! $GREETING; wait");
        ProcessHandle started;
        try (Child child = Child.start(command, Map.of("GREETING", "hello"), lines::add, folder.resolve("log"))) {
            String[] told = lines.poll(20, TimeUnit.SECONDS).split(" ");
            started = ProcessHandle.of(Long.parseLong(told[0])).orElseThrow();
            assertThat(told[1]).isEqualTo("hello");
            assertThat(child.footprint().processes()).isEqualTo(2);
            assertThat(child.footprint().proportionalBytes()).isPositive();
            assertThat(child.ended()).isNotDone();
        }
        assertThat(started.onExit()).succeedsWithin(20, TimeUnit.SECONDS);
    }
}
