package app.madang.client.app;

import app.madang.client.statistics.HistorySnapshot;
import app.madang.client.ui.StatisticsFiles.Failed;
import app.madang.client.ui.StatisticsFiles.Outcome;
import app.madang.client.ui.StatisticsFiles.Problem;
import app.madang.client.ui.StatisticsFiles.Saved;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the statistics of a call: all of them or nothing, so that an older file of that name is not spoiled. */
final class HistoryFile {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);

    private HistoryFile() {}

    /** Blocks for as long as the disk takes. */
    static Outcome write(Path file, HistorySnapshot history) {
        String name = file.getFileName().toString();
        try {
            Path half = Files.createTempFile(file.toAbsolutePath().getParent(), name, ".new");
            try {
                Files.writeString(half, HistoryJson.text(history));
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
            return new Saved(name);
        } catch (IOException e) {
            LOG.info("The statistics could not be written: {}", e.getClass().getSimpleName());
            return new Failed(name, problem(e));
        }
    }

    private static Problem problem(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return Problem.NOT_ALLOWED;
        }
        if (failure instanceof NoSuchFileException) {
            return Problem.NO_FOLDER;
        }
        // Java has no type of its own for it.
        boolean full = String.valueOf(failure.getMessage()).contains("No space left");
        return full ? Problem.NO_SPACE : Problem.OTHER;
    }
}
