package app.madang.stun;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrl.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that are none, silent or malicious: each ends in its result, by the deadline. */
class BadServerTest {
    private static final TurnCredential CREDENTIAL = new TurnCredential("name", "word");

    private final IceProbe probe = new IceProbe(CertificateCheck.SKIPPED, Duration.ofSeconds(10));
    private final IceProbe hasty = new IceProbe(CertificateCheck.SKIPPED, Duration.ofMillis(1_200));

    private static IceUrl turn(int port, Transport transport) {
        return new IceUrl(Service.TURN, "127.0.0.1", port, transport);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyListens(Transport transport) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DatagramSocket udp = new DatagramSocket(socket.getLocalSocketAddress())) {
            port = udp.getLocalPort();
        }
        assertThat(probe.turn(turn(port, transport), CREDENTIAL, true)).isEqualTo(new ProbeResult.ConnectionRefused());
    }

    @Test
    void nobodyHasThatName() {
        IceUrl url = new IceUrl(Service.STUN, "madang.invalid", 3478, Transport.UDP);
        assertThat(probe.stun(url)).isIn(new ProbeResult.NameUnknown(), new ProbeResult.TimedOut());
    }

    @Test
    void silenceEndsAtTheDeadline() throws IOException {
        try (DatagramSocket udp = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            assertThat(hasty.stun(turn(udp.getLocalPort(), Transport.UDP))).isEqualTo(new ProbeResult.TimedOut());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"TCP", "TLS"})
    void aSilentStreamEndsAtTheDeadline(Transport transport) throws IOException {
        try (Stranger silent =
                new Stranger(socket -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()))) {
            assertThat(hasty.turn(turn(silent.port(), transport), CREDENTIAL, true))
                    .isEqualTo(new ProbeResult.TimedOut());
        }
    }

    @Test
    void aDatagramThatWasLostIsSentAgain() throws IOException {
        try (DatagramSocket udp = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(udp, 2));
            assertThat(probe.stun(turn(udp.getLocalPort(), Transport.UDP))).isInstanceOf(ProbeResult.Reached.class);
        }
    }

    /** Answers the n-th request, each time after a flood of other things. */
    private static void answer(DatagramSocket udp, int nth) {
        try {
            DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
            for (int i = 0; i < nth; i++) {
                udp.receive(packet);
            }
            TransactionId id = StunReader.read(Arrays.copyOf(packet.getData(), packet.getLength()))
                    .orElseThrow()
                    .id();
            byte[] address = StunAddress.writeXor((InetSocketAddress) packet.getSocketAddress(), id);
            TransactionId other = new TransactionId(id.first() + 1, id.rest());
            for (byte[] bytes : new byte[][] {
                new byte[0],
                new byte[2_000],
                new StunWriter(StunMethod.BINDING, StunClass.SUCCESS, other).bytes(),
                new StunWriter(StunMethod.ALLOCATE, StunClass.SUCCESS, id).bytes(),
                new StunWriter(StunMethod.BINDING, StunClass.REQUEST, id).bytes(),
                new StunWriter(StunMethod.BINDING, StunClass.SUCCESS, id)
                        .with(StunAttribute.XOR_MAPPED_ADDRESS, address)
                        .bytes(),
            }) {
                udp.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
            }
        } catch (IOException e) {
            // Closed by the test.
        }
    }

    @Test
    void anotherKindOfServerIsNone() throws IOException {
        try (Stranger http = Stranger.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(probe.turn(turn(http.port(), Transport.TCP), CREDENTIAL, true))
                    .isEqualTo(new ProbeResult.NoStun());
        }
    }

    @Test
    void aServerThatClosesIsNone() throws IOException {
        try (Stranger rude = new Stranger(socket -> socket.getInputStream().read())) {
            assertThat(probe.turn(turn(rude.port(), Transport.TCP), CREDENTIAL, true))
                    .isEqualTo(new ProbeResult.NoStun());
        }
    }

    /** Over TCP a message may be much longer than any request that could bring its nonce back. */
    @Test
    void aNonceThatNoRequestHoldsIsNoChallenge() throws IOException {
        try (Stranger talkative = new Stranger(socket -> {
            byte[] header = socket.getInputStream().readNBytes(StunReader.HEADER);
            TransactionId id = TransactionId.read(ByteBuffer.wrap(header).position(8));
            socket.getOutputStream()
                    .write(new StunWriter(StunMethod.ALLOCATE, StunClass.ERROR, id)
                            .with(StunAttribute.ERROR_CODE, 0x0401)
                            .with(StunAttribute.REALM, "home")
                            .with(StunAttribute.NONCE, new byte[8_120])
                            .bytes());
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        })) {
            assertThat(probe.turn(turn(talkative.port(), Transport.TCP), CREDENTIAL, true))
                    .isEqualTo(new ProbeResult.Refused(401, ""));
        }
    }

    @Test
    void aFloodEndsAtTheDeadline() throws IOException {
        byte[] indication = new StunWriter(StunMethod.DATA, StunClass.INDICATION, new TransactionId(1, 1)).bytes();
        try (Stranger flood = new Stranger(socket -> {
            InputStream in = socket.getInputStream();
            for (in.read(); ; ) {
                socket.getOutputStream().write(indication);
            }
        })) {
            assertThat(hasty.turn(turn(flood.port(), Transport.TCP), CREDENTIAL, true))
                    .isEqualTo(new ProbeResult.TimedOut());
        }
    }
}
