package app.madang.benchmarks.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private final Reports reports = new Reports(new PrintStream(OutputStream.nullOutputStream()));

    @Test
    void eventsAreFoundFromAPlaceOn() {
        reports.add("{\"event\":\"stats\",\"n\":1}");
        int place = reports.size();
        reports.add("{\"event\":\"link\"}");
        reports.add("{\"event\":\"stats\",\"n\":2}");
        assertThat(reports.of("stats")).hasSize(2);
        assertThat(reports.since(place, "stats"))
                .singleElement()
                .satisfies(each -> assertThat(each.path("n").asInt()).isEqualTo(2));
    }

    @Test
    void aLineThatWasCutOffIsNoReport() {
        reports.add("{\"event\":\"sta");
        assertThat(reports.size()).isZero();
    }

    @Test
    void awaitEndsWithTheReportOrTheTime() throws InterruptedException {
        assertThat(reports.await(0, all -> !all.isEmpty())).isFalse();
        Thread.ofPlatform().start(() -> reports.add("{\"event\":\"joined\"}"));
        assertThat(reports.await(20, all -> !all.isEmpty())).isTrue();
    }
}
