package app.madang.client.ui.chat;

import app.madang.client.ui.Texts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** Saves the chat where people say. The dialog is the system's own and asks before a file is replaced. */
final class ChatFile {
    private ChatFile() {}

    /** @param problem told on the JavaFX thread, where it could not be written */
    static void save(Node near, Texts texts, String content, Consumer<String> problem) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("chat.save"));
        chooser.setInitialFileName(texts.get("chat.file"));
        File file = chooser.showSaveDialog(near.getScene().getWindow());
        if (file != null) {
            Thread.ofVirtual().start(() -> write(file.toPath(), content, texts, problem));
        }
    }

    private static void write(Path file, String content, Texts texts, Consumer<String> problem) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            Platform.runLater(() -> problem.accept(texts.get("chat.notSaved", file.getFileName())));
        }
    }
}
