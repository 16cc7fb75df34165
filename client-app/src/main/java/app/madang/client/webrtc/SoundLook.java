package app.madang.client.webrtc;

import app.madang.client.media.DeviceLook;
import app.madang.client.media.DeviceLook.State;
import app.madang.client.media.SoundDevices;
import dev.onvoid.webrtc.media.audio.AudioDevice;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioSink;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens microphone and speakers once, by a module of its own that goes away again. On the rtc thread. Only the lists of
 * devices are asked for: without any device the library's question for the default one ends the process.
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
        List<AudioDevice> devices = module.getRecordingDevices();
        if (devices.isEmpty()) {
            return new DeviceLook(State.MISSING, "");
        }
        String name = devices.getFirst().getName();
        try {
            module.setRecordingDevice(devices.getFirst());
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
        List<AudioDevice> devices = module.getPlayoutDevices();
        if (devices.isEmpty()) {
            return new DeviceLook(State.MISSING, "");
        }
        String name = devices.getFirst().getName();
        try {
            module.setPlayoutDevice(devices.getFirst());
            module.initPlayout();
            return new DeviceLook(State.WORKS, name);
        } catch (Error | RuntimeException e) {
            LOG.debug("The speakers do not open: {}", e.getMessage());
            return new DeviceLook(State.BUSY, name);
        }
    }
}
