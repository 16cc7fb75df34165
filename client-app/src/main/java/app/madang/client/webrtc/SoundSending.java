package app.madang.client.webrtc;

import app.madang.client.media.Limits;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import java.util.function.IntSupplier;

/** Gives the sound to one peer the bitrate that was chosen for it. On the rtc thread. */
final class SoundSending {
    private final RTCRtpSender sender;
    private final Sound sound;
    private final IntSupplier chosenKbps;
    private int kbps = Limits.USUAL_SOUND_KBPS;

    SoundSending(RTCRtpSender sender, Sound sound, IntSupplier chosenKbps) {
        this.sender = sender;
        this.sound = sound;
        this.chosenKbps = chosenKbps;
    }

    /** To be repeated now and then. */
    void limit() {
        int chosen = chosenKbps.getAsInt();
        if (chosen != kbps) {
            sound.attaching(() -> apply(chosen));
            kbps = chosen;
        }
    }

    /** The way carries hardly more than this peer's sound. */
    boolean isNarrow() {
        return kbps < Limits.USUAL_SOUND_KBPS;
    }

    private RTCRtpSender apply(int chosen) {
        RTCRtpSendParameters parameters = sender.getParameters();
        for (RTCRtpEncodingParameters encoding : parameters.encodings) {
            encoding.maxBitrate = chosen * 1_000;
        }
        sender.setParameters(parameters);
        return sender;
    }

    RTCRtpSender sender() {
        return sender;
    }
}
