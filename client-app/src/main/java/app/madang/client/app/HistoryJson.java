package app.madang.client.app;

import app.madang.client.app.headless.StatisticsJson;
import app.madang.client.statistics.HistorySnapshot;
import app.madang.client.statistics.PersonHistory;
import app.madang.client.statistics.Sample;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The statistics of a call as docs/statistics.md describes the file. */
final class HistoryJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int VERSION = 1;

    private HistoryJson() {}

    static String text(HistorySnapshot history) {
        ObjectNode file = JSON.createObjectNode()
                .put("v", VERSION)
                .put("program", Version.client())
                .put("began", history.began().toString())
                .put("savedAtMs", history.nowMs());
        ArrayNode people = file.putArray("people");
        history.people().forEach(person -> fill(people.addObject(), person));
        return JSON.writeValueAsString(file) + "\n";
    }

    private static void fill(ObjectNode into, PersonHistory person) {
        into.put("peer", person.id().value()).put("name", person.name()).put("here", person.here());
        ArrayNode samples = into.putArray("samples");
        person.samples().forEach(sample -> fill(samples.addObject(), sample));
    }

    private static void fill(ObjectNode into, Sample sample) {
        into.put("t", sample.atMs()).put("link", sample.link().name().toLowerCase(Locale.ROOT));
        StatisticsJson.fill(into, sample.numbers());
    }
}
