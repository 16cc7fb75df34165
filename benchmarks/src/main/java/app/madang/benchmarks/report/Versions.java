package app.madang.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the servers that are compared. */
public final class Versions {
    private Versions() {}

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
