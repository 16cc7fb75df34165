package app.madang.client.media;

import app.madang.client.media.VideoFileException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An open .y4m file that is read round and round, one picture in memory at a time. Used by one thread at a time. */
final class Y4mFile implements AutoCloseable {
    /** Lines are short; a file without line ends is not one of ours. */
    private static final int LONGEST_LINE = 1024;

    private final Path path;
    private final FileChannel channel;
    private final Y4mHeader header;
    private final long firstPicture;
    private final ByteBuffer picture;

    private Y4mFile(Path path, FileChannel channel, Y4mHeader header, long firstPicture) {
        this.path = path;
        this.channel = channel;
        this.header = header;
        this.firstPicture = firstPicture;
        picture = ByteBuffer.allocateDirect(header.pictureBytes());
    }

    /** Also reads the first picture, to find out at once what is wrong with the file. */
    static Y4mFile open(Path path) throws VideoFileException {
        if (!Files.exists(path)) {
            throw new VideoFileException(Reason.MISSING, path);
        }
        if (!Files.isRegularFile(path)) {
            throw new VideoFileException(Reason.UNREADABLE, path, "not a file");
        }
        try {
            return open(path, FileChannel.open(path));
        } catch (VideoFileException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static Y4mFile open(Path path, FileChannel channel) throws IOException {
        try {
            String line = line(channel, path, Reason.NOT_Y4M);
            Y4mFile file = new Y4mFile(path, channel, Y4mHeader.parse(line, path), channel.position());
            file.read();
            channel.position(file.firstPicture);
            return file;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static VideoFileException unreadable(Path path, IOException cause) {
        VideoFileException e =
                new VideoFileException(Reason.UNREADABLE, path, cause.getClass().getSimpleName());
        e.initCause(cause);
        return e;
    }

    Y4mHeader header() {
        return header;
    }

    /** Copies the next picture, after the last one the first again. Cuts off what makes a size odd. */
    void next(VideoFrame target) throws VideoFileException {
        try {
            read();
        } catch (VideoFileException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        int luma = header.width() * header.height();
        int chroma = header.chromaWidth() * header.chromaHeight();
        int half = target.width() / 2;
        copy(0, header.width(), target.dataY(), target.strideY(), target.width(), target.height());
        copy(luma, header.chromaWidth(), target.dataU(), target.strideU(), half, target.height() / 2);
        copy(luma + chroma, header.chromaWidth(), target.dataV(), target.strideV(), half, target.height() / 2);
    }

    private void read() throws IOException {
        if (!readHere()) {
            channel.position(firstPicture);
            if (!readHere()) {
                throw new VideoFileException(Reason.NO_PICTURE, path);
            }
        }
    }

    /** False at the file's end, also inside a picture: who was cut off while writing has still a video before. */
    private boolean readHere() throws IOException {
        if (channel.size() - channel.position() < header.pictureBytes()) {
            return false;
        }
        String line = line(channel, path, Reason.BROKEN);
        if (!line.equals("FRAME") && !line.startsWith("FRAME ")) {
            throw new VideoFileException(Reason.BROKEN, path);
        }
        picture.clear();
        while (picture.hasRemaining()) {
            if (channel.read(picture) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Leaves the channel behind the line's end. */
    private static String line(FileChannel channel, Path path, Reason none) throws IOException {
        long start = channel.position();
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_LINE);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        for (int i = 0; i < bytes.position(); i++) {
            if (bytes.get(i) == '\n') {
                channel.position(start + i + 1);
                return new String(bytes.array(), 0, i, StandardCharsets.US_ASCII);
            }
        }
        throw new VideoFileException(none, path);
    }

    private void copy(int from, int fromStride, ByteBuffer to, int stride, int width, int height) {
        for (int y = 0; y < height; y++) {
            to.put(y * stride, picture, from + y * fromStride, width);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
