package app.madang.client.webrtc;

import dev.onvoid.webrtc.media.audio.AudioDevice;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioSink;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns a second way to the microphone that only measures it: the call's own says nothing without a connection, and
 * taking a sink there would take the sound from the call. On the rtc thread.
 */
final class Microphone implements AudioSink {
    private static final Logger LOG = LoggerFactory.getLogger(Microphone.class);

    private final SoundMeter meter;
    private final UnaryOperator<List<AudioDevice>> chosen;
    private AudioDeviceModule device;

    /** @param chosen among those of its list, asked at each start */
    Microphone(SoundMeter meter, UnaryOperator<List<AudioDevice>> chosen) {
        this.meter = meter;
        this.chosen = chosen;
    }

    /** Only where a sound server was reached before: the library may hang or abort otherwise. */
    void start() {
        if (device != null) {
            return;
        }
        AudioDeviceModule opened = null;
        try {
            opened = new AudioDeviceModule();
            record(opened);
            device = opened;
        } catch (Error | RuntimeException e) {
            LOG.warn("The microphone cannot be measured: {}", e.getMessage());
            if (opened != null) {
                opened.dispose();
            }
        }
    }

    private void record(AudioDeviceModule opened) {
        List<AudioDevice> microphones = chosen.apply(opened.getRecordingDevices());
        if (microphones.isEmpty()) {
            throw new IllegalStateException("there is none");
        }
        // The first one is the system's choice.
        opened.setRecordingDevice(microphones.getFirst());
        opened.setAudioSink(this);
        opened.initRecording();
        opened.startRecording();
    }

    /** Harmless when it is not running. */
    void stop() {
        if (device != null) {
            AudioDeviceModule last = device;
            device = null;
            try {
                last.stopRecording();
            } catch (Error | RuntimeException e) {
                // Its stream ended by itself, with the last device.
                LOG.debug("The measuring did not stop properly: {}", e.getMessage());
            }
            last.dispose();
        }
    }

    @Override
    public void onRecordedData(
            byte[] samples, int count, int bytesPerSample, int channels, int sampleRate, int delayMs, int clockDrift) {
        try {
            meter.add(samples, samples.length);
        } catch (Throwable t) {
            LOG.error("The microphone was not measured", t);
        }
    }
}
