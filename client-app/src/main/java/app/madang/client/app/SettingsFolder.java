package app.madang.client.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a program keeps what it remembers, by the custom of each system. */
final class SettingsFolder {
    private SettingsFolder() {}

    /** Not necessarily there yet. {@code MADANG_SETTINGS} names another one. */
    static Path of(String system, Path home, Map<String, String> environment) {
        String own = environment.get("MADANG_SETTINGS");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String roaming = environment.get("APPDATA");
            return roaming != null ? Path.of(roaming, "Madang") : home.resolve("AppData/Roaming/Madang");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library/Application Support/Madang");
        }
        String config = environment.get("XDG_CONFIG_HOME");
        boolean usable = config != null && Path.of(config).isAbsolute();
        return (usable ? Path.of(config) : home.resolve(".config")).resolve("madang");
    }
}
