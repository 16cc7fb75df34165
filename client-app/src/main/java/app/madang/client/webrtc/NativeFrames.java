package app.madang.client.webrtc;

import app.madang.client.media.FrameAllocator;
import app.madang.client.media.VideoFrame;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;

/** Makes pictures in native memory: they reach the encoders without another copy. Safe from any thread. */
final class NativeFrames implements FrameAllocator {
    @Override
    public VideoFrame allocate(int width, int height, long timestampNs) {
        FrameSizes.check(width, height);
        return new NativeFrame(NativeI420Buffer.allocate(width, height), timestampNs);
    }
}
