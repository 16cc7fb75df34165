package app.madang.benchmarks.clip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * The clip as a {@code .y4m} file: 8-bit 4:2:0, each picture with a {@link Code#MARK}.
 *
 * @param source the number of the stamps' source: tells this clip from others on a screen
 * @param pictures until it begins again; at most 16384
 */
public record Clip(int width, int height, int fps, int pictures, int source) {
    private static final long SEED = 20_260_102;
    private static final byte BLACK = 16;
    private static final byte WHITE = (byte) 235;
    private static final byte GREY = (byte) 128;

    /** Five seconds at 720p30. */
    public static Clip usual(int source) {
        return new Clip(1280, 720, 30, 150, source);
    }

    /** The file in that folder, made where it is not there yet; about 1.4 MB for each picture at 720p. */
    public Path in(Path folder) throws IOException {
        Path file = folder.resolve("marked-%dx%d-%d-%d-%d.y4m".formatted(width, height, fps, pictures, source));
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(file.getFileName() + ".fresh");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                write(out);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    void write(OutputStream out) throws IOException {
        Scene scene = new Scene(width, height, SEED);
        byte[] picture = new byte[width * height * 3 / 2];
        out.write("YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n"
                .formatted(width, height, fps)
                .getBytes(StandardCharsets.US_ASCII));
        for (int number = 0; number < pictures; number++) {
            scene.draw((double) number / pictures, picture);
            mark(Code.MARK.bits(new Stamp(source, number, 0)), picture);
            out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            out.write(picture);
        }
    }

    private void mark(long bits, byte[] picture) {
        int rows = Math.round(width / 32f) / 2 * 2;
        Arrays.fill(picture, 0, width, BLACK);
        for (int block = 0; block < Code.MARK.blocks(); block++) {
            if ((bits >>> Code.MARK.blocks() - 1 - block & 1) == 1) {
                Arrays.fill(picture, edge(block), edge(block + 1), WHITE);
            }
        }
        for (int row = 1; row < rows; row++) {
            System.arraycopy(picture, 0, picture, row * width, width);
        }
        int luma = width * height;
        Arrays.fill(picture, luma, luma + rows / 2 * (width / 2), GREY);
        Arrays.fill(picture, luma * 5 / 4, luma * 5 / 4 + rows / 2 * (width / 2), GREY);
    }

    private int edge(int block) {
        return (int) Math.round((Code.MARK.before() + block) * width / Code.MARK.across());
    }
}
