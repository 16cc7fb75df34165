package app.madang.client.webrtc;

import app.madang.loop.EventLoop;
import dev.onvoid.webrtc.media.audio.AudioDevice;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns a way to the speakers of its own while it plays a tone on them: two notes, so that nobody takes it for a fault. On
 * the rtc thread, but for the samples.
 */
final class SpeakerTest {
    private static final Logger LOG = LoggerFactory.getLogger(SpeakerTest.class);
    private static final long LASTS_MS = 1_800;

    private final EventLoop rtc;
    private AudioDeviceModule device;

    SpeakerTest(EventLoop rtc) {
        this.rtc = rtc;
    }

    /** Only where a sound server with something to play on was reached before. */
    void play(ChosenDevice chosen) {
        if (device != null) {
            return;
        }
        AudioDeviceModule opened = null;
        try {
            opened = new AudioDeviceModule();
            begin(opened, chosen);
            device = opened;
            rtc.schedule(LASTS_MS, this::stop);
        } catch (Error | RuntimeException e) {
            LOG.warn("No tone can be played: {}", e.getMessage());
            if (opened != null) {
                opened.dispose();
            }
        }
    }

    private static void begin(AudioDeviceModule opened, ChosenDevice chosen) {
        List<AudioDevice> speakers = chosen.first(opened.getPlayoutDevices());
        if (speakers.isEmpty()) {
            throw new IllegalStateException("there are no speakers");
        }
        opened.setPlayoutDevice(speakers.getFirst());
        opened.setAudioSource(new Notes());
        opened.initPlayout();
        opened.startPlayout();
    }

    /** Harmless when nothing is played. */
    void stop() {
        if (device != null) {
            AudioDeviceModule last = device;
            device = null;
            try {
                last.stopPlayout();
            } catch (Error | RuntimeException e) {
                LOG.debug("The tone did not stop properly: {}", e.getMessage());
            }
            last.dispose();
        }
    }

    /** Samples for the library's thread, which must never see an exception. */
    private static final class Notes implements AudioSource {
        private long position;

        @Override
        public int onPlaybackData(byte[] samples, int count, int bytesPerSample, int channels, int rate) {
            try {
                for (int i = 0; i < count; i++, position++) {
                    put(samples, i * channels, channels, TestNotes.sample((double) position / rate));
                }
            } catch (Throwable t) {
                LOG.error("The tone ends early", t);
            }
            return count;
        }

        private static void put(byte[] samples, int first, int channels, double value) {
            int sample = (int) Math.round(value * Short.MAX_VALUE);
            for (int at = 2 * first; at < 2 * (first + channels) && at + 1 < samples.length; at += 2) {
                samples[at] = (byte) sample;
                samples[at + 1] = (byte) (sample >> 8);
            }
        }
    }
}
