package app.madang.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.ui.Preferences.Choices;
import app.madang.client.ui.Preferences.Theme;
import app.madang.loop.VirtualLoop;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    @TempDir
    private Path folder;

    private final VirtualLoop disk = new VirtualLoop();
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("not/yet/there/settings.json");
    }

    @Test
    void whatWasChosenIsThereTheNextTime() {
        Choices chosen = new Choices("하나", false, true, Theme.DARK);
        PreferencesFile.open(file, disk).remember(chosen);
        disk.settle();
        assertThat(PreferencesFile.open(file, disk).choices()).isEqualTo(chosen);
    }

    @Test
    void aNameForNowIsForgottenUnlessSomethingIsChosen() {
        PreferencesFile preferences = PreferencesFile.open(file, disk);
        preferences.nameForNow("Second");
        disk.settle();
        assertThat(preferences.choices().name()).isEqualTo("Second");
        assertThat(PreferencesFile.open(file, disk).choices().name()).isEmpty();
    }

    @Test
    void withoutAFileEverythingIsAsUsual() {
        assertThat(PreferencesFile.open(file, disk).choices()).isEqualTo(Choices.DEFAULT);
    }

    @Test
    void whatIsMissingInTheFileIsAsUsual() throws Exception {
        write("{\"name\":\"Hana\",\"later\":[1]}");
        assertThat(PreferencesFile.open(file, disk).choices()).isEqualTo(Choices.DEFAULT.withName("Hana"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"theme\":\"PINK\"}", "{\"name\":{}}", "\u0000"})
    void aBrokenFileIsSetAsideAndNotLost(String text) throws Exception {
        write(text);
        PreferencesFile preferences = PreferencesFile.open(file, disk);
        assertThat(preferences.choices()).isEqualTo(Choices.DEFAULT);
        preferences.remember(Choices.DEFAULT.withName("Hana"));
        disk.settle();
        assertThat(file.resolveSibling("settings.json.broken")).hasContent(text);
        assertThat(PreferencesFile.open(file, disk).choices().name()).isEqualTo("Hana");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoReasonToStop() throws Exception {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");
        PreferencesFile preferences = PreferencesFile.open(blocked.resolve("settings.json"), disk);
        preferences.remember(Choices.DEFAULT.withName("Hana"));
        disk.settle();
        assertThat(preferences.choices().name()).isEqualTo("Hana");
    }

    private void write(String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
