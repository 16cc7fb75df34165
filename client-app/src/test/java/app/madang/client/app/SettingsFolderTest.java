package app.madang.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsFolderTest {
    private static final Path HOME = Path.of("/home/hana");

    @Test
    void followsTheCustomOfEachSystem() {
        assertThat(SettingsFolder.of("Linux", HOME, Map.of())).isEqualTo(Path.of("/home/hana/.config/madang"));
        assertThat(SettingsFolder.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "/cfg")))
                .isEqualTo(Path.of("/cfg/madang"));
        assertThat(SettingsFolder.of("Mac OS X", HOME, Map.of()))
                .isEqualTo(Path.of("/home/hana/Library/Application Support/Madang"));
        assertThat(SettingsFolder.of("Windows 11", HOME, Map.of("APPDATA", "/roaming")))
                .isEqualTo(Path.of("/roaming/Madang"));
    }

    @Test
    void aRelativeXdgFolderIsIgnoredAsItsSpecificationAsks() {
        assertThat(SettingsFolder.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "cfg")))
                .isEqualTo(Path.of("/home/hana/.config/madang"));
    }

    @Test
    void anOwnFolderGoesBeforeAll() {
        assertThat(SettingsFolder.of("Linux", HOME, Map.of("MADANG_SETTINGS", "/tmp/x")))
                .isEqualTo(Path.of("/tmp/x"));
    }
}
