package app.madang.client.v4l2;

import app.madang.client.media.VideoFrame;
import java.lang.foreign.MemorySegment;

/** Makes I420 of what a device writes. One thread; what it needs again and again it keeps. */
sealed interface PictureReader extends AutoCloseable permits PlanarReader, PackedReader, JpegReader {
    static PictureReader of(Shape shape) {
        return switch (shape.format()) {
            case YU12, NV12 -> new PlanarReader(shape);
            case YUYV, UYVY -> new PackedReader(shape);
            case MJPG, JPEG -> new JpegReader(shape, JpegDecoder.best(shape.width(), shape.height()));
        };
    }

    /**
     * @param frame of the shape's even size, to be filled
     * @return false where the data are too short or broken; the frame is not worth showing then
     */
    boolean read(MemorySegment data, VideoFrame frame);

    @Override
    default void close() {}
}
