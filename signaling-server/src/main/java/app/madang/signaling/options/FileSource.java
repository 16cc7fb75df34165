package app.madang.signaling.options;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A properties file in UTF-8 whose keys are the names of options: {@code max-rooms = 500}. */
final class FileSource implements Source {
    private final Path file;
    private final Properties values;

    private FileSource(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    /** @throws IllegalArgumentException with a sentence for people if the file cannot be read */
    static FileSource read(Path file) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the configuration " + file + " " + why(e, file));
        }
        return new FileSource(file, values);
    }

    /** Says what keeps a file from being read, behind its name. */
    static String why(Exception failure, Path file) {
        if (failure instanceof NoSuchFileException) {
            return "does not exist";
        }
        if (Files.isDirectory(file)) {
            return "is a folder, not a file";
        }
        if (failure instanceof AccessDeniedException) {
            return "may not be read by this user";
        }
        if (failure instanceof MalformedInputException) {
            return "is not UTF-8 text";
        }
        return "cannot be read: " + failure.getMessage();
    }

    @Override
    public Optional<Given> given(String option) {
        return Optional.ofNullable(values.getProperty(option))
                .map(value -> new Given(value.strip(), option + " in " + file));
    }

    @Override
    public List<String> unknown(Collection<String> options) {
        return values.stringPropertyNames().stream()
                .filter(key -> !options.contains(key))
                .sorted()
                .map(key -> "\"" + key + "\" in " + file)
                .toList();
    }
}
