package app.madang.client.webrtc;

import app.madang.client.media.VideoFrame;
import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Owns one reference to a native I420 buffer and gives it back after the last release. Holders are counted here and
 * not in native code, so that one release too many is an exception in Java instead of a crash.
 */
final class NativeFrame implements VideoFrame {
    private final I420Buffer buffer;
    private final int width;
    private final int height;
    private final long timestampNs;
    private final AtomicInteger holders = new AtomicInteger(1);

    /** Takes over the caller's reference to the buffer. */
    NativeFrame(I420Buffer buffer, long timestampNs) {
        this.buffer = buffer;
        this.width = buffer.getWidth();
        this.height = buffer.getHeight();
        this.timestampNs = timestampNs;
    }

    /** This frame in native memory, to be released by the caller: itself, retained, where it is there already. */
    static NativeFrame of(VideoFrame frame) {
        if (frame instanceof NativeFrame nativeFrame) {
            nativeFrame.retain();
            return nativeFrame;
        }
        NativeFrame copy =
                new NativeFrame(NativeI420Buffer.allocate(frame.width(), frame.height()), frame.timestampNs());
        int halfWidth = (frame.width() + 1) / 2;
        int halfHeight = (frame.height() + 1) / 2;
        copy(frame.dataY(), frame.strideY(), copy.dataY(), copy.strideY(), frame.width(), frame.height());
        copy(frame.dataU(), frame.strideU(), copy.dataU(), copy.strideU(), halfWidth, halfHeight);
        copy(frame.dataV(), frame.strideV(), copy.dataV(), copy.strideV(), halfWidth, halfHeight);
        return copy;
    }

    private static void copy(ByteBuffer from, int fromStride, ByteBuffer to, int toStride, int width, int height) {
        for (int row = 0; row < height; row++) {
            to.put(row * toStride, from, row * fromStride, width);
        }
    }

    /** Valid as long as the caller holds this frame. */
    I420Buffer buffer() {
        held();
        return buffer;
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
        return buffer().getDataY();
    }

    @Override
    public ByteBuffer dataU() {
        return buffer().getDataU();
    }

    @Override
    public ByteBuffer dataV() {
        return buffer().getDataV();
    }

    @Override
    public int strideY() {
        return buffer().getStrideY();
    }

    @Override
    public int strideU() {
        return buffer().getStrideU();
    }

    @Override
    public int strideV() {
        return buffer().getStrideV();
    }

    @Override
    public long timestampNs() {
        return timestampNs;
    }

    @Override
    public VideoFrame scaled(int toWidth, int toHeight) {
        if (toWidth == width && toHeight == height) {
            // cropAndScale would give a view without a native handle here, which may be neither pushed nor retained.
            return retain();
        }
        FrameSizes.check(toWidth, toHeight);
        int divisor = divisor(width, height, Math.min(width / toWidth, height / toHeight));
        if (divisor == 1) {
            return resized(toWidth, toHeight);
        }
        NativeFrame part = resized(width / divisor, height / divisor);
        try {
            return part.scaled(toWidth, toHeight);
        } finally {
            part.release();
        }
    }

    /**
     * By 4 or 2 where the picture is to be so much smaller and the sides of its planes divide, else 1. The native scaler
     * has a way of its own for these, so two steps take half as long as one.
     */
    static int divisor(int width, int height, int most) {
        int divisor = Math.min(most, 4) & ~1;
        while (divisor > 1 && (width % (2 * divisor) != 0 || height % (2 * divisor) != 0)) {
            divisor /= 2;
        }
        return Math.max(1, divisor);
    }

    private NativeFrame resized(int toWidth, int toHeight) {
        return new NativeFrame((I420Buffer) buffer().cropAndScale(0, 0, width, height, toWidth, toHeight), timestampNs);
    }

    @Override
    public void writeBgra(ByteBuffer target) {
        // Native code starts at the buffer's first byte and looks at neither position nor limit.
        if (!target.isDirect() || target.isReadOnly() || target.capacity() < width * height * 4) {
            throw new IllegalArgumentException("needs a direct, writable buffer of " + width * height * 4 + " bytes");
        }
        try {
            VideoBufferConverter.convertFromI420(buffer(), target, FourCC.ARGB);
        } catch (Exception e) {
            throw new IllegalStateException("A picture could not be converted", e);
        }
    }

    @Override
    public VideoFrame retain() {
        int before = holders.getAndUpdate(count -> count == 0 ? 0 : count + 1);
        if (before == 0) {
            throw new IllegalStateException("this picture was released already");
        }
        return this;
    }

    @Override
    public void release() {
        int before = holders.getAndUpdate(count -> count == 0 ? 0 : count - 1);
        if (before == 0) {
            throw new IllegalStateException("this picture was released already");
        }
        if (before == 1) {
            buffer.release();
        }
    }

    private void held() {
        if (holders.get() == 0) {
            throw new IllegalStateException("this picture was released already");
        }
    }
}
