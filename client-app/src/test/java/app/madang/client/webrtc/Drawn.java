package app.madang.client.webrtc;

import app.madang.client.media.FrameAllocator;
import app.madang.client.media.VideoFrame;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.function.IntBinaryOperator;

/** Pictures for tests. What is only allocated holds whatever was there before, and an encoder may refuse that. */
final class Drawn {
    private static final int DARK = 16;
    private static final int RANGE = 200;

    private Drawn() {}

    /** Lighter from left to right, bluer from top to bottom. */
    static VideoFrame shades(FrameAllocator frames, int width, int height, long timestampNs) {
        VideoFrame frame = frames.allocate(width, height, timestampNs);
        fill(frame.dataY(), frame.strideY(), width, height, (x, y) -> shade(x, width));
        fill(frame.dataU(), frame.strideU(), width / 2, height / 2, (x, y) -> shade(y, height / 2));
        fill(frame.dataV(), frame.strideV(), width / 2, height / 2, (x, y) -> shade(x, width / 2));
        return frame;
    }

    static int shade(int place, int of) {
        return (int) Math.round(DARK + RANGE * (place + 0.5) / of);
    }

    /** Of nothing but black and white: more than any camera gives. */
    static VideoFrame noise(FrameAllocator frames, int width, int height, long timestampNs) {
        Random random = new Random(timestampNs);
        IntBinaryOperator any = (x, y) -> random.nextBoolean() ? 255 : 0;
        VideoFrame frame = frames.allocate(width, height, timestampNs);
        fill(frame.dataY(), frame.strideY(), width, height, any);
        fill(frame.dataU(), frame.strideU(), width / 2, height / 2, any);
        fill(frame.dataV(), frame.strideV(), width / 2, height / 2, any);
        return frame;
    }

    private static void fill(ByteBuffer plane, int stride, int width, int height, IntBinaryOperator sample) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                plane.put(y * stride + x, (byte) sample.applyAsInt(x, y));
            }
        }
    }
}
