package app.madang.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.LinkState;
import app.madang.client.statistics.HistorySnapshot;
import app.madang.client.statistics.Numbers;
import app.madang.client.statistics.PersonHistory;
import app.madang.client.statistics.Sample;
import app.madang.client.ui.StatisticsFiles.Failed;
import app.madang.client.ui.StatisticsFiles.Problem;
import app.madang.client.ui.StatisticsFiles.Saved;
import app.madang.protocol.PeerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryFileTest {
    private static final PeerId HANA = new PeerId("BBBBBBBBBBBBBBBBBBBBBA");

    @TempDir
    Path folder;

    private static HistorySnapshot history() {
        List<Sample> samples = List.of(
                new Sample(1_000, LinkState.CONNECTED, Numbers.unknown()),
                new Sample(2_000, LinkState.INTERRUPTED, Numbers.relayed(80.25, 0.4, 12, "bandwidth")));
        return new HistorySnapshot(
                Instant.parse("2026-11-21T12:00:00Z"),
                2_500,
                List.of(new PersonHistory(HANA, "하나 \"x\"", true, samples)));
    }

    @Test
    void everythingStandsInTheFile() throws IOException {
        Path file = folder.resolve("numbers.json");
        Files.writeString(file, "an older one");
        assertThat(HistoryFile.write(file, history())).isEqualTo(new Saved("numbers.json"));
        JsonNode json = new JsonMapper().readTree(Files.readString(file));
        assertThat(json.path("v").asInt()).isEqualTo(1);
        assertThat(json.path("began").asString()).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(json.path("savedAtMs").asLong()).isEqualTo(2_500);
        JsonNode person = json.path("people").path(0);
        assertThat(person.path("name").asString()).isEqualTo("하나 \"x\"");
        assertThat(person.path("peer").asString()).isEqualTo(HANA.value());
        assertThat(person.path("samples").size()).isEqualTo(2);
        JsonNode first = person.path("samples").path(0);
        assertThat(first.path("path").isNull()).isTrue();
        assertThat(first.path("rttMs").isNull()).isTrue();
        assertThat(first.path("in").path("lossPercent").isNull()).isTrue();
        JsonNode second = person.path("samples").path(1);
        assertThat(second.path("t").asLong()).isEqualTo(2_000);
        assertThat(second.path("link").asString()).isEqualTo("interrupted");
        assertThat(second.path("out").path("limitedBy").asString()).isEqualTo("bandwidth");
        assertThat(second.path("out").path("lossPercent").asDouble()).isEqualTo(12);
        assertThat(second.path("path").path("relayProtocol").asString()).isEqualTo("tls");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeWrittenIsToldAndSpoilsNothing() throws IOException {
        assertThat(HistoryFile.write(folder.resolve("gone/numbers.json"), history()))
                .isEqualTo(new Failed("numbers.json", Problem.NO_FOLDER));
        Path taken = Files.createDirectory(folder.resolve("taken.json"));
        Files.writeString(taken.resolve("inside"), "kept");
        assertThat(HistoryFile.write(taken, history())).isEqualTo(new Failed("taken.json", Problem.OTHER));
        assertThat(taken.resolve("inside")).hasContent("kept");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(taken);
        }
    }
}
