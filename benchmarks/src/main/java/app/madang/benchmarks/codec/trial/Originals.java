package app.madang.benchmarks.codec.trial;

import app.madang.client.media.FrameAllocator;
import app.madang.client.media.VideoFrame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The clip's pictures by their numbers, scaled as the pipeline scales them. Owns the open file. One thread. */
final class Originals implements AutoCloseable {
    private static final int LONGEST_HEADER = 256;
    private static final int FRAME_LINE = "FRAME\n".length();

    private final FileChannel file;
    private final FrameAllocator frames;
    private final int width;
    private final int height;
    private final int header;

    private Originals(FileChannel file, FrameAllocator frames, String header) {
        this.file = file;
        this.frames = frames;
        this.header = header.length() + 1;
        width = Integer.parseInt(header.replaceAll(".* W(\\d+).*", "$1"));
        height = Integer.parseInt(header.replaceAll(".* H(\\d+).*", "$1"));
    }

    /** @param clip as this program writes them: lines without parameters before each picture */
    static Originals open(Path clip, FrameAllocator frames) throws IOException {
        FileChannel file = FileChannel.open(clip);
        ByteBuffer start = ByteBuffer.allocate(LONGEST_HEADER);
        file.read(start, 0);
        String text = new String(start.array(), StandardCharsets.ISO_8859_1);
        return new Originals(file, frames, text.substring(0, text.indexOf('\n')));
    }

    Luma scaled(int number, int toWidth, int toHeight) throws IOException {
        VideoFrame whole = frames.allocate(width, height, System.nanoTime());
        try {
            fill(whole, number);
            VideoFrame scaled = whole.scaled(toWidth, toHeight);
            try {
                return Luma.of(scaled);
            } finally {
                scaled.release();
            }
        } finally {
            whole.release();
        }
    }

    /** Its luma; its colours do not count. */
    private void fill(VideoFrame whole, int number) throws IOException {
        int size = width * height * 3 / 2;
        ByteBuffer luma = ByteBuffer.allocate(width * height);
        file.read(luma, header + (long) number * (FRAME_LINE + size) + FRAME_LINE);
        for (int y = 0; y < height; y++) {
            whole.dataY().put(y * whole.strideY(), luma.array(), y * width, width);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
