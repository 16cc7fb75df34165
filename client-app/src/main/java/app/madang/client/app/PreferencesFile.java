package app.madang.client.app;

import app.madang.client.ui.Preferences;
import app.madang.loop.EventLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the program remembers, in a JSON file. A file that cannot be understood is set aside under another name, never
 * overwritten: somebody may have written it by hand. Read once at the start; written on a loop of its own, so that a
 * slow disk never holds up the window.
 */
final class PreferencesFile implements Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final EventLoop disk;
    private volatile Choices choices;

    private PreferencesFile(Path file, EventLoop disk, Choices choices) {
        this.file = file;
        this.disk = disk;
        this.choices = choices;
    }

    /** Reads the file, which need not be there. */
    static PreferencesFile open(Path file, EventLoop disk) {
        return new PreferencesFile(file, disk, read(file));
    }

    /** For this run only, unless people change something: two programs on one machine share the file. */
    void nameForNow(String name) {
        choices = choices.withName(name);
    }

    @Override
    public Choices choices() {
        return choices;
    }

    @Override
    public void remember(Choices newest) {
        if (newest.equals(choices)) {
            return;
        }
        choices = newest;
        disk.post(() -> write(newest));
    }

    private static Choices read(Path file) {
        if (!Files.exists(file)) {
            return Choices.DEFAULT;
        }
        try {
            return parse(JSON.readTree(Files.readString(file)));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            setAside(file);
            return Choices.DEFAULT;
        }
    }

    private static Choices parse(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("settings are an object");
        }
        Choices usual = Choices.DEFAULT;
        return new Choices(
                text(json, "name", usual.name()),
                bool(json, "microphone", usual.microphone()),
                bool(json, "camera", usual.camera()),
                Theme.valueOf(text(json, "theme", usual.theme().name())));
    }

    private static String text(JsonNode json, String field, String usual) {
        JsonNode value = json.path(field);
        if (!value.isMissingNode() && !value.isString()) {
            throw new IllegalArgumentException(field + " is text");
        }
        return value.asString(usual);
    }

    private static boolean bool(JsonNode json, String field, boolean usual) {
        JsonNode value = json.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new IllegalArgumentException(field + " is true or false");
        }
        return value.asBoolean(usual);
    }

    private static void setAside(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("The settings could not be read; the file is now {}", aside.getFileName());
        } catch (IOException e) {
            LOG.warn("The settings could not be read and the file could not be set aside: {}", e.toString());
        }
    }

    private void write(Choices newest) {
        String text = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(JSON.createObjectNode()
                        .put("name", newest.name())
                        .put("microphone", newest.microphone())
                        .put("camera", newest.camera())
                        .put("theme", newest.theme().name()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path half = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(half, text);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The settings could not be saved: {}", e.toString());
        }
    }
}
