package app.madang.benchmarks.codec.trial;

/**
 * How much a picture is like another, by their luma.
 *
 * @param squaredError mean of the squared differences; 0 for the same picture
 * @param ssim mean of the structural similarity (Wang, Bovik, Sheikh, Simoncelli 2004) of windows of 8x8 every 4 pixels
 */
record Likeness(double squaredError, double ssim) {
    private static final int WINDOW = 8;
    private static final int STEP = 4;
    /** (0.01 · 255)² and (0.03 · 255)², as the paper has them. */
    private static final double C1 = 6.5025;

    private static final double C2 = 58.5225;

    /** @param width of both, whose rows follow each other without padding; at least 8, as the height */
    static Likeness of(byte[] one, byte[] other, int width, int height) {
        double sum = 0;
        int windows = 0;
        for (int y = 0; y + WINDOW <= height; y += STEP) {
            for (int x = 0; x + WINDOW <= width; x += STEP) {
                sum += window(one, other, y * width + x, width);
                windows++;
            }
        }
        return new Likeness(squaredError(one, other, width * height), sum / windows);
    }

    private static double squaredError(byte[] one, byte[] other, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            int difference = (one[i] & 0xff) - (other[i] & 0xff);
            sum += difference * difference;
        }
        return (double) sum / length;
    }

    private static double window(byte[] one, byte[] other, int from, int width) {
        int a = 0;
        int b = 0;
        int aa = 0;
        int bb = 0;
        int ab = 0;
        for (int y = 0; y < WINDOW; y++) {
            for (int i = from + y * width; i < from + y * width + WINDOW; i++) {
                int p = one[i] & 0xff;
                int q = other[i] & 0xff;
                a += p;
                b += q;
                aa += p * p;
                bb += q * q;
                ab += p * q;
            }
        }
        return similarity(a, b, aa, bb, ab);
    }

    /** Of sums over a window, of squares and of products. */
    private static double similarity(double a, double b, double aa, double bb, double ab) {
        double n = WINDOW * WINDOW;
        double means = a * b / (n * n);
        double squares = (a * a + b * b) / (n * n);
        double variances = (aa + bb) / n - squares;
        double covariance = ab / n - means;
        return (2 * means + C1) * (2 * covariance + C2) / ((squares + C1) * (variances + C2));
    }
}
