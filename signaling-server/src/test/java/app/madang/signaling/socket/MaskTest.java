package app.madang.signaling.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eight bytes at a time must be the same as byte by byte (RFC 6455 §5.3). */
class MaskTest {
    @Test
    void everyLengthAtEveryPlace() {
        Random random = new Random(6455);
        for (int length = 0; length < 70; length++) {
            for (int from = 4; from < 13; from++) {
                byte[] bytes = new byte[from + length + 3];
                random.nextBytes(bytes);
                byte[] expected = bytes.clone();
                for (int i = 0; i < length; i++) {
                    expected[from + i] ^= bytes[from - 4 + i % 4];
                }
                Mask.apply(bytes, from - 4, from, length);
                assertThat(bytes).as("%d bytes from %d", length, from).isEqualTo(expected);
            }
        }
    }
}
