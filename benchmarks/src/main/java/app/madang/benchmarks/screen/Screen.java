package app.madang.benchmarks.screen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The pixels of a screen as they are at this moment. The memory belongs to the X server and to it alone; reading it
 * costs neither the X server nor a program anything. Any thread.
 */
public final class Screen {
    /** Of the header in CARD32, most significant byte first (XWDFile.h). */
    private static final int HEADER_SIZE = 0;

    private static final int WIDTH = 4;
    private static final int HEIGHT = 5;
    private static final int BITS_PER_PIXEL = 11;
    private static final int BYTES_PER_LINE = 12;
    private static final int COLOURS = 19;
    private static final int COLOUR_BYTES = 12;

    private final ByteBuffer memory;
    private final int start;
    private final int line;

    private Screen(ByteBuffer memory) {
        this.memory = memory;
        start = field(HEADER_SIZE) + field(COLOURS) * COLOUR_BYTES;
        line = field(BYTES_PER_LINE);
    }

    /**
     * @param framebuffer an X Window Dump of 32 bits a pixel
     * @throws IOException where it cannot be read, or has another format
     */
    public static Screen of(Path framebuffer) throws IOException {
        try (FileChannel file = FileChannel.open(framebuffer, StandardOpenOption.READ)) {
            Screen screen = new Screen(file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()));
            if (screen.field(BITS_PER_PIXEL) != 32) {
                throw new IOException("a screen of 32 bits a pixel is needed");
            }
            return screen;
        }
    }

    private int field(int index) {
        return memory.getInt(index * Integer.BYTES);
    }

    int width() {
        return field(WIDTH);
    }

    int height() {
        return field(HEIGHT);
    }

    /** How bright, 0 to 255: of grey any colour will do. */
    int brightness(int x, int y) {
        return Byte.toUnsignedInt(memory.get(start + y * line + x * Integer.BYTES + 1));
    }
}
