package app.madang.client.app;

import app.madang.client.ui.MadangWindow;
import app.madang.client.ui.Texts;
import app.madang.client.ui.WindowServices;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The toolkit's life: started while the rest of the program is still being put together, ended with the last window.
 * Its methods may be called from any thread but JavaFX's own, since they wait for it.
 */
final class Window {
    private static final String PULSE = "javafx.animation.pulse";

    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile boolean abandoned;

    /** Begins to start the toolkit, on the headless platform where {@code screenless}; returns at once. */
    static Window start(boolean screenless) {
        if (screenless) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        lookOftenForNewPictures();
        Window window = new Window();
        Thread.ofPlatform().name("toolkit").daemon().start(window::startToolkit);
        return window;
    }

    /**
     * On Linux JavaFX looks 60 times a second whether anything is new, so a picture waits 8 ms on average to be painted.
     * With 250 times it waits 2; animations keep their 60 steps. Elsewhere the system's own clock decides, and without a
     * graphics card the display shows a call's pictures (docs/window.md), so there is nothing to look for; where it cannot,
     * as on another machine's display, they wait.
     */
    private static void lookOftenForNewPictures() {
        boolean withoutCard = "sw".equals(System.getProperty("prism.order"));
        if (System.getProperty(PULSE) == null && Linux.isHere() && !withoutCard) {
            // In hexadecimal: a decimal number makes JavaFX print a line at each start.
            System.setProperty(PULSE, "0xFA");
            System.setProperty("javafx.animation.framerate", "60");
        }
    }

    private void startToolkit() {
        try {
            Platform.startup(() -> started.complete(null));
        } catch (RuntimeException | LinkageError e) {
            started.completeExceptionally(e);
        }
    }

    /**
     * Shows the window.
     *
     * @param ready told on the JavaFX thread, once it stands
     * @throws CompletionException if the toolkit could not be started
     */
    void open(WindowServices services, Texts texts, Consumer<MadangWindow> ready) {
        started.join();
        Platform.runLater(() -> {
            try {
                Stage stage = new Stage();
                MadangWindow window = new MadangWindow(stage, services, texts);
                stage.setOnHidden(hidden -> closed.complete(null));
                window.show();
                ready.accept(window);
            } catch (RuntimeException | LinkageError e) {
                closed.completeExceptionally(e);
            }
        });
    }

    /** Saves a picture of the window; the future fails where the file cannot be written. */
    static CompletableFuture<Path> savePicture(MadangWindow window, Path file) {
        CompletableFuture<Path> saved = new CompletableFuture<>();
        Platform.runLater(() -> window.savePicture(file).whenComplete((path, failure) -> {
            if (failure == null) {
                saved.complete(path);
            } else {
                saved.completeExceptionally(failure);
            }
        }));
        return saved;
    }

    /** Waits until people closed the window. */
    void awaitClosed() {
        closed.join();
    }

    /** As if people closed the window, where the process was told to end: the toolkit is ending by itself then. */
    void abandon() {
        abandoned = true;
        closed.complete(null);
    }

    /** Hides the window and ends the toolkit. */
    void close() {
        if (!abandoned) {
            Platform.exit();
        }
        closed.complete(null);
    }
}
