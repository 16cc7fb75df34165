package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What crashes the library when it reaches it; in a process of its own, where a crash is a failure and no more. */
final class BadInputNativeTest {
    @Test
    void theProcessLivesAndGoodLinksStillConnect() throws Exception {
        try (ChildJvm child = new ChildJvm(BadInputProbe.class, Map.of())) {
            List<String> lines = child.finished(120);
            assertThat(lines).contains("connected after all of it");
            // A task that fails, or something native that is left behind, is told as an error.
            assertThat(lines).noneMatch(line -> line.contains("ERROR"));
            assertThat(ChildJvm.numbers(lines, "rejected")[0]).isBetween(6.0, 12.0);
            assertThat(ChildJvm.numbers(lines, "refused")[0]).isEqualTo(BadInputProbe.DESCRIPTIONS.size() * 2.0);
        }
    }
}
