package app.madang.client.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The file that is sent. Owned by the files thread; opened with the first read. */
final class FileSource implements AutoCloseable {
    private final Path file;
    private final long size;
    private final int id;
    private final RunningHash hash = new RunningHash();
    private FileChannel channel;
    private String sha256;

    FileSource(Path file, long size, int id) {
        this.file = file;
        this.size = size;
        this.id = id;
    }

    /**
     * As messages, at most so many bytes of data from there.
     *
     * @throws EOFException if the file is shorter by now
     */
    List<byte[]> read(long offset, long most) throws IOException {
        if (channel == null) {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        }
        if (channel.size() != size) {
            throw new EOFException("changed");
        }
        List<byte[]> messages = new ArrayList<>();
        long end = Math.min(size, offset + most);
        for (long at = offset; at < end; at += FileChunk.MOST_DATA) {
            messages.add(message(at, (int) Math.min(FileChunk.MOST_DATA, end - at)));
        }
        return messages;
    }

    private byte[] message(long offset, int length) throws IOException {
        byte[] message = new byte[FileChunk.HEADER + length];
        FileChunk.fillHeader(message, id, offset);
        ByteBuffer data = FileChunk.data(message);
        while (data.hasRemaining()) {
            if (channel.read(data, offset + length - data.remaining()) < 0) {
                throw new EOFException("changed");
            }
        }
        hash.update(FileChunk.data(message), offset);
        return message;
    }

    /** After all was read. */
    String sha256() {
        if (sha256 == null) {
            sha256 = hash.end();
        }
        return sha256;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
