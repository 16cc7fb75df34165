package app.madang.client.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import dev.onvoid.webrtc.media.audio.AudioOptions;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the audio devices and the one audio track that all connections send. On the rtc thread. Without a sound server
 * the library's own choice of devices would end the process, so they are tried by themselves first.
 */
final class Sound {
    private static final Logger LOG = LoggerFactory.getLogger(Sound.class);

    private final AudioDeviceModule devices;
    private final boolean available;
    private final SoundChoice choice;
    private CustomAudioSource toneSource;
    private Tone tone;
    private AudioTrack track;

    private Sound(AudioDeviceModule devices, boolean available, SoundChoice choice) {
        this.devices = devices;
        this.available = available;
        this.choice = choice;
    }

    static Sound open(SoundChoice choice) {
        return switch (choice) {
            case SoundChoice.Devices d -> openDevices(d);
            case SoundChoice.Tone t -> new Sound(dummy(), false, t);
            case SoundChoice.None n -> new Sound(dummy(), false, n);
        };
    }

    private static Sound openDevices(SoundChoice choice) {
        try {
            return new Sound(new AudioDeviceModule(), true, choice);
        } catch (Error | RuntimeException e) {
            LOG.warn("No sound: no sound server is reachable ({})", e.getMessage());
            return new Sound(dummy(), false, choice);
        }
    }

    private static AudioDeviceModule dummy() {
        return new AudioDeviceModule(AudioLayer.kDummyAudio);
    }

    AudioDeviceModule devices() {
        return devices;
    }

    /** True if people hear and are heard here. */
    boolean isAvailable() {
        return available;
    }

    /** The track is made once and shared: the library never frees an audio source. */
    void makeTrack(PeerConnectionFactory factory) {
        if (choice instanceof SoundChoice.Tone wanted) {
            toneSource = new CustomAudioSource();
            track = factory.createAudioTrack("sound", toneSource);
            tone = new Tone(wanted.hertz(), toneSource);
            tone.start();
        } else {
            track = factory.createAudioTrack("sound", factory.createAudioSource(processing()));
        }
    }

    /** All of it is off unless asked for. */
    private static AudioOptions processing() {
        AudioOptions options = new AudioOptions();
        options.echoCancellation = true;
        options.autoGainControl = true;
        options.noiseSuppression = true;
        options.highpassFilter = true;
        return options;
    }

    AudioTrack track() {
        return track;
    }

    /** Silence while off; the microphone stays open. */
    void microphone(boolean on) {
        track.setEnabled(on);
    }

    /** After all connections, before the factory. */
    void disposeTrack() {
        if (tone != null) {
            tone.stop();
        }
        track.dispose();
        if (toneSource != null) {
            toneSource.dispose();
        }
    }

    /** After the factory. */
    void disposeDevices() {
        devices.dispose();
    }
}
