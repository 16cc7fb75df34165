package app.madang.client.webrtc;

import app.madang.client.media.CodecChoice;
import app.madang.client.media.VideoKind;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpCodecCapability;
import dev.onvoid.webrtc.media.MediaType;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts one codec before the others in what a section asks for (RFC 8829 §4.2.6). The others stay, so a peer without it
 * still finds one. On the rtc thread.
 */
record CodecPreference(PeerConnectionFactory factory, CodecChoice choice) {

    /** Of the section that was added last: before the first description is made. */
    void applyToLast(RTCPeerConnection connection, VideoKind kind) {
        choice.asked(kind).ifPresent(name -> {
            List<RTCRtpCodecCapability> all =
                    factory.getRtpReceiverCapabilities(MediaType.VIDEO).getCodecs();
            // Where this build of the library has none of it, nothing is asked for.
            if (all.stream().anyMatch(codec -> codec.getName().equals(name))) {
                List.of(connection.getTransceivers()).getLast().setCodecPreferences(first(name, all));
            }
        });
    }

    /** Retransmission and redundancy stand among the codecs and stay where they are. */
    private static List<RTCRtpCodecCapability> first(String name, List<RTCRtpCodecCapability> all) {
        Stream<RTCRtpCodecCapability> chosen =
                all.stream().filter(codec -> codec.getName().equals(name));
        Stream<RTCRtpCodecCapability> others =
                all.stream().filter(codec -> !codec.getName().equals(name));
        return Stream.concat(chosen, others).toList();
    }
}
