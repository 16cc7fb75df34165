package app.madang.benchmarks.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** A file of noise, which nothing can make smaller. */
final class Blob {
    private static final int BLOCK = 1 << 20;
    private static final long SEED = 6;

    private Blob() {}

    /** The file in that folder, made where it is not there in that size. */
    static Path in(Path folder, long bytes) throws IOException {
        Path file = Files.createDirectories(folder).resolve("noise-" + bytes + ".bin");
        if (!Files.exists(file) || Files.size(file) != bytes) {
            write(file, bytes);
        }
        return file;
    }

    private static void write(Path file, long bytes) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = bytes; left > 0; left -= BLOCK) {
                random.nextBytes(block);
                out.write(block, 0, (int) Math.min(left, BLOCK));
            }
        }
    }
}
