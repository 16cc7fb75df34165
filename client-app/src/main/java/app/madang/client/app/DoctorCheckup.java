package app.madang.client.app;

import app.madang.client.call.port.IceSettings;
import app.madang.client.doctor.CameraCheck;
import app.madang.client.doctor.Doctor;
import app.madang.client.doctor.Verdict;
import app.madang.client.signaling.WebSocketTransport;
import app.madang.client.ui.Checkup;
import app.madang.client.webrtc.WebRtc;
import app.madang.protocol.Invitation;
import java.util.function.Supplier;

/** The doctor for the window, on a thread of its own for each checkup. */
final class DoctorCheckup implements Checkup {
    private final WebRtc webRtc;
    private final Supplier<IceSettings> ice;

    /** @param ice asked before each checkup */
    DoctorCheckup(WebRtc webRtc, Supplier<IceSettings> ice) {
        this.webRtc = webRtc;
        this.ice = ice;
    }

    @Override
    public void begin(Invitation invitation, String access, Listener listener) {
        Thread.ofPlatform().daemon().name("checkup").start(() -> examine(invitation, access, listener));
    }

    private void examine(Invitation invitation, String access, Listener listener) {
        CameraCheck camera = new CameraCheck(Participant.cameras(webRtc));
        try (WebSocketTransport transport = new WebSocketTransport()) {
            Doctor doctor = new Doctor(transport, camera::look, webRtc.soundDevices(), ice.get(), Version.client());
            listener.verdict(Verdict.of(doctor.examine(invitation, access, listener::step)));
        }
    }
}
