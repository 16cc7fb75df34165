package app.madang.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of its own for a program that was started, removed with all that is in it when it is closed. */
public record Scratch(Path path) implements AutoCloseable {
    /**
     * Makes a new one.
     *
     * @param folder made where it is not there
     * @param name what its name begins with
     */
    public static Scratch in(Path folder, String name) throws IOException {
        return new Scratch(Files.createTempDirectory(Files.createDirectories(folder), name));
    }

    /** Removes what can be removed: a browser that was ended by force may still be writing for a moment. */
    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            // What is left is a few files below target/.
        }
    }
}
