package app.madang.client.media;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The test picture: colour bars (BT.601, limited range, 75 %), 16 grey steps below them, a name, a moving box. All but
 * the box is drawn once; a picture then costs one copy. Used by one thread at a time.
 */
final class PatternPicture {
    /** White, yellow, cyan, green, magenta, red, blue, black. */
    private static final int[][] BARS = {
        {180, 128, 128},
        {162, 44, 142},
        {131, 156, 44},
        {112, 72, 58},
        {84, 184, 198},
        {65, 100, 212},
        {35, 212, 114},
        {16, 128, 128}
    };

    /** Orange, violet, teal, pink: as many as a stamp knows cameras. */
    private static final int[][] BOXES = {{143, 57, 191}, {92, 181, 165}, {112, 140, 48}, {152, 118, 188}};

    private static final int GREYS = 16;
    private static final int BLACK = 16;
    private static final int WHITE = 235;

    private final int width;
    private final int height;
    private final int[] box;
    private final byte[] luma;
    private final byte[] blue;
    private final byte[] red;

    PatternPicture(PatternSettings settings, NamePicture name) {
        width = settings.width();
        height = settings.height();
        box = BOXES[settings.camera() & 3];
        luma = new byte[width * height];
        blue = new byte[width * height / 4];
        red = new byte[width * height / 4];
        drawBars();
        drawName(name);
    }

    private void drawBars() {
        int greys = (height * 3 / 4) & ~1;
        for (int bar = 0; bar < BARS.length; bar++) {
            fill(edge(bar, BARS.length), 0, edge(bar + 1, BARS.length), greys, BARS[bar]);
        }
        for (int step = 0; step < GREYS; step++) {
            int level = BLACK + step * (WHITE - BLACK) / (GREYS - 1);
            fill(edge(step, GREYS), greys, edge(step + 1, GREYS), height, new int[] {level, 128, 128});
        }
    }

    private int edge(int part, int parts) {
        return part * width / parts & ~1;
    }

    private void fill(int left, int top, int right, int bottom, int[] colour) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(luma, y * width + left, y * width + right, (byte) colour[0]);
        }
        int half = width / 2;
        for (int y = top / 2; y < bottom / 2; y++) {
            Arrays.fill(blue, y * half + left / 2, y * half + right / 2, (byte) colour[1]);
            Arrays.fill(red, y * half + left / 2, y * half + right / 2, (byte) colour[2]);
        }
    }

    /** White on a black plate in the middle. */
    private void drawName(NamePicture name) {
        if (name.width() == 0) {
            return;
        }
        int left = (width - name.width()) / 2 & ~1;
        int top = (height - name.height()) / 2 & ~1;
        fill(left, top, left + name.width(), top + name.height(), new int[] {BLACK, 128, 128});
        for (int y = 0; y < name.height(); y++) {
            for (int x = 0; x < name.width(); x++) {
                int level = BLACK + name.coverage(x, y) * (WHITE - BLACK) / 255;
                luma[(top + y) * width + left + x] = (byte) level;
            }
        }
    }

    /** @param seconds since the source's start: says where the box is */
    void draw(VideoFrame frame, double seconds) {
        copy(luma, width, frame.dataY(), frame.strideY());
        copy(blue, width / 2, frame.dataU(), frame.strideU());
        copy(red, width / 2, frame.dataV(), frame.strideV());
        drawBox(frame, seconds);
    }

    private static void copy(byte[] from, int width, ByteBuffer to, int stride) {
        if (stride == width) {
            to.put(0, from);
            return;
        }
        for (int row = 0; row * width < from.length; row++) {
            to.put(row * stride, from, row * width, width);
        }
    }

    /** Across and back in 4 s, down and back in 6 s, below the stamp. */
    private void drawBox(VideoFrame frame, double seconds) {
        int size = Math.min(width, height) / 6 & ~1;
        int top = Math.min(height - size, (width / 32 + 3) & ~1);
        if (size < 4 || top < 0) {
            return;
        }
        int x = bounce(seconds / 4, width - size);
        int y = top + bounce(seconds / 6, height - size - top);
        int edge = Math.max(2, size / 10) & ~1;
        fill(frame.dataY(), frame.strideY(), x, y, size, WHITE);
        fill(frame.dataY(), frame.strideY(), x + edge, y + edge, size - 2 * edge, box[0]);
        fillChroma(frame, x / 2, y / 2, size / 2, 128, 128);
        fillChroma(frame, (x + edge) / 2, (y + edge) / 2, size / 2 - edge, box[1], box[2]);
    }

    /** 0 to {@code range} and back while {@code cycles} grows by 1, even. */
    private static int bounce(double cycles, int range) {
        double phase = 2 * (cycles - Math.floor(cycles));
        return (int) (range * (phase < 1 ? phase : 2 - phase)) & ~1;
    }

    private static void fillChroma(VideoFrame frame, int x, int y, int size, int u, int v) {
        fill(frame.dataU(), frame.strideU(), x, y, size, u);
        fill(frame.dataV(), frame.strideV(), x, y, size, v);
    }

    private static void fill(ByteBuffer plane, int stride, int left, int top, int size, int level) {
        byte[] row = new byte[Math.max(0, size)];
        Arrays.fill(row, (byte) level);
        for (int y = top; y < top + size; y++) {
            plane.put(y * stride + left, row);
        }
    }
}
