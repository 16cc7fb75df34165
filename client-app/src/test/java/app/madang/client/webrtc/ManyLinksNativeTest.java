package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fifty links one after the other: threads go, and memory grows by no more than what the library itself leaks. */
final class ManyLinksNativeTest {
    /** For the two ends of a link: about 150 kB are never given back by each connection that was once connected. */
    private static final double KB_A_LINK = 600;

    @Test
    void fiftyLinksLeaveNothingOfOursBehind() throws Exception {
        try (ChildJvm child = new ChildJvm(ManyLinksProbe.class, Map.of("MALLOC_ARENA_MAX", "2"), "15", "50")) {
            List<String> lines = child.finished(240);
            double[] before = ChildJvm.numbers(lines, "before");
            double[] after = ChildJvm.numbers(lines, "after");
            assertThat(after[0] - before[0]).as("threads more: %s", lines).isLessThanOrEqualTo(2);
            assertThat((after[1] - before[1]) / 50)
                    .as("kB more for each link: %s", lines)
                    .isLessThan(KB_A_LINK);
        }
    }
}
