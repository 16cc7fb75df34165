package app.madang.benchmarks.report;

import app.madang.benchmarks.participant.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The versions of what is compared. */
public final class Versions {
    private Versions() {}

    /** Of calls. @param madang as the repository names its state */
    public static Map<String, String> withChromium(String madang) {
        String chromium = Chromium.found()
                .map(command -> Machine.output(List.of(command.toString(), "--version")))
                .orElse("none");
        return Map.of("madang", madang, "chromium", chromium);
    }

    /**
     * @param madang as the repository names its state
     * @param peers a folder with a {@code package.json}
     */
    public static Map<String, String> of(String madang, Path peers) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        versions.put("madang", madang);
        JsonNode wanted = new JsonMapper().readTree(Files.readString(peers.resolve("package.json")));
        wanted.get("dependencies")
                .properties()
                .forEach(each -> versions.put(each.getKey(), each.getValue().asString()));
        return versions;
    }
}
