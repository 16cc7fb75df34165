package app.madang.signaling.socket;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.ServerSettings;
import app.madang.signaling.SignalingServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that must not be, and good ones in any pieces (PROTOCOL §1, RFC 6455 §5). */
@Timeout(60)
class FramesTest {
    private static final byte[] PING = "{\"type\":\"ping\",\"t\":1}".getBytes(StandardCharsets.UTF_8);

    private SignalingServer server;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        server = SignalingServer.start(
                ServerSettings.defaults().withHost("127.0.0.1").withPort(0));
        client = RawClient.open(server.port(), "frames");
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void aFragmentEndsWith1003() throws IOException {
        client.sendBytes(RawClient.frame(false, RawClient.TEXT, PING));
        client.readClose(1003);
    }

    @Test
    void aContinuationEndsWith1003() throws IOException {
        client.sendBytes(RawClient.frame(true, 0, PING));
        client.readClose(1003);
    }

    @Test
    void endlessFragmentsEndWith1003() throws IOException {
        client.sendBytes(RawClient.frame(false, 0, new byte[60_000]));
        client.readClose(1003);
    }

    @Test
    void aBinaryFrameEndsWith1003() throws IOException {
        client.frame(RawClient.BINARY, PING);
        client.readClose(1003);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 11, 15})
    void aReservedOpcodeEndsWith1002(int opcode) throws IOException {
        client.frame(opcode, PING);
        client.readClose(1002);
    }

    @Test
    void aReservedBitEndsWith1002() throws IOException {
        byte[] frame = RawClient.frame(true, RawClient.TEXT, PING);
        frame[0] |= 0x40;
        client.sendBytes(frame);
        client.readClose(1002);
    }

    @Test
    void aFrameWithoutAMaskEndsWith1002() throws IOException {
        client.sendBytes((byte) 0x81, (byte) 2, (byte) '{', (byte) '}');
        client.readClose(1002);
    }

    @Test
    void aLongOrFragmentedControlFrameEndsWith1002() throws IOException {
        client.frame(RawClient.PING, new byte[126]);
        client.readClose(1002);
        try (RawClient other = RawClient.open(server.port(), "frames")) {
            other.sendBytes(RawClient.frame(false, RawClient.PING));
            other.readClose(1002);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3", "c328", "eda080", "f5808080", "ff"})
    void whatIsNotUtf8EndsWith1007(String hex) throws IOException {
        client.frame(RawClient.TEXT, java.util.HexFormat.of().parseHex(hex));
        client.readClose(1007);
    }

    @Test
    void oneByteTooManyIsToldAndEndsWith1009() throws IOException {
        client.frame(RawClient.TEXT, padded(65_537));
        assertThat(client.readText()).contains("\"too_large\"");
        client.readClose(1009);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000007fffffff", "0000000100000000", "7fffffffffffffff", "ffffffffffffffff"})
    void anEnormousHeaderIsRefusedByItself(String length) throws IOException {
        client.sendBytes((byte) 0x81, (byte) 0xff);
        client.sendBytes(java.util.HexFormat.of().parseHex(length));
        client.sendBytes((byte) 1, (byte) 2, (byte) 3, (byte) 4);
        assertThat(client.readText()).contains("\"too_large\"");
        client.readClose(1009);
    }

    @Test
    void theLargestMessagePasses() throws IOException {
        client.frame(RawClient.TEXT, padded(65_536));
        assertThat(client.readText()).contains("\"pong\"");
    }

    @Test
    void whatCameBeforeABadFrameIsAnsweredAndWhatComesAfterIsNot() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(RawClient.frame(true, RawClient.TEXT, PING));
        all.writeBytes(RawClient.frame(true, RawClient.TEXT, PING));
        all.writeBytes(RawClient.frame(true, RawClient.TEXT, (byte) 0xff));
        all.writeBytes(RawClient.frame(true, RawClient.TEXT, PING));
        client.sendBytes(all.toByteArray());
        assertThat(client.readText()).contains("\"pong\"");
        assertThat(client.readText()).contains("\"pong\"");
        client.readClose(1007);
    }

    @Test
    void aPingIsAnsweredWithItsPayload() throws IOException {
        client.frame(RawClient.PING, "are you there".getBytes(StandardCharsets.UTF_8));
        RawClient.Frame pong = client.readFrame();
        assertThat(pong.opcode()).isEqualTo(RawClient.PONG);
        assertThat(pong.text()).isEqualTo("are you there");
        client.frame(RawClient.PING);
        assertThat(client.readFrame().payload()).isEmpty();
    }

    @Test
    void aFloodOfPingsIsEndedAndNoAnswerWaitsForIt() throws IOException {
        byte[] pings = new byte[300 * 6];
        byte[] ping = RawClient.frame(true, RawClient.PING);
        for (int i = 0; i < pings.length; i += ping.length) {
            System.arraycopy(ping, 0, pings, i, ping.length);
        }
        client.sendBytes(pings);
        RawClient.Frame frame = client.readFrame();
        int pongs = 0;
        while (frame.opcode() == RawClient.PONG) {
            pongs++;
            frame = client.readFrame();
        }
        assertThat(pongs).isBetween(100, 250);
        assertThat(frame.opcode()).isEqualTo(RawClient.CLOSE);
        assertThat(frame.payload()).startsWith(0x03, 0xf0);
        client.readEnd();
    }

    @Test
    void aCloseIsAnsweredAndTheConnectionEnds() throws IOException {
        client.frame(RawClient.CLOSE, (byte) 0x0f, (byte) 0xa9, (byte) 'x');
        client.readClose(4009);
        try (RawClient other = RawClient.open(server.port(), "frames")) {
            other.frame(RawClient.CLOSE);
            RawClient.Frame close = other.readFrame();
            assertThat(close.opcode()).isEqualTo(RawClient.CLOSE);
            other.readEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "03e7", "03ed", "1388"})
    void aCloseThatIsNoneEndsWith1002(String hex) throws IOException {
        client.frame(RawClient.CLOSE, java.util.HexFormat.of().parseHex(hex));
        client.readClose(1002);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03e8ff", "03e8c3", "0fa961eda080"})
    void aCloseWhoseReasonIsNotUtf8EndsWith1007(String hex) throws IOException {
        client.frame(RawClient.CLOSE, java.util.HexFormat.of().parseHex(hex));
        client.readClose(1007);
    }

    @Test
    void framesMayComeInAnyPieces() throws IOException {
        Random random = new Random(8787);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int[] sizes = {21, 125, 126, 127, 300, 65_535, 65_536, 22};
        for (int size : sizes) {
            all.writeBytes(RawClient.frame(true, RawClient.TEXT, padded(size)));
            all.writeBytes(RawClient.frame(true, RawClient.PONG));
        }
        byte[] bytes = all.toByteArray();
        for (int from = 0; from < bytes.length; ) {
            int piece = random.nextInt(10) == 0 ? random.nextInt(1, 20_000) : random.nextInt(1, 4);
            int to = Math.min(bytes.length, from + piece);
            client.sendBytes(Arrays.copyOfRange(bytes, from, to));
            from = to;
        }
        for (int size : sizes) {
            assertThat(client.readText()).as("answer to %d bytes", size).contains("\"pong\"");
        }
    }

    /** A ping message of exactly so many bytes; at least 21. */
    private static byte[] padded(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) ' ');
        System.arraycopy(PING, 0, bytes, 0, PING.length);
        return bytes;
    }
}
