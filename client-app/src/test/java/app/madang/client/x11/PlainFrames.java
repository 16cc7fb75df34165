package app.madang.client.x11;

import app.madang.client.media.BgraFrames;
import app.madang.client.media.CountedFrames;
import app.madang.client.media.VideoFrame;
import java.nio.ByteBuffer;

/** Puts the green of each pixel into the luma, which is enough to say what a picture shows; counts who holds what. */
final class PlainFrames implements BgraFrames {
    final CountedFrames counted = new CountedFrames();

    @Override
    public VideoFrame ofBgra(ByteBuffer pixels, int width, int height, long timestampNs) {
        VideoFrame frame = counted.allocate(width, height, timestampNs);
        ByteBuffer luma = frame.dataY();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                luma.put(y * frame.strideY() + x, pixels.get(4 * (y * width + x) + 1));
            }
        }
        return frame;
    }
}
