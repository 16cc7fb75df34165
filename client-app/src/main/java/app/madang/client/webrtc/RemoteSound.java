package app.madang.client.webrtc;

import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Owns the native sink that measures a remote sound track; the track itself is the receiver's. */
final class RemoteSound implements AudioTrackSink {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteSound.class);

    private final AudioTrack track;
    private final SoundMeter meter;
    private boolean attached;

    RemoteSound(MediaStreamTrack track, SoundMeter meter) {
        this.track = (AudioTrack) track;
        this.meter = meter;
    }

    void attach() {
        track.addSink(this);
        attached = true;
    }

    /** Whether it is played; it is measured in any case. On the rtc thread. */
    void hear(boolean heard) {
        if (attached) {
            track.setEnabled(heard);
        }
    }

    /** On the rtc thread, before the receiver goes. Harmless when called twice. */
    void detach() {
        if (attached) {
            attached = false;
            track.removeSink(this);
        }
    }

    /** On the thread that plays sound, every 10 ms. */
    @Override
    public void onData(byte[] data, int bitsPerSample, int sampleRate, int channels, int frames) {
        try {
            if (bitsPerSample == 16) {
                meter.add(data, frames * channels * 2);
            }
        } catch (Throwable t) {
            LOG.error("Received sound was not measured", t);
        }
    }
}
