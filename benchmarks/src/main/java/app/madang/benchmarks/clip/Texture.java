package app.madang.benchmarks.clip;

import java.util.Random;

/** Soft, irregular brightness as of real things: noise of several sizes over each other. Immutable. */
final class Texture {
    private final int width;
    private final byte[] luma;

    /**
     * @param coarsest of the spots, in pixels; each further layer has half of it and half the strength
     * @param strength of the coarsest, in steps of luma
     */
    Texture(int width, int height, int middle, int strength, int coarsest, int layers, Random random) {
        this.width = width;
        double[] sum = new double[width * height];
        double weight = strength;
        for (int layer = 0, spot = coarsest; layer < layers; layer++, spot = Math.max(1, spot / 2), weight /= 2) {
            add(sum, width, height, spot, weight, random);
        }
        luma = new byte[sum.length];
        for (int i = 0; i < sum.length; i++) {
            luma[i] = (byte) Math.clamp(Math.round(middle + sum[i]), 20, 230);
        }
    }

    private static void add(double[] sum, int width, int height, int spot, double weight, Random random) {
        int columns = width / spot + 2;
        double[] grid = random.doubles((long) columns * (height / spot + 2), -weight, weight)
                .toArray();
        for (int y = 0; y < height; y++) {
            double down = (double) (y % spot) / spot;
            int row = y / spot * columns;
            for (int x = 0; x < width; x++) {
                double along = (double) (x % spot) / spot;
                int at = row + x / spot;
                double above = grid[at] + (grid[at + 1] - grid[at]) * along;
                double below = grid[at + columns] + (grid[at + columns + 1] - grid[at + columns]) * along;
                sum[y * width + x] += above + (below - above) * down;
            }
        }
    }

    byte at(int x, int y) {
        return luma[y * width + x];
    }

    void copyRow(int x, int y, byte[] into, int offset, int length) {
        System.arraycopy(luma, y * width + x, into, offset, length);
    }
}
