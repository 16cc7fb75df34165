package app.madang.client.webrtc;

import app.madang.client.media.BgraFrames;
import app.madang.client.media.FrameAllocator;
import app.madang.client.media.VideoFrame;
import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import java.nio.ByteBuffer;

/** Makes pictures in native memory: they reach the encoders without another copy. Safe from any thread. */
final class NativeFrames implements FrameAllocator, BgraFrames {
    @Override
    public VideoFrame allocate(int width, int height, long timestampNs) {
        FrameSizes.check(width, height);
        return new NativeFrame(NativeI420Buffer.allocate(width, height), timestampNs);
    }

    @Override
    public VideoFrame ofBgra(ByteBuffer pixels, int width, int height, long timestampNs) {
        FrameSizes.check(width, height);
        // Native code starts at the buffer's first byte and looks at neither position nor limit.
        if (!pixels.isDirect() || pixels.capacity() < width * height * 4) {
            throw new IllegalArgumentException("needs a direct buffer of " + width * height * 4 + " bytes");
        }
        NativeI420Buffer buffer = NativeI420Buffer.allocate(width, height);
        try {
            VideoBufferConverter.convertToI420(pixels, buffer, FourCC.ARGB);
            return new NativeFrame(buffer, timestampNs);
        } catch (Exception e) {
            buffer.release();
            throw new IllegalStateException("Pixels could not be converted", e);
        }
    }
}
