package app.madang.client.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The file that is received: under a temporary name in the chosen folder until it is whole and checked. Never writes
 * over anything, and never through a link that somebody else put there. Owned by the files thread.
 */
final class FileTarget implements AutoCloseable {
    private static final String TEMPORARY = ".part";
    private static final int MOST_TRIES = 10_000;
    /** Space that is left for everything else on this disk. */
    static final long RESERVE = 256L << 20;

    private final Path folder;
    private final String name;
    private final RunningHash hash = new RunningHash();
    private final FileChannel channel;
    private final Path temporary;
    private long written;

    private FileTarget(Path folder, String name, Path temporary, FileChannel channel) {
        this.folder = folder;
        this.name = name;
        this.temporary = temporary;
        this.channel = channel;
    }

    /** @param safeName of {@link SafeName} */
    static FileTarget create(Path folder, String safeName) throws IOException {
        Path real = Files.createDirectories(folder).toRealPath();
        for (int number = 1; number <= MOST_TRIES; number++) {
            Path temporary = real.resolve(SafeName.numbered(safeName, number) + TEMPORARY);
            try {
                FileChannel channel = FileChannel.open(
                        temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                return new FileTarget(real, safeName, temporary, channel);
            } catch (FileAlreadyExistsException e) {
                // The next number.
            }
        }
        throw new FileAlreadyExistsException(safeName);
    }

    static boolean hasRoom(Path folder, long size) throws IOException {
        return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace() - RESERVE >= size;
    }

    /** At the end of what is there; returns how much is there now. */
    long write(ByteBuffer data) throws IOException {
        hash.update(data, written);
        while (data.hasRemaining()) {
            written += channel.write(data);
        }
        return written;
    }

    /** Closes the file and gives it its own name, or the next free one like it. */
    Path keep() throws IOException {
        channel.close();
        for (int number = 1; number <= MOST_TRIES; number++) {
            Path target = folder.resolve(SafeName.numbered(name, number));
            try {
                // Whoever makes it first has it: between a look and a move another program might come.
                Files.createFile(target);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
            move(target);
            return target;
        }
        throw new FileAlreadyExistsException(name);
    }

    private void move(Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Once, after all was written. */
    String sha256() {
        return hash.end();
    }

    /** What is not kept is gone. Harmless after {@link #keep}. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }
}
