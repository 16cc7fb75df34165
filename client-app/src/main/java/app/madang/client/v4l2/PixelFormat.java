package app.madang.client.v4l2;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be read, what costs least first. The names are the codes of {@code linux/videodev2.h}. */
enum PixelFormat {
    /** I420: three planes. */
    YU12,
    /** Luma, then chroma in pairs. */
    NV12,
    /** 4:2:2 in one plane: Y U Y V. */
    YUYV,
    /** 4:2:2 in one plane: U Y V Y. */
    UYVY,
    MJPG,
    JPEG;

    static Optional<PixelFormat> of(int code) {
        return Stream.of(values()).filter(format -> format.code() == code).findFirst();
    }

    int code() {
        return name().charAt(0) | name().charAt(1) << 8 | name().charAt(2) << 16 | name().charAt(3) << 24;
    }

    boolean isJpeg() {
        return this == MJPG || this == JPEG;
    }
}
