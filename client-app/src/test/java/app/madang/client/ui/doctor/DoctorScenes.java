package app.madang.client.ui.doctor;

import app.madang.client.doctor.NatFinding;
import app.madang.client.doctor.ProbeFinding;
import app.madang.client.doctor.SignalingFinding;
import app.madang.client.doctor.Step;
import app.madang.client.media.DeviceLook;
import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrl.Transport;
import app.madang.stun.NatResult;
import app.madang.stun.NatResult.Filtering;
import app.madang.stun.NatResult.Mapping;
import app.madang.stun.ProbeResult;
import app.madang.stun.RelayProof;
import java.net.InetSocketAddress;
import java.util.List;

/** What the doctor finds in tests. */
public final class DoctorScenes {
    private static final InetSocketAddress ADDRESS = new InetSocketAddress("203.0.113.77", 40_000);

    private DoctorScenes() {}

    /** All steps, nearly all well. */
    public static List<Step> good() {
        return List.of(
                new Step.Camera(new DeviceLook(DeviceLook.State.WORKS, "HD Webcam")),
                new Step.Signaling(new SignalingFinding.Speaks(31, "madang-signaling/0.1", 1, List.of())),
                new Step.Microphone(new DeviceLook(DeviceLook.State.WORKS, "Built-in Audio")),
                new Step.Speakers(new DeviceLook(DeviceLook.State.MISSING, "")),
                new Step.Stun(asked(Transport.UDP, new ProbeResult.Reached(ADDRESS, 14))),
                new Step.Turn(Transport.UDP, asked(Transport.UDP, relayed())),
                new Step.Turn(Transport.TCP, asked(Transport.TCP, relayed())),
                new Step.Turn(Transport.TLS, asked(Transport.TLS, new ProbeResult.CertificateUnknown())),
                new Step.Nat(new NatFinding.Known(new NatResult.Found(
                        ADDRESS, ADDRESS, Mapping.ENDPOINT_INDEPENDENT, Filtering.ADDRESS_AND_PORT_DEPENDENT))));
    }

    private static ProbeFinding asked(Transport transport, ProbeResult result) {
        return new ProbeFinding.Asked(new IceUrl(Service.TURN, "turn.example.org", 3478, transport), result);
    }

    private static ProbeResult relayed() {
        return new ProbeResult.Relayed(ADDRESS, ADDRESS, RelayProof.RELAYED, 22);
    }
}
