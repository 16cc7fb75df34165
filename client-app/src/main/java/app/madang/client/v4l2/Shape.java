package app.madang.client.v4l2;

import app.madang.client.call.port.LocalMedia.CameraState;

/**
 * How pictures lie in the device's memory.
 *
 * @param stride bytes from row to row of the first plane; of no meaning for JPEG
 * @param fullRange luma from 0 to 255, where calls have 16 to 235
 */
record Shape(PixelFormat format, int width, int height, int stride, boolean fullRange) {
    private static final int SMALLEST = 16;
    private static final int LARGEST = 8192;

    /** @throws CameraFault where such pictures cannot be: drivers are believed in nothing */
    Shape {
        boolean strange =
                !fits(width, height) || !format.isJpeg() && (stride < rowBytes(format, width) || stride > 4 * LARGEST);
        if (strange) {
            throw new CameraFault(
                    CameraState.BUSY, "a picture of " + width + "x" + height + " in rows of " + stride + " bytes");
        }
    }

    static boolean fits(int width, int height) {
        return Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST;
    }

    /** Without what fills them up. */
    static int rowBytes(PixelFormat format, int width) {
        return switch (format) {
            case YU12, NV12 -> width;
            case YUYV, UYVY -> (width + 1) / 2 * 4;
            case MJPG, JPEG -> 0;
        };
    }

    /** Of the frames that are made of it: theirs are even. */
    int evenWidth() {
        return width & ~1;
    }

    int evenHeight() {
        return height & ~1;
    }
}
