package app.madang.client.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON file that several programs share. Written whole, under another name first, so that nobody ever sees half of
 * it; nobody but its owner can read it, since there are passwords in it. All methods wait for the disk.
 */
final class SettingsDisk {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsDisk.class);
    private static final long MAX_BYTES = 1 << 20;
    private static final int MOST_ASIDE = 100;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    SettingsDisk(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * What is there; nothing where there is no file.
     *
     * @throws IOException where it cannot be read or is no JSON object
     */
    ObjectNode read() throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return JSON.createObjectNode();
        }
        try {
            if (Files.size(file) <= MAX_BYTES && JSON.readTree(Files.readString(file)) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new IOException("no JSON", e);
        }
        throw new IOException("no JSON object");
    }

    /** Gives the file a name under which nothing stands, and tells it; empty where that cannot be done. */
    Optional<String> setAside() {
        for (int number = 1; number <= MOST_ASIDE; number++) {
            String name = file.getFileName() + ".broken" + (number == 1 ? "" : "-" + number);
            Path aside = file.resolveSibling(name);
            try {
                if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(file, aside);
                    return Optional.of(name);
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Reads, changes and writes while no other program of ours does. */
    void update(Consumer<ObjectNode> change) throws IOException {
        Files.createDirectories(file.getParent(), ownersOnly("rwx------"));
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            holdIfPossible(channel);
            ObjectNode json = read();
            change.accept(json);
            write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
        }
    }

    /** Some network folders know no locks; two programs that write in the same instant are rare enough for them. */
    private static void holdIfPossible(FileChannel channel) {
        try {
            channel.lock();
        } catch (IOException e) {
            LOG.debug("The settings are written without a lock: {}", e.toString());
        }
    }

    private void write(String text) throws IOException {
        Path half = Files.createTempFile(file.getParent(), "settings", ".new", ownersOnly("rw-------"));
        try {
            Files.writeString(half, text);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** On Windows a folder in a person's profile is that person's own already. */
    private FileAttribute<?>[] ownersOnly(String permissions) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
