package app.madang.client.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.madang.client.screen.CaptureFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What goes over the bus, written and read again, and what no bus should say. */
class BusMessageTest {
    private static byte[] call() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("types", 3);
        options.put("multiple", false);
        options.put("handle_token", "마당");
        BusWriter body = new BusWriter().string("/some/session").string("").options(options);
        return new BusCall("a.b", "/path", "a.face", "Start", "osa{sv}", body).toBytes(7);
    }

    private static BusMessage read(byte[] bytes) {
        assertThat(BusMessage.length(bytes)).contains(bytes.length);
        return BusMessage.read(bytes);
    }

    @Test
    void whatIsWrittenCanBeRead() {
        BusMessage message = read(call());
        assertThat(message.path()).isEqualTo("/path");
        assertThat(message.member()).isEqualTo("Start");
        assertThat(message.body())
                .isEqualTo(List.of("/some/session", "", Map.of("types", 3L, "multiple", false, "handle_token", "마당")));
    }

    @Test
    void aStreamsPropertiesAreRead() {
        // a(ua{sv}) with one stream 35 and one property: a size in a variant.
        ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(48)
                .putInt(0)
                .putInt(35)
                .putInt(36)
                .putInt(4)
                .put("size".getBytes())
                .put((byte) 0);
        bytes.put((byte) 4).put("(ii)".getBytes()).put((byte) 0);
        bytes.position(bytes.position() + 7 & ~7).putInt(1_280).putInt(-720);
        int length = bytes.position() - 8;
        bytes.putInt(0, length).putInt(12, bytes.position() - 16).flip();
        assertThat(new BusReader(bytes, "a(ua{sv})").all())
                .isEqualTo(List.of(List.of(List.of(35L, Map.of("size", List.of(1_280L, -720L))))));
    }

    @Test
    void aPartIsAwaited() {
        assertThat(BusMessage.length(Arrays.copyOf(call(), 15))).isEmpty();
        assertThat(BusMessage.length(Arrays.copyOf(call(), 16))).contains(call().length);
    }

    @Test
    void whatIsTooLongIsNotAwaited() {
        byte[] bytes = call();
        bytes[7] = 0x7f;
        assertThatThrownBy(() -> BusMessage.length(bytes)).isInstanceOf(CaptureFault.class);
    }

    @Test
    void nonsenseIsAFaultAndNothingElse() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = call();
            for (int change = 0; change < 3; change++) {
                bytes[16 + random.nextInt(bytes.length - 16)] = (byte) random.nextInt();
            }
            try {
                BusMessage.read(bytes);
            } catch (CaptureFault fault) {
                assertThat(fault.kind()).isEqualTo(CaptureFault.Kind.BROKEN);
            }
        }
    }

    @Test
    void signaturesWithoutAnEndAreFaults() {
        byte[] eight = {8, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};
        for (String signature : List.of("a()", "a", "(", "a{", "(u", "a{s", "a".repeat(200) + "y", "z", "a{}")) {
            assertThatThrownBy(
                            () -> new BusReader(ByteBuffer.wrap(eight).order(ByteOrder.LITTLE_ENDIAN), signature).all())
                    .as(signature)
                    .isInstanceOf(CaptureFault.class);
        }
    }
}
