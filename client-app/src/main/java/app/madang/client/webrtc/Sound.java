package app.madang.client.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.audio.AudioDevice;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import dev.onvoid.webrtc.media.audio.AudioOptions;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the audio devices and the one audio track that all connections send. On the rtc thread. Without a sound server
 * the library's own choice of devices would end the process, so they are tried by themselves first.
 */
final class Sound {
    private static final Logger LOG = LoggerFactory.getLogger(Sound.class);

    private static final String NO_SERVER = "no sound server is in reach";
    private static final String NO_SPEAKERS = "the sound server has nothing to play on";

    private final AudioDeviceModuleBase devices;
    private final String problem;
    private final SoundChoice choice;
    private CustomAudioSource toneSource;
    private Tone tone;
    private AudioTrack track;
    private final ChosenDevice chosenMicrophone = new ChosenDevice();
    private final ChosenDevice chosenSpeakers = new ChosenDevice();

    private Sound(AudioDeviceModuleBase devices, String problem, SoundChoice choice) {
        this.devices = devices;
        this.problem = problem;
        this.choice = choice;
    }

    static Sound open(SoundChoice choice) {
        return switch (choice) {
            case SoundChoice.Devices d -> openDevices(d);
            case SoundChoice.Tone t -> new Sound(headless(), "a tone is sent", t);
            case SoundChoice.None n -> new Sound(headless(), "no sound was asked for", n);
        };
    }

    private static Sound openDevices(SoundChoice choice) {
        try {
            AudioDeviceModule module = new AudioDeviceModule();
            if (mayCrash()) {
                LOG.info("There is no sound: {}", NO_SPEAKERS);
                module.dispose();
                return new Sound(dummy(), NO_SPEAKERS, choice);
            }
            return new Sound(module, "", choice);
        } catch (Error | RuntimeException e) {
            LOG.info("There is no sound: {} ({})", NO_SERVER, e.getMessage());
            return new Sound(dummy(), NO_SERVER, choice);
        }
    }

    /** With a sound server that has nothing to play on, the factory ends the process. */
    private static boolean mayCrash() {
        return System.getProperty("os.name").startsWith("Linux")
                && MediaDevices.getAudioRenderDevices().isEmpty();
    }

    /**
     * Takes received sound out of its buffers, so that it can be measured, and records nothing. Left to itself the
     * module would send what it takes out back to everybody, and would abort the process beside a source of our own.
     * It cannot deliver what it "records" when it is recording already as the factory registers with it: the buffer
     * in between refuses to take a receiver while it is in use, and is never given one again.
     */
    private static AudioDeviceModuleBase headless() {
        HeadlessAudioDeviceModule module = new HeadlessAudioDeviceModule();
        module.initRecording();
        module.startRecording();
        return module;
    }

    private static AudioDeviceModule dummy() {
        return new AudioDeviceModule(AudioLayer.kDummyAudio);
    }

    AudioDeviceModuleBase devices() {
        return devices;
    }

    /** True where received sound goes to loudspeakers. */
    boolean isPlayed() {
        return problem.isEmpty();
    }

    /** Why nobody hears or is heard here, for logs; empty where all is well. */
    String problem() {
        return problem;
    }

    /** How loud our own sound is. */
    Levels.MicrophoneLevel level() {
        SoundMeter meter = new SoundMeter();
        Microphone microphone = new Microphone(meter, chosenMicrophone::first);
        return new Levels.MicrophoneLevel() {
            @Override
            public void start() {
                if (problem.isEmpty()) {
                    microphone.start();
                }
            }

            @Override
            public void stop() {
                microphone.stop();
            }

            @Override
            public double take() {
                return tone != null ? Tone.LEVEL : meter.take();
            }
        };
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

    ChosenDevice chosenSpeakers() {
        return chosenSpeakers;
    }

    ChosenDevice chosenMicrophone() {
        return chosenMicrophone;
    }

    /** @param inCall whether the devices are in use: outside of a call the library opens them by itself */
    void recordAnew(boolean inCall) {
        if (isPlayed()) {
            anew(devices::stopRecording, () -> {
                List<AudioDevice> all = devices.getRecordingDevices();
                devices.setRecordingDevice(chosenMicrophone.first(all).getFirst());
                if (inCall) {
                    devices.initRecording();
                    devices.startRecording();
                }
            });
        }
    }

    void playAnew(boolean inCall) {
        if (isPlayed()) {
            anew(devices::stopPlayout, () -> {
                List<AudioDevice> all = devices.getPlayoutDevices();
                devices.setPlayoutDevice(chosenSpeakers.first(all).getFirst());
                if (inCall) {
                    devices.initPlayout();
                    devices.startPlayout();
                }
            });
        }
    }

    /** A stream that ended by itself cannot be stopped, and that is an Error; what begins after it works all the same. */
    private static void anew(Runnable stop, Runnable start) {
        try {
            stop.run();
        } catch (Error | RuntimeException e) {
            LOG.debug("It had ended already: {}", e.getMessage());
        }
        try {
            start.run();
        } catch (Error | RuntimeException e) {
            LOG.warn("A sound device does not start: {}", e.getMessage());
        }
    }

    AudioTrack track() {
        return track;
    }

    /** For whatever attaches the track to a sender or takes it away; see {@link Tone}. */
    <T> T attaching(Supplier<T> change) {
        return tone == null ? change.get() : tone.between(change);
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
