package app.madang.client.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Whether files can be put into a folder. Asks the disk, which may take its time: not on the JavaFX thread. */
final class FolderLook {
    private FolderLook() {}

    /** What is wrong with a folder; each has its sentence. */
    enum Problem {
        /** It is no path, or one that depends on where the program was started. */
        NO_PATH,
        MISSING,
        NOT_WRITABLE
    }

    /** The path that was typed; empty where it is none. */
    static Optional<Path> path(String typed) {
        try {
            return Optional.of(Path.of(typed)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Empty where a file can be made there; permissions alone do not tell, as of a disk that is only read. */
    static Optional<Problem> problem(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of(Problem.MISSING);
        }
        try {
            Files.delete(Files.createTempFile(folder, ".madang", null));
            return Optional.empty();
        } catch (IOException | SecurityException e) {
            return Optional.of(Problem.NOT_WRITABLE);
        }
    }
}
