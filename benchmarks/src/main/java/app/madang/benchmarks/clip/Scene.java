package app.madang.benchmarks.clip;

import java.util.Arrays;
import java.util.Random;

/**
 * What the clip shows: somebody before a wall, as a webcam sees it. The head moves and turns a little, the hand-held
 * camera sways, the sensor has noise. The movement comes back to its beginning, so the clip can be repeated without a
 * jump. One thread.
 */
final class Scene {
    private static final int SWAY = 16;
    private static final int NOISE = 1 << 20;
    private static final byte WALL_U = (byte) 134;
    private static final byte WALL_V = (byte) 122;
    private static final byte SKIN_U = 110;
    private static final byte SKIN_V = (byte) 150;

    private final int width;
    private final int height;
    private final Texture wall;
    private final Texture face;
    private final byte[] noise = new byte[NOISE];
    private final Random random;

    Scene(int width, int height, long seed) {
        this.width = width;
        this.height = height;
        random = new Random(seed);
        wall = new Texture(width + 2 * SWAY, height + 2 * SWAY, 120, 40, height / 4, 6, random);
        face = new Texture(width, height, 150, 30, height / 6, 6, random);
        for (int i = 0; i < NOISE; i++) {
            noise[i] = (byte) Math.clamp(Math.round(random.nextGaussian() * 1.2), -4, 4);
        }
    }

    /**
     * Draws an I420 picture.
     *
     * @param turn where in the movement, 0 to 1; 1 is 0 again
     */
    void draw(double turn, byte[] picture) {
        double angle = 2 * Math.PI * turn;
        int sway = (int) Math.round(SWAY * (1 + Math.sin(angle)) / 2);
        for (int y = 0; y < height; y++) {
            wall.copyRow(sway, y + SWAY / 2, picture, y * width, width);
        }
        Arrays.fill(picture, width * height, width * height * 5 / 4, WALL_U);
        Arrays.fill(picture, width * height * 5 / 4, width * height * 3 / 2, WALL_V);
        head(angle, picture);
        grain(picture);
    }

    private void head(double angle, byte[] picture) {
        double middleX = width * (0.5 + 0.05 * Math.sin(2 * angle));
        double middleY = height * (0.55 + 0.02 * Math.cos(3 * angle));
        double down = height * 0.36;
        double across = down * (0.74 + 0.03 * Math.sin(angle));
        for (int y = Math.max(0, (int) (middleY - down)); y < Math.min(height, middleY + down); y++) {
            double half = across * Math.sqrt(Math.max(0, 1 - Math.pow((y - middleY) / down, 2)));
            row((int) (middleX - half), (int) (middleX + half), y, middleX, middleY, picture);
        }
    }

    /** The texture goes along with the head. */
    private void row(int from, int to, int y, double middleX, double middleY, byte[] picture) {
        int chroma = width * height + y / 2 * (width / 2);
        for (int x = from; x < to; x++) {
            int textureX = Math.floorMod(x - (int) middleX + width / 2, width);
            int textureY = Math.floorMod(y - (int) middleY + height / 2, height);
            picture[y * width + x] = face.at(textureX, textureY);
            picture[chroma + x / 2] = SKIN_U;
            picture[chroma + width * height / 4 + x / 2] = SKIN_V;
        }
    }

    private void grain(byte[] picture) {
        int offset = random.nextInt(NOISE);
        for (int i = 0; i < width * height; i++) {
            picture[i] += noise[i + offset & NOISE - 1];
        }
    }
}
