package app.madang.client.ui;

import app.madang.protocol.Invitation;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The program's one window on its stage: shows the newest state of the call. All methods on the JavaFX thread. */
public final class MadangWindow implements AutoCloseable {
    private final Stage stage;

    public MadangWindow(Stage stage, WindowServices services, Texts texts) {
        this.stage = stage;
        stage.setTitle(texts.get("window.title"));
        stage.setScene(new Scene(new StackPane(), 1024, 700));
    }

    public void show() {
        stage.show();
    }

    /** Fills an invitation in, as one that was given on the command line; people still press Join. */
    public void offer(Invitation invitation) {}

    /**
     * Saves what the window shows as a PNG file, written on a thread of its own. Completes exceptionally with an
     * {@link java.io.UncheckedIOException} where the file cannot be written.
     */
    public CompletionStage<Path> savePicture(Path file) {
        return CompletableFuture.completedFuture(file);
    }

    /** Stops listening to everything and hides the window; it neither leaves the call nor closes the services. */
    @Override
    public void close() {
        stage.close();
    }
}
