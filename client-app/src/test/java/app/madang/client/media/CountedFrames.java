package app.madang.client.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames in plain Java that keep the real rules strictly: a release too many, a touch after the last release and a
 * frame that is never released fail the test, also where the code under test swallows what is thrown. Strides are
 * wider than the picture, as native ones may be.
 */
public final class CountedFrames implements FrameAllocator {
    private static final int PADDING = 6;

    private final List<String> violations = new ArrayList<>();
    private final List<Counted> all = new ArrayList<>();

    @Override
    public VideoFrame allocate(int width, int height, long timestampNs) {
        assertThat(width).as("width").isBetween(2, 8192);
        assertThat(height).as("height").isBetween(2, 8192);
        assertThat((width | height) & 1).as("even size").isZero();
        Counted frame = new Counted(width, height, timestampNs);
        synchronized (this) {
            all.add(frame);
        }
        return frame;
    }

    /** To be asked when everything is closed. */
    public synchronized void assertAllReleased() {
        assertThat(violations).as("uses against the rules").isEmpty();
        assertThat(all).as("frames that somebody still holds").allMatch(frame -> frame.holders == 0);
    }

    public synchronized int allocated() {
        return all.size();
    }

    public synchronized int held() {
        return (int) all.stream().filter(frame -> frame.holders > 0).count();
    }

    private synchronized void violation(String what) {
        violations.add(what);
        throw new AssertionError(what);
    }

    private final class Counted implements VideoFrame {
        private final int width;
        private final int height;
        private final long timestampNs;
        private final ByteBuffer y;
        private final ByteBuffer u;
        private final ByteBuffer v;
        private volatile int holders = 1;

        Counted(int width, int height, long timestampNs) {
            this.width = width;
            this.height = height;
            this.timestampNs = timestampNs;
            y = ByteBuffer.allocateDirect(strideY() * height);
            u = ByteBuffer.allocateDirect(strideU() * height / 2);
            v = ByteBuffer.allocateDirect(strideV() * height / 2);
        }

        private <T> T alive(T value) {
            if (holders == 0) {
                violation("used after its last release");
            }
            return value;
        }

        @Override
        public int width() {
            return alive(width);
        }

        @Override
        public int height() {
            return alive(height);
        }

        @Override
        public ByteBuffer dataY() {
            return alive(y.duplicate());
        }

        @Override
        public ByteBuffer dataU() {
            return alive(u.duplicate());
        }

        @Override
        public ByteBuffer dataV() {
            return alive(v.duplicate());
        }

        @Override
        public int strideY() {
            return width + PADDING;
        }

        @Override
        public int strideU() {
            return width / 2 + PADDING;
        }

        @Override
        public int strideV() {
            return width / 2 + PADDING;
        }

        @Override
        public long timestampNs() {
            return alive(timestampNs);
        }

        @Override
        public VideoFrame scaled(int newWidth, int newHeight) {
            if (newWidth == width && newHeight == height) {
                return retain();
            }
            alive(0);
            Counted target = (Counted) allocate(newWidth, newHeight, timestampNs);
            scale(y, strideY(), width, height, target.y, target.strideY(), newWidth, newHeight);
            scale(u, strideU(), width / 2, height / 2, target.u, target.strideU(), newWidth / 2, newHeight / 2);
            scale(v, strideV(), width / 2, height / 2, target.v, target.strideV(), newWidth / 2, newHeight / 2);
            return target;
        }

        @Override
        public void writeBgra(ByteBuffer target) {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public VideoFrame retain() {
            synchronized (CountedFrames.this) {
                alive(0);
                holders++;
            }
            return this;
        }

        @Override
        public void release() {
            synchronized (CountedFrames.this) {
                if (holders == 0) {
                    violation("released too often");
                }
                holders--;
            }
        }
    }

    /** Bilinear, which blurs as real scalers do. */
    private static void scale(
            ByteBuffer from, int fromStride, int w, int h, ByteBuffer to, int toStride, int newW, int newH) {
        for (int y = 0; y < newH; y++) {
            double sy = Math.clamp((y + 0.5) * h / newH - 0.5, 0, h - 1);
            for (int x = 0; x < newW; x++) {
                double sx = Math.clamp((x + 0.5) * w / newW - 0.5, 0, w - 1);
                to.put(y * toStride + x, (byte) Math.round(mix(from, fromStride, w, h, sx, sy)));
            }
        }
    }

    private static double mix(ByteBuffer plane, int stride, int w, int h, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        double upper = row(plane, top * stride, left, Math.min(left + 1, w - 1), x - left);
        double lower = row(plane, Math.min(top + 1, h - 1) * stride, left, Math.min(left + 1, w - 1), x - left);
        return upper + (lower - upper) * (y - top);
    }

    private static double row(ByteBuffer plane, int start, int left, int right, double share) {
        int a = plane.get(start + left) & 0xff;
        int b = plane.get(start + right) & 0xff;
        return a + (b - a) * share;
    }
}
