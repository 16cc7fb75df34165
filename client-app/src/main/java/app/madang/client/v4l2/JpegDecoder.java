package app.madang.client.v4l2;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes JPEG pictures of one size, from a device that may send anything. One thread, from its making to its end. */
sealed interface JpegDecoder extends AutoCloseable permits TurboJpeg, ImageIoJpeg {
    /** The one of libjpeg-turbo where it is installed: several times as fast as Java's. */
    static JpegDecoder best(int width, int height) {
        Logger log = LoggerFactory.getLogger(JpegDecoder.class);
        return TurboJpeg.load(width, height).map(JpegDecoder.class::cast).orElseGet(() -> {
            log.info("libturbojpeg is not installed: the camera's pictures cost more");
            return new ImageIoJpeg(width, height);
        });
    }

    /** Empty for what is no picture of this size in YCbCr or grey. */
    Optional<JpegPicture> decode(MemorySegment data);

    @Override
    void close();
}
