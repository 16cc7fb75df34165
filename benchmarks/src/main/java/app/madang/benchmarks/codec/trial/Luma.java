package app.madang.benchmarks.codec.trial;

import app.madang.benchmarks.clip.Code;
import app.madang.benchmarks.clip.Stamp;
import app.madang.client.media.VideoFrame;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The brightness of a picture, a copy of its own: rows without padding. */
record Luma(byte[] bytes, int width, int height) {
    private static final int HALF = 128;

    static Luma of(VideoFrame frame) {
        byte[] bytes = new byte[frame.width() * frame.height()];
        ByteBuffer plane = frame.dataY();
        for (int y = 0; y < frame.height(); y++) {
            plane.get(y * frame.strideY(), bytes, y * frame.width(), frame.width());
        }
        return new Luma(bytes, frame.width(), frame.height());
    }

    /** The number that the clip's picture carries; empty where it cannot be read. */
    Optional<Integer> number() {
        // The blocks are a 32nd of the width high: their middle.
        int row = Math.max(1, width / 64);
        long bits = 0;
        for (int block = 0; block < Code.MARK.blocks(); block++) {
            int x = (int) ((Code.MARK.before() + block + 0.5) * width / Code.MARK.across());
            bits = bits << 1 | ((bytes[row * width + x] & 0xff) > HALF ? 1 : 0);
        }
        return Code.MARK.parse(bits).map(Stamp::number);
    }

    Likeness likeness(Luma other) {
        return Likeness.of(bytes, other.bytes, width, height);
    }
}
