package app.madang.benchmarks.codec.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;
    private final Random random = new Random(1);

    @Test
    void aPictureIsLikeItself() {
        byte[] picture = noise(40);
        assertThat(Likeness.of(picture, picture, WIDTH, HEIGHT)).isEqualTo(new Likeness(0, 1));
    }

    @Test
    void anotherBrightnessHasAnErrorAndTheSameStructure() {
        byte[] picture = noise(40);
        byte[] brighter = picture.clone();
        for (int i = 0; i < brighter.length; i++) {
            brighter[i] += 4;
        }
        Likeness likeness = Likeness.of(picture, brighter, WIDTH, HEIGHT);
        assertThat(likeness.squaredError()).isEqualTo(16);
        assertThat(likeness.ssim()).isCloseTo(1, within(0.01));
    }

    @Test
    void whatIsBlurredAwayCosts() {
        byte[] grey = new byte[WIDTH * HEIGHT];
        Arrays.fill(grey, (byte) 128);
        Likeness likeness = Likeness.of(noise(40), grey, WIDTH, HEIGHT);
        assertThat(likeness.squaredError()).isBetween(400.0, 700.0);
        assertThat(likeness.ssim()).isLessThan(0.3);
    }

    private byte[] noise(int around) {
        byte[] picture = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (128 + random.nextInt(2 * around) - around);
        }
        return picture;
    }
}
