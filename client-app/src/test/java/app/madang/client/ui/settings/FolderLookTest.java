package app.madang.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.ui.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderLookTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void eachProblemHasItsSentence(String language) {
        Texts texts = Texts.in(Locale.of(language));
        assertThat(List.of(FolderLook.Problem.values()))
                .extracting(problem -> texts.get("folder." + problem.name()))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "has a folder in which nobody can make a file, root included")
    void whereNoFileCanBeMadeIsFound() {
        assertThat(FolderLook.problem(Path.of("/proc"))).contains(FolderLook.Problem.NOT_WRITABLE);
    }
}
