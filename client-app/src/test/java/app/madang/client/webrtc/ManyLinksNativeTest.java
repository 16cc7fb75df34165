package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fifty links one after the other: threads go, and memory grows by no more than what the library itself leaks. */
final class ManyLinksNativeTest {
    /** Measured 605 to 730 for the two ends of a link, with VP8 and with H.264: the library frees no connection. */
    private static final double KB_A_LINK = 1_000;

    /** The JVM's own come and go; one of ours left for each link would be fifty. */
    private static final double THREADS = 8;

    @Test
    void fiftyLinksLeaveNothingOfOursBehind() throws Exception {
        try (ChildJvm child = new ChildJvm(ManyLinksProbe.class, Map.of("MALLOC_ARENA_MAX", "2"), "15", "50")) {
            List<String> lines = child.finished(240);
            double[] before = ChildJvm.numbers(lines, "before");
            double[] after = ChildJvm.numbers(lines, "after");
            assertThat(after[0] - before[0]).as("threads more: %s", lines).isLessThan(THREADS);
            assertThat((after[1] - before[1]) / 50)
                    .as("kB more for each link: %s", lines)
                    .isLessThan(KB_A_LINK);
        }
    }
}
