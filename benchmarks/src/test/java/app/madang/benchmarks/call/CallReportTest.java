package app.madang.benchmarks.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.benchmarks.process.Footprint;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CallReportTest {
    private static final Flow FLOW = new Flow(29.96, 1280, 720, 1499.6, "none");

    @Test
    void comparesWithTheMeanOfChromiumsSameCalls() {
        String text = new CallReport(List.of(
                        call("madang", 2, 6),
                        call("chromium", 2, 8),
                        call("chromium", 2, 12),
                        call("chromium", 3, 60),
                        call("madang", 4, 6)))
                .text();
        List<String> lines = text.lines().toList();
        assertThat(lines.get(1)).startsWith("madang").contains(" 0.60 ", "1280x720@30.0", " 1500 ");
        assertThat(lines.get(2)).startsWith("chromium").contains(" 0.80 ");
        assertThat(lines.get(5)).startsWith("madang").contains(" - ");
    }

    @Test
    void showingIsTheDifferenceOfTheMeans() {
        String text = new ShowingReport(
                        List.of(scene("window", 5), scene("unseen", 4), scene("window", 7), scene("unseen", 4)))
                .text();
        assertThat(text.lines().toList().get(1).split(" +"))
                .containsExactly("madang", "1", "0.60", "0.40", "0.20", "50", "0.00");
    }

    private static CallResult scene(String scene, double cpu) {
        Footprint used = new Footprint(cpu, 0, 1, 1, 1);
        return new CallResult("madang", scene, 2, 1, 0, 10, used, Footprint.NONE, FLOW, FLOW, List.of());
    }

    @Test
    void aFlowIsTheMeanOfRatesAndTheLastSize() {
        Flow flow = Flow.of(List.of(stats(10, 640, 100), stats(20, 1280, 300)), "out");
        assertThat(flow).isEqualTo(new Flow(15, 1280, 720, 200, "bandwidth"));
    }

    @Test
    void ofSeveralFlowsTheMostFrequentSizeIsTypical() {
        Flow small = new Flow(10, 320, 180, 100, "cpu");
        assertThat(Flow.typical(List.of(small, FLOW, small))).satisfies(typical -> {
            assertThat(typical.width()).isEqualTo(320);
            assertThat(typical.limitedBy()).isEqualTo("cpu");
            assertThat(typical.fps()).isBetween(16.0, 17.0);
        });
        assertThat(Flow.typical(List.of()).fps()).isZero();
    }

    private static CallResult call(String program, int people, double cpu) {
        return new CallResult(
                program,
                "mesh",
                people,
                1,
                0,
                10,
                new Footprint(cpu, 0, 1, 1, 1),
                Footprint.NONE,
                FLOW,
                FLOW,
                List.of());
    }

    private static JsonNode stats(double fps, int width, int kbps) {
        return new JsonMapper()
                .readTree("{\"out\":{\"fps\":%f,\"width\":%d,\"height\":720,\"kbps\":%d,\"limitedBy\":\"BANDWIDTH\"}}"
                        .formatted(fps, width, kbps));
    }
}
