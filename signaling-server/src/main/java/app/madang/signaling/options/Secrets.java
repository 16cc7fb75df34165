package app.madang.signaling.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Reads what must not be seen: given as itself, or as the file that holds it. Whichever was decided closer counts. */
final class Secrets {
    private static final int MAX_BYTES = 4_096;

    private final CommandSpec command;
    private final Sources sources;
    private final Problems problems;

    Secrets(CommandSpec command, Sources sources, Problems problems) {
        this.command = command;
        this.sources = sources;
        this.problems = problems;
    }

    /** Null where neither was given, or the file has a problem. */
    String choose(String option, String value, String fileOption, Path file) {
        Optional<Integer> rank = sources.rank(command, option);
        Optional<Integer> fileRank = sources.rank(command, fileOption);
        if (rank.isPresent() && rank.equals(fileRank)) {
            problems.add(option + " and " + fileOption + " exclude each other: give one of them");
            return null;
        }
        boolean fromFile = fileRank.isPresent() && (rank.isEmpty() || fileRank.get() < rank.get());
        return fromFile ? problems.orElse(null, () -> read(fileOption, file)) : value;
    }

    /** The file's text without the end of its line, which editors add. */
    private static String read(String option, Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException(
                        "the file " + file + " of " + option + " has more than " + MAX_BYTES + " bytes");
            }
            String text = Files.readString(file).replaceFirst("(\\r?\\n)+$", "");
            if (text.isEmpty()) {
                throw new IllegalArgumentException("the file " + file + " of " + option + " is empty");
            }
            return text;
        } catch (IOException e) {
            throw new IllegalArgumentException("the file " + file + " of " + option + " " + FileSource.why(e, file));
        }
    }
}
