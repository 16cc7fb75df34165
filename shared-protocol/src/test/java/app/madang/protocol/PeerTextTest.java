package app.madang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.madang.protocol.PeerMessage.PixelSize;
import app.madang.protocol.PeerMessage.Shows;
import app.madang.protocol.PeerMessage.Signalled;
import app.madang.protocol.PeerMessage.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What peers say past the server stands in docs/data-channel.md; the texts here are its examples. */
class PeerTextTest {

    @Test
    void sizesAreWrittenAsTheDocumentSays() throws ProtocolException {
        Shows both = new Shows(new PixelSize(640, 360), new PixelSize(1920, 1080));
        String text =
                "{\"type\":\"shows\",\"camera\":{\"width\":640,\"height\":360},\"screen\":{\"width\":1920,\"height\":1080}}";
        assertThat(PeerText.write(both)).asString(StandardCharsets.UTF_8).isEqualTo(text);
        assertThat(PeerText.read(bytes(text))).isEqualTo(both);
        assertThat(PeerText.read(bytes("{\"type\":\"shows\",\"screen\":null}"))).isEqualTo(new Shows(null, null));
    }

    static Stream<Signal> signals() {
        return GoldenSignals.BY_NAME.values().stream();
    }

    @ParameterizedTest
    @MethodSource("signals")
    void signalsAreThoseOfTheServer(Signal signal) throws ProtocolException {
        Signalled said = new Signalled(signal);
        assertThat(PeerText.read(PeerText.write(said))).isEqualTo(said);
    }

    @Test
    void aNewerProgramMaySayMore() throws ProtocolException {
        assertThat(PeerText.read(bytes("{\"type\":\"dance\",\"steps\":3}"))).isEqualTo(new Unknown("dance"));
        assertThatIllegalArgumentException().isThrownBy(() -> PeerText.write(new Unknown("dance")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"shows\",\"camera\":{\"width\":0,\"height\":1}}",
                "{\"type\":\"shows\",\"camera\":{\"width\":1,\"height\":16385}}",
                "{\"type\":\"shows\",\"camera\":{\"width\":1}}",
                "{\"type\":\"shows\",\"camera\":7}",
                "{\"type\":\"offer\",\"sdp\":\"v=0\"}",
            })
    void whatIsNoMessageIsRefused(String text) {
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> PeerText.read(bytes(text)));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] broken = {'{', (byte) 0xC0, (byte) 0x80, '}'};
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> PeerText.read(broken));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
