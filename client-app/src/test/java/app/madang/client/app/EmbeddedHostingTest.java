package app.madang.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.ui.Hosting.Failed;
import app.madang.client.ui.Hosting.Outcome;
import app.madang.client.ui.Hosting.Started;
import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import app.madang.signaling.ServerSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EmbeddedHostingTest {
    private static final ServerSettings LOOPBACK =
            ServerSettings.defaults().withHost("127.0.0.1").withPort(0);

    @Test
    void theServerRunsAndEveryStartMakesAnotherRoomOnIt() throws Exception {
        try (EmbeddedHosting hosting = new EmbeddedHosting(new Random(1), LOOPBACK)) {
            Invitation first = started(hosting);
            Invitation second = started(hosting);
            assertThat(second.port()).isEqualTo(first.port());
            assertThat(second.room()).isNotEqualTo(first.room());
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", first.port()), 5_000);
                assertThat(socket.isConnected()).isTrue();
            }
        }
    }

    @Test
    void aPortThatIsTakenIsReplacedByAFreeOne() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                EmbeddedHosting hosting = new EmbeddedHosting(new Random(1), LOOPBACK.withPort(taken.getLocalPort()))) {
            assertThat(started(hosting).port()).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void anAddressThatThisMachineDoesNotHaveIsAFailureNotAnException() throws Exception {
        // TEST-NET-1 (RFC 5737) is nobody's address.
        try (EmbeddedHosting hosting = new EmbeddedHosting(new Random(1), LOOPBACK.withHost("192.0.2.1"))) {
            assertThat(outcome(hosting)).isInstanceOf(Failed.class);
        }
    }

    @Test
    void othersAreInvitedToThisMachinesAddressesAndStrangersServersStayWhatTheyAre() throws Exception {
        try (EmbeddedHosting hosting = new EmbeddedHosting(new Random(1), LOOPBACK)) {
            Invitation own = started(hosting);
            assertThat(hosting.invitationsFor(own)).allSatisfy(invitation -> {
                assertThat(invitation.host()).isNotEqualTo("127.0.0.1");
                assertThat(invitation.port()).isEqualTo(own.port());
                assertThat(invitation.room()).isEqualTo(own.room());
            });
            Invitation other = new Invitation(true, "calls.example.org", 443, new Room("tea"), null);
            assertThat(hosting.invitationsFor(other)).containsExactly(other);
        }
    }

    @Test
    void roomNamesAreValidAndDiffer() {
        Random random = new Random(7);
        assertThat(RoomNames.random(random).name()).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        assertThat(RoomNames.random(random)).isNotEqualTo(RoomNames.random(random));
    }

    private static Invitation started(EmbeddedHosting hosting) throws Exception {
        return ((Started) outcome(hosting)).invitation();
    }

    private static Outcome outcome(EmbeddedHosting hosting) throws Exception {
        return hosting.start().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
