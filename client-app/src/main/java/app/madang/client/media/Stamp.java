package app.madang.client.media;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The row of 64 black and white blocks along the top edge of a picture, from which a receiver tells how old it is and
 * which ones are missing. Read from left to right, highest bit first: 6 bits guard, 2 bits camera, 14 bits number, 28
 * bits wall clock, 8 bits CRC, 6 bits guard (docs/media.md).
 *
 * @param camera 0 to 3: which of several sources drew it
 * @param number of the picture since the source's start, modulo 16384
 * @param wallMs milliseconds since 1970, modulo 2^28, when it was drawn
 */
public record Stamp(int camera, int number, int wallMs) {
    static final int BLOCKS = 64;
    private static final int NUMBERS = 1 << 14;
    private static final long CLOCK = 1L << 28;
    private static final long LEFT_GUARD = 0b101100;
    private static final long RIGHT_GUARD = 0b010111;

    /** Without the outermost block at each side: windows with round corners and scalers spoil it. */
    private static final long GUARDS = 0b011111L << 58 | 0b111110L;

    private static final byte BLACK = 16;
    private static final byte WHITE = (byte) 235;
    private static final byte GREY = (byte) 128;

    /** Blocks that differ less than this between black and white carry no stamp. */
    private static final int LEAST_CONTRAST = 60;

    /** @param epochMs milliseconds since 1970 */
    public static Stamp of(int camera, long number, long epochMs) {
        return new Stamp(camera & 3, (int) (number % NUMBERS), (int) (epochMs % CLOCK));
    }

    /** How old the picture is at {@code epochMs}, in ms; negative where the clocks differ so. */
    public long ageMs(long epochMs) {
        long age = Math.floorMod(epochMs - wallMs, CLOCK);
        return age < CLOCK / 2 ? age : age - CLOCK;
    }

    /** The 64 blocks, the leftmost in the highest bit. */
    long bits() {
        long content = (long) camera << 42 | (long) number << 28 | wallMs;
        return LEFT_GUARD << 58 | content << 14 | (long) crc(content) << 6 | RIGHT_GUARD;
    }

    static Optional<Stamp> of(long bits) {
        long guards = (LEFT_GUARD << 58 | RIGHT_GUARD) & GUARDS;
        long content = bits >>> 14 & (1L << 44) - 1;
        if ((bits & GUARDS) != guards || crc(content) != (bits >>> 6 & 0xff)) {
            return Optional.empty();
        }
        return Optional.of(
                new Stamp((int) (content >>> 42), (int) (content >>> 28) & NUMBERS - 1, (int) (content & CLOCK - 1)));
    }

    /** Over 6 bytes of which the first 4 bits are 0: polynomial x^8 + x^2 + x + 1, start 0xff. */
    private static int crc(long content) {
        int crc = 0xff;
        for (int shift = 40; shift >= 0; shift -= 8) {
            crc ^= (int) (content >>> shift) & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x80) != 0 ? crc << 1 & 0xff ^ 0x07 : crc << 1;
            }
        }
        return crc;
    }

    /** Draws over the picture's top edge; a picture under 64 pixels wide has no room and stays as it is. */
    public void write(VideoFrame frame) {
        int width = frame.width();
        if (width < BLOCKS) {
            return;
        }
        int rows = Math.clamp(Math.round(width / 32f), 1, frame.height());
        fill(frame.dataY(), frame.strideY(), row(width), rows);
        byte[] grey = new byte[width / 2];
        Arrays.fill(grey, GREY);
        fill(frame.dataU(), frame.strideU(), grey, (rows + 1) / 2);
        fill(frame.dataV(), frame.strideV(), grey, (rows + 1) / 2);
    }

    private byte[] row(int width) {
        long bits = bits();
        byte[] row = new byte[width];
        for (int block = 0; block < BLOCKS; block++) {
            boolean white = (bits >>> BLOCKS - 1 - block & 1) != 0;
            Arrays.fill(row, edge(block, width), edge(block + 1, width), white ? WHITE : BLACK);
        }
        return row;
    }

    private static int edge(int block, int width) {
        return (block * width + BLOCKS / 2) / BLOCKS;
    }

    private static void fill(ByteBuffer plane, int stride, byte[] row, int rows) {
        for (int y = 0; y < rows; y++) {
            plane.put(y * stride, row);
        }
    }

    /** The stamp of a picture that fills its frame, scaled or mirrored or noisy as it may be; about 160 wide or more. */
    public static Optional<Stamp> read(VideoFrame frame) {
        return frame.width() < BLOCKS ? Optional.empty() : read(levels(frame));
    }

    private static Optional<Stamp> read(int[] levels) {
        int[] sorted = levels.clone();
        Arrays.sort(sorted);
        // Both guards hold at least 5 blocks of each colour, so the fourth from each end is no stray.
        int black = sorted[3];
        int white = sorted[BLOCKS - 4];
        if (white - black < LEAST_CONTRAST) {
            return Optional.empty();
        }
        long bits = bits(levels, (black + white) / 2);
        return of(bits).or(() -> of(Long.reverse(bits)));
    }

    private static long bits(int[] levels, int threshold) {
        long bits = 0;
        for (int level : levels) {
            bits = bits << 1 | (level > threshold ? 1 : 0);
        }
        return bits;
    }

    /** The mean of each block's middle, away from edges that scaling has blurred. */
    private static int[] levels(VideoFrame frame) {
        ByteBuffer luma = frame.dataY();
        double size = (double) frame.width() / BLOCKS;
        int bottom = Math.clamp((int) (1.4 * size), 1, frame.height());
        int top = Math.min((int) (0.6 * size), bottom - 1);
        int[] levels = new int[BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            int left = (int) ((block + 0.3) * size);
            int right = Math.max(left + 1, (int) ((block + 0.7) * size + 0.5));
            levels[block] = mean(luma, frame.strideY(), left, top, right, bottom);
        }
        return levels;
    }

    private static int mean(ByteBuffer plane, int stride, int left, int top, int right, int bottom) {
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += plane.get(y * stride + x) & 0xff;
            }
        }
        return sum / ((bottom - top) * (right - left));
    }
}
