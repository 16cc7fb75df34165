package app.madang.client.ui.settings;

import app.madang.client.ui.Preferences;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Field;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.stage.DirectoryChooser;

/** Where received files go. What is typed counts once it is a folder in which a file can be made. */
final class FilesSection extends Section {
    private final Preferences preferences;
    private final Texts texts;
    /** The system's folder for downloads. */
    private final Path usual;

    private final Field folder;
    /** The newest question to the disk: answers to older ones come too late. */
    private int asked;

    /** Whether the field shows what was chosen, or what was typed since. */
    private boolean filled;

    FilesSection(Preferences preferences, Texts texts, Path usual) {
        super(texts.get("settings.files"));
        this.preferences = preferences;
        this.texts = texts;
        this.usual = usual;
        folder = new Field(texts.get("settings.folder"), usual.toString());
        folder.input().setOnAction(event -> commit());
        folder.input().focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        Button choose = new Button(texts.get("settings.folder.choose"));
        choose.setOnAction(event -> choose());
        Button reset = new Button(texts.get("settings.folder.usual"));
        reset.setOnAction(event -> use(""));
        getChildren().addAll(folder, new FlowPane(8, 8, choose, reset));
    }

    @Override
    void open() {
        if (!filled) {
            filled = true;
            folder.input().setText(chosen());
        }
        commit();
    }

    @Override
    void close() {
        commit();
    }

    /** What is typed and does not count yet. */
    void takeOver(FilesSection before) {
        filled = before.filled;
        folder.input().setText(before.folder.text());
    }

    private String chosen() {
        Path path = preferences.choices().downloads();
        return path == null ? "" : path.toString();
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("settings.folder"));
        File start = FolderLook.path(chosen()).orElse(usual).toFile();
        chooser.setInitialDirectory(start.isDirectory() ? start : null);
        File found = chooser.showDialog(getScene().getWindow());
        if (found != null) {
            use(found.getPath());
        }
    }

    private void use(String path) {
        folder.input().setText(path);
        commit();
    }

    private void commit() {
        String typed = folder.text().strip();
        int question = ++asked;
        if (typed.isEmpty()) {
            remember(null);
            return;
        }
        Optional<Path> path = FolderLook.path(typed);
        if (path.isEmpty()) {
            folder.mark(sentence(FolderLook.Problem.NO_PATH));
            return;
        }
        CompletableFuture.supplyAsync(
                        () -> FolderLook.problem(path.get()),
                        task -> Thread.ofVirtual().start(task))
                .thenAccept(problem -> Platform.runLater(() -> answered(question, path.get(), problem)));
    }

    private void answered(int question, Path path, Optional<FolderLook.Problem> problem) {
        if (question == asked) {
            folder.mark(problem.map(this::sentence).orElse(""));
            if (problem.isEmpty()) {
                remember(path);
            }
        }
    }

    private String sentence(FolderLook.Problem problem) {
        return texts.get("folder." + problem.name());
    }

    private void remember(Path path) {
        preferences.remember(preferences.choices().withDownloads(path));
    }
}
