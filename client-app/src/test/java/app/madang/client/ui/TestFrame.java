package app.madang.client.ui;

import app.madang.client.media.VideoFrame;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/** A picture that counts its holders, and refuses what a real one would not survive. */
public final class TestFrame implements VideoFrame {
    private final int width;
    private final int height;
    private final ByteBuffer y;
    private final ByteBuffer u;
    private final ByteBuffer v;
    private final AtomicInteger holders = new AtomicInteger(1);

    private TestFrame(int width, int height) {
        if (width < 2 || height < 2 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException("no picture has " + width + "x" + height);
        }
        this(
                width,
                height,
                ByteBuffer.allocateDirect(width * height),
                ByteBuffer.allocateDirect(width * height / 4),
                ByteBuffer.allocateDirect(width * height / 4));
    }

    private TestFrame(int width, int height, ByteBuffer y, ByteBuffer u, ByteBuffer v) {
        this.width = width;
        this.height = height;
        this.y = y;
        this.u = u;
        this.v = v;
    }

    /** Gives each point its 0xRRGGBB. */
    @FunctionalInterface
    public interface Painting {
        int colour(double x, double y);
    }

    /** @param painting asked with 0 to 1 across and down */
    public static TestFrame of(int width, int height, Painting painting) {
        TestFrame frame = new TestFrame(width, height);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                frame.put(column, row, painting.colour((column + 0.5) / width, (row + 0.5) / height));
            }
        }
        return frame;
    }

    private void put(int column, int row, int rgb) {
        double r = rgb >> 16 & 255;
        double g = rgb >> 8 & 255;
        double b = rgb & 255;
        y.put(row * width + column, (byte) Math.round(16 + 0.257 * r + 0.504 * g + 0.098 * b));
        int chroma = row / 2 * (width / 2) + column / 2;
        u.put(chroma, (byte) Math.round(128 - 0.148 * r - 0.291 * g + 0.439 * b));
        v.put(chroma, (byte) Math.round(128 + 0.439 * r - 0.368 * g - 0.071 * b));
    }

    /** The same picture for another holder; both only read it. */
    TestFrame again() {
        return new TestFrame(width, height, y, u, v);
    }

    public int holders() {
        return holders.get();
    }

    private void checkHeld() {
        if (holders.get() < 1) {
            throw new IllegalStateException("used after its last release");
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public ByteBuffer dataY() {
        return y;
    }

    @Override
    public ByteBuffer dataU() {
        return u;
    }

    @Override
    public ByteBuffer dataV() {
        return v;
    }

    @Override
    public int strideY() {
        return width;
    }

    @Override
    public int strideU() {
        return width / 2;
    }

    @Override
    public int strideV() {
        return width / 2;
    }

    @Override
    public long timestampNs() {
        return 0;
    }

    @Override
    public VideoFrame scaled(int newWidth, int newHeight) {
        checkHeld();
        if (newWidth == width && newHeight == height) {
            return retain();
        }
        TestFrame scaled = new TestFrame(newWidth, newHeight);
        nearest(y, width, height, scaled.y, newWidth, newHeight);
        nearest(u, width / 2, height / 2, scaled.u, newWidth / 2, newHeight / 2);
        nearest(v, width / 2, height / 2, scaled.v, newWidth / 2, newHeight / 2);
        return scaled;
    }

    private static void nearest(ByteBuffer from, int width, int height, ByteBuffer to, int newWidth, int newHeight) {
        for (int row = 0; row < newHeight; row++) {
            for (int column = 0; column < newWidth; column++) {
                to.put(row * newWidth + column, from.get(row * height / newHeight * width + column * width / newWidth));
            }
        }
    }

    @Override
    public void writeBgra(ByteBuffer target) {
        checkHeld();
        if (!target.isDirect() || target.capacity() < width * height * 4) {
            throw new IllegalArgumentException("needs direct memory for the whole picture");
        }
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int chroma = row / 2 * (width / 2) + column / 2;
                double luma = 1.164 * ((y.get(row * width + column) & 255) - 16);
                double cb = (u.get(chroma) & 255) - 128;
                double cr = (v.get(chroma) & 255) - 128;
                int at = (row * width + column) * 4;
                target.put(at, clamp(luma + 2.018 * cb));
                target.put(at + 1, clamp(luma - 0.813 * cr - 0.391 * cb));
                target.put(at + 2, clamp(luma + 1.596 * cr));
                target.put(at + 3, (byte) 255);
            }
        }
    }

    private static byte clamp(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }

    @Override
    public VideoFrame retain() {
        checkHeld();
        holders.incrementAndGet();
        return this;
    }

    @Override
    public void release() {
        checkHeld();
        holders.decrementAndGet();
    }
}
