package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sound through real devices: played and recorded by a PulseAudio of the test's own. */
final class SoundNativeTest {
    private static final int RATE = PrivatePulse.RATE;

    @Test
    void theToneIsPlayedAndTheMicrophoneIsHeard() throws Exception {
        assumeTrue(PrivatePulse.isInstalled(), "needs pulseaudio and pulseaudio-utils");
        try (PrivatePulse pulse = new PrivatePulse();
                ChildJvm child = new ChildJvm(SoundProbe.class, pulse.environment())) {
            Thread speaker = speakInto(pulse.intoTheRoom());
            assertThat(awaitTone(pulse.fromTheSpeaker(), 440))
                    .as("share of 440 Hz")
                    .isGreaterThan(0.9);
            List<String> lines = child.finished(60);
            speaker.interrupt();
            assertThat(ChildJvm.numbers(lines, "microphone-before-the-call")[0]).isBetween(0.05, 0.6);
            assertThat(ChildJvm.numbers(lines, "heard")[0]).isGreaterThan(0.02);
            assertThat(ChildJvm.numbers(lines, "muted")[0]).isLessThan(0.001);
            assertThat(ChildJvm.numbers(lines, "microphone-while-muted")[0]).isBetween(0.05, 0.6);
        }
    }

    /** Like syllables: noise suppression takes a steady tone away. */
    private static Thread speakInto(OutputStream room) {
        return Thread.ofPlatform().daemon().name("speaker").start(() -> {
            byte[] syllable = new byte[RATE / 2 * 2];
            IntStream.range(0, RATE / 4).forEach(i -> put(syllable, i, 0.5 * Math.sin(2 * Math.PI * 300 * i / RATE)));
            try (room) {
                while (!Thread.interrupted()) {
                    room.write(syllable);
                }
            } catch (IOException e) {
                // The room was closed: the test is over.
            }
        });
    }

    private static void put(byte[] samples, int index, double value) {
        int sample = (int) (value * Short.MAX_VALUE);
        samples[2 * index] = (byte) sample;
        samples[2 * index + 1] = (byte) (sample >> 8);
    }

    /** The best share that the tone has of a half second's energy, as soon as it is most of it, or within 30 s. */
    private static double awaitTone(InputStream recording, double hertz) throws IOException {
        double best = 0;
        for (int halfSeconds = 0; halfSeconds < 60 && best < 0.9; halfSeconds++) {
            best = Math.max(best, share(recording.readNBytes(RATE), hertz));
        }
        return best;
    }

    /** By correlation with sine and cosine: 1 for a pure tone. */
    private static double share(byte[] recorded, double hertz) {
        double sine = 0;
        double cosine = 0;
        double energy = 0;
        int count = recorded.length / 2;
        for (int i = 0; i < count; i++) {
            double sample = (short) ((recorded[2 * i] & 0xff) | recorded[2 * i + 1] << 8) / 32_768.0;
            double phase = 2 * Math.PI * hertz * i / RATE;
            sine += sample * Math.sin(phase);
            cosine += sample * Math.cos(phase);
            energy += sample * sample;
        }
        boolean audible = count > 0 && energy / count > 1e-4;
        return audible ? 2 * (sine * sine + cosine * cosine) / count / energy : 0;
    }
}
