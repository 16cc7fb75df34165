package app.madang.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.ui.Fx;
import app.madang.client.ui.WindowFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder for received files: typed, wrong, usual. */
class FilesSectionTest {
    private static final String FOLDER = "Folder for received files";

    @TempDir
    private Path folder;

    private final WindowFixture w = new WindowFixture(Locale.ENGLISH).named("Sora");

    @AfterEach
    void close() {
        w.close();
    }

    private void type(String path) {
        w.type(FOLDER, path);
        w.key(KeyCode.ENTER);
    }

    private void awaitSentence(FolderLook.Problem problem) {
        String sentence = w.texts.get("folder." + problem.name());
        Fx.await(sentence, () -> w.wordsNow().contains(sentence));
    }

    @Test
    void aFolderThatCanBeUsedCountsAndTheUsualOneComesBack() throws Exception {
        w.show(1024, 900);
        w.key(KeyCode.COMMA, true);
        assertThat(w.field(FOLDER).getPromptText())
                .isEqualTo(w.world.usualDownloads().toString());
        type(folder.toString());
        Fx.await("the folder", () -> folder.equals(w.world.choices().downloads()));
        try (var left = Files.list(folder)) {
            assertThat(left).as("what the look left behind").isEmpty();
        }
        w.press("Use the usual one");
        assertThat(w.world.choices().downloads()).isNull();
    }

    @Test
    void whatIsWrongIsSaidAndTheLastGoodFolderCounts() throws Exception {
        w.world.remember(w.world.choices().withDownloads(folder));
        w.show(1024, 900);
        w.key(KeyCode.COMMA, true);
        type("here/and/there");
        awaitSentence(FolderLook.Problem.NO_PATH);
        type(folder.resolve("nowhere").toString());
        awaitSentence(FolderLook.Problem.MISSING);
        Path file = Files.writeString(folder.resolve("file"), "");
        type(file.toString());
        awaitSentence(FolderLook.Problem.MISSING);
        assertThat(w.world.choices().downloads()).isEqualTo(folder);
        assertThat(w.field(FOLDER).getText()).isEqualTo(file.toString());
    }

    @Test
    void aFolderThatWentAwayIsSaidWhenTheSettingsOpen() {
        w.world.remember(w.world.choices().withDownloads(folder.resolve("gone")));
        w.show(1024, 900);
        w.key(KeyCode.COMMA, true);
        awaitSentence(FolderLook.Problem.MISSING);
        assertThat(w.world.choices().downloads()).isEqualTo(folder.resolve("gone"));
    }
}
