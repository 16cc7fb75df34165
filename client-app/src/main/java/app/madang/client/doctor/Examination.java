package app.madang.client.doctor;

import app.madang.client.media.DeviceLook;
import java.util.List;

/**
 * All that was found.
 *
 * @param near whether the signaling server is this machine or in its own network
 * @param relayOnly whether this participant wants no other way than relays
 */
public record Examination(
        SignalingFinding signaling,
        boolean near,
        boolean relayOnly,
        ProbeFinding stun,
        NatFinding nat,
        Relays relays,
        DeviceLook camera,
        DeviceLook microphone,
        DeviceLook speakers) {
    /** TURN by the transport to the server. */
    public record Relays(ProbeFinding udp, ProbeFinding tcp, ProbeFinding tls) {
        List<ProbeFinding> all() {
            return List.of(udp, tcp, tls);
        }
    }
}
