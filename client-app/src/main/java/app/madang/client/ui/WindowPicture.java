package app.madang.client.ui;

import app.madang.client.ui.video.VideoView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** What a window shows at this moment, row by row, 0xAARRGGBB. Immutable, so that any thread may write it. */
record WindowPicture(int[] pixels, int width, int height) {
    /** On the JavaFX thread. */
    static WindowPicture of(Scene scene) {
        for (Node each : scene.getRoot().lookupAll(".video")) {
            if (each instanceof VideoView view) {
                view.showByToolkit();
            }
        }
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new WindowPicture(pixels, width, height);
    }

    /** Writes it as a PNG file, on a thread of its own. Fails with an {@link UncheckedIOException}. */
    CompletionStage<Path> save(Path file) {
        return CompletableFuture.supplyAsync(
                () -> write(file), task -> Thread.ofVirtual().start(task));
    }

    private Path write(Path file) {
        try {
            PngFile.write(file, pixels, width, height);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
