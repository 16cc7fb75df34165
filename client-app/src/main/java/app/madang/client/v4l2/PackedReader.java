package app.madang.client.v4l2;

import app.madang.client.media.VideoFrame;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * YUYV and UYVY: two rows at a time, eight pixels at once in two longs, since a byte at a time takes several times as
 * long. Chroma is the mean of the two rows.
 */
final class PackedReader implements PictureReader {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    /** The lower byte of each of four pairs. */
    private static final long LOW = 0x00ff00ff00ff00ffL;

    private static final long ONES = 0x0001000100010001L;

    private final Shape shape;
    private final Range range;
    private final int width;
    private final int lumaShift;
    private final int chromaShift;
    private final byte[] upper;
    private final byte[] lower;
    private final byte[] luma;
    private final byte[] u;
    private final byte[] v;

    PackedReader(Shape shape) {
        this.shape = shape;
        range = Range.of(shape);
        width = shape.evenWidth();
        boolean lumaFirst = shape.format() == PixelFormat.YUYV;
        lumaShift = lumaFirst ? 0 : 8;
        chromaShift = 8 - lumaShift;
        int room = (width + 7) & ~7; // what eight pixels at once may write past the end
        upper = new byte[2 * room];
        lower = new byte[2 * room];
        luma = new byte[room];
        u = new byte[room / 2];
        v = new byte[room / 2];
    }

    @Override
    public boolean read(MemorySegment data, VideoFrame frame) {
        if (data.byteSize() < (long) shape.stride() * (shape.height() - 1) + 2L * width) {
            return false;
        }
        ByteBuffer toY = frame.dataY();
        ByteBuffer toU = frame.dataU();
        ByteBuffer toV = frame.dataV();
        int strideY = frame.strideY();
        int strideU = frame.strideU();
        int strideV = frame.strideV();
        for (int y = 0; y < shape.evenHeight(); y += 2) {
            load(data, y, upper);
            load(data, y + 1, lower);
            luma(upper, toY, y * strideY);
            luma(lower, toY, (y + 1) * strideY);
            chroma();
            toU.put(y / 2 * strideU, u, 0, width / 2);
            toV.put(y / 2 * strideV, v, 0, width / 2);
        }
        return true;
    }

    private void load(MemorySegment data, int y, byte[] row) {
        MemorySegment.copy(data, ValueLayout.JAVA_BYTE, (long) y * shape.stride(), row, 0, 2 * width);
    }

    private void luma(byte[] row, ByteBuffer plane, int at) {
        for (int x = 0; x < width; x += 8) {
            long left = (long) LONG.get(row, 2 * x) >>> lumaShift & LOW;
            long right = (long) LONG.get(row, 2 * x + 8) >>> lumaShift & LOW;
            LONG.set(luma, x, squeeze(left) | squeeze(right) << 32);
        }
        range.luma(luma, width);
        plane.put(at, luma, 0, width);
    }

    private void chroma() {
        for (int x = 0; x < width; x += 8) {
            long left = mean((long) LONG.get(upper, 2 * x), (long) LONG.get(lower, 2 * x));
            long right = mean((long) LONG.get(upper, 2 * x + 8), (long) LONG.get(lower, 2 * x + 8));
            long pairs = squeeze(left) | squeeze(right) << 32;
            INT.set(u, x / 2, (int) squeeze(pairs & LOW));
            INT.set(v, x / 2, (int) squeeze(pairs >>> 8 & LOW));
        }
        range.chroma(u, width / 2);
        range.chroma(v, width / 2);
    }

    private long mean(long above, long below) {
        return (above >>> chromaShift & LOW) + (below >>> chromaShift & LOW) + ONES >>> 1 & LOW;
    }

    /** Brings four bytes, each the lower one of a pair, together. */
    private static long squeeze(long pairs) {
        long two = (pairs | pairs >>> 8) & 0x0000ffff0000ffffL;
        return (two | two >>> 16) & 0xffffffffL;
    }
}
