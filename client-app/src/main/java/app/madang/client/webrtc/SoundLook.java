package app.madang.client.webrtc;

import app.madang.client.media.DeviceLook;
import app.madang.client.media.DeviceLook.State;
import app.madang.client.media.SoundDevices;
import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.audio.AudioDevice;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioSink;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens microphone and speakers once, by a module of its own that goes away again. On the rtc thread. Whether there is a
 * device at all is asked of {@link MediaDevices}, which is safe once a module was made: a module's own list ends the
 * process where it is empty, and counts what speakers play as a microphone.
 */
final class SoundLook {
    private static final Logger LOG = LoggerFactory.getLogger(SoundLook.class);
    private static final long FIRST_SAMPLES_MS = 2_000;

    private SoundLook() {}

    static SoundDevices.Look take() {
        AudioDeviceModule module;
        try {
            // Throws where there is no sound server, which is why it comes first.
            module = new AudioDeviceModule();
        } catch (Error | RuntimeException e) {
            LOG.debug("No sound: {}", e.getMessage());
            DeviceLook none = new DeviceLook(State.NO_SYSTEM, "");
            return new SoundDevices.Look(none, none);
        }
        try {
            return new SoundDevices.Look(microphone(module), speakers(module));
        } finally {
            module.dispose();
        }
    }

    private static DeviceLook microphone(AudioDeviceModule module) {
        List<AudioDevice> devices = MediaDevices.getAudioCaptureDevices();
        if (devices.isEmpty()) {
            return new DeviceLook(State.MISSING, "");
        }
        String name = devices.getFirst().getName();
        try {
            // The first one of its own list is the system's choice.
            AudioDevice chosen = module.getRecordingDevices().getFirst();
            name = chosen.getName();
            module.setRecordingDevice(chosen);
            return new DeviceLook(records(module) ? State.WORKS : State.SILENT, name);
        } catch (Error | RuntimeException e) {
            LOG.debug("The microphone does not open: {}", e.getMessage());
            return new DeviceLook(State.BUSY, name);
        }
    }

    private static boolean records(AudioDeviceModule module) {
        CountDownLatch samples = new CountDownLatch(1);
        AudioSink sink = (data, count, bytes, channels, rate, delay, drift) -> samples.countDown();
        module.setAudioSink(sink);
        module.initRecording();
        module.startRecording();
        try {
            return samples.await(FIRST_SAMPLES_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            module.stopRecording();
        }
    }

    private static DeviceLook speakers(AudioDeviceModule module) {
        List<AudioDevice> devices = MediaDevices.getAudioRenderDevices();
        if (devices.isEmpty()) {
            return new DeviceLook(State.MISSING, "");
        }
        String name = devices.getFirst().getName();
        try {
            AudioDevice chosen = module.getPlayoutDevices().getFirst();
            name = chosen.getName();
            module.setPlayoutDevice(chosen);
            module.initPlayout();
            return new DeviceLook(State.WORKS, name);
        } catch (Error | RuntimeException e) {
            LOG.debug("The speakers do not open: {}", e.getMessage());
            return new DeviceLook(State.BUSY, name);
        }
    }
}
