package app.madang.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was measured, with everything that one must know to compare it with another day's. */
public final class Results {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final Map<String, String> versions;

    /** @param versions of what was measured, by name */
    public Results(Path folder, Map<String, String> versions) {
        this.folder = folder;
        this.versions = versions;
    }

    /**
     * Writes {@code NAME-DATE.json}.
     *
     * @param settings what was asked for, as {@code runs} anything that Jackson writes
     * @return the file
     */
    public Path write(String name, LocalDateTime begun, Machine machine, Object settings, Object runs)
            throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("benchmark", name);
        all.put("begun", begun.toString());
        all.put("machine", machine);
        all.put("versions", versions);
        all.put("settings", settings);
        all.put("runs", runs);
        Path file = folder.resolve(
                name + "-" + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(begun) + ".json");
        Files.createDirectories(folder);
        Files.writeString(file, JSON.writeValueAsString(all) + "\n");
        return file;
    }
}
