package app.madang.client.v4l2;

/**
 * One of the ways in which a camera can send.
 *
 * @param numerator of the seconds between two pictures, at least 1
 * @param denominator of the same, at least 1
 */
record Mode(PixelFormat format, int width, int height, int numerator, int denominator) {
    double fps() {
        return (double) denominator / numerator;
    }
}
