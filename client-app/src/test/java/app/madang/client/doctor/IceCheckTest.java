package app.madang.client.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl.Transport;
import app.madang.stun.CertificateCheck;
import app.madang.stun.IceProbe;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IceCheckTest {
    private final IceProbe probe = new IceProbe(CertificateCheck.CHECKED, Duration.ofSeconds(1));

    @Test
    void whatACallWouldLeaveOutIsNotAsked() {
        IceCheck check = new IceCheck(
                probe,
                List.of(
                        new IceServer(List.of("http://turn.invalid"), "user", "secret"),
                        new IceServer(List.of("turn:turn.invalid"), "u".repeat(509), "secret")));
        assertThat(check.turn(Transport.UDP)).isEqualTo(new ProbeFinding.NotOffered());
        assertThat(check.stun()).isEqualTo(new ProbeFinding.NotOffered());
    }
}
