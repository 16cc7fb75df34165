package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFileTest {

    @Test
    void anotherReaderSeesEveryPixel(@TempDir Path folder) throws Exception {
        int width = 37;
        int height = 11;
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xff000000 | i * 0x010305;
        }
        Path file = folder.resolve("new/picture.png");
        PngFile.write(file, pixels, width, height);
        Fx.start();
        try (var in = Files.newInputStream(file)) {
            Image image = new Image(in);
            assertThat(image.getWidth()).isEqualTo(width);
            assertThat(image.getHeight()).isEqualTo(height);
            for (int i = 0; i < pixels.length; i++) {
                assertThat(image.getPixelReader().getArgb(i % width, i / width)).isEqualTo(pixels[i]);
            }
        }
    }
}
