package app.madang.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.madang.protocol.SealedChannel.Opening;
import app.madang.protocol.SealedChannel.Tampering;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two members of a room with a key say to each other (PROTOCOL §8). */
class SealedChannelTest {
    private static final PeerId ANA = new PeerId("Yw3NKWbEM2aRElRIu7JbTw");
    private static final PeerId BO = new PeerId("r5YTdg9yY1-9tEpaCmPDnw");
    private static final PeerId EVE = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final Room ROOM = new Room("demo-room");
    private static final RoomKey KEY = new RoomKey("AAECAwQFBgcICQoLDA0ODw");
    private static final String VECTOR =
            "AAECAwQFBgcICQoL-qsotIyDWmRv1Swgtjrw1HWeVVV3U-uH775s_Agibdpp4RMqRiC-Sx7k4T_TQgg";
    private static final Signal RESTART = new Signal.Restart(3, true, "한");

    private final SealedBox box = new SealedBox(ROOM, KEY);
    private final SealedChannel ana = new SealedChannel(box, ANA, BO, new Random(1));
    private final SealedChannel bo = new SealedChannel(box, BO, ANA, new Random(2));

    @Test
    void theVectorOfTheSpecification() {
        byte[] nonce = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        byte[] plaintext = "{\"type\":\"restart\",\"anew\":false}".getBytes(UTF_8);
        assertThat(box.derivedKey()).isEqualTo("TCgKoUbcyQmjSfSjotAm3oGniv5Lcf42HUXfLQWtu9s");
        assertThat(box.seal(ANA, BO, 1, nonce, plaintext)).isEqualTo(VECTOR);
        assertThat(box.open(ANA, BO, 1, VECTOR)).hasValue(plaintext);
    }

    @Test
    void everySignalArrivesWhole() {
        for (Signal signal : GoldenSignals.BY_NAME.values()) {
            if (!(signal instanceof Signal.Sealed)) {
                assertThat(bo.open(ana.seal(signal))).isEqualTo(new Opening.Opened(signal));
                assertThat(ana.open(bo.seal(signal))).isEqualTo(new Opening.Opened(signal));
            }
        }
        assertThatThrownBy(() -> ana.seal(new Signal.Sealed(1, VECTOR))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersGrowAndNoncesDiffer() {
        Set<String> nonces = new HashSet<>();
        for (int n = 1; n <= 1_000; n++) {
            Signal.Sealed sealed = ana.seal(RESTART);
            assertThat(sealed.n()).isEqualTo(n);
            assertThat(nonces.add(sealed.box().substring(0, 16))).isTrue();
        }
    }

    @Test
    void whatWasOpenedIsNotOpenedAgainNorWhatIsOlder() {
        Signal.Sealed first = ana.seal(RESTART);
        Signal.Sealed second = ana.seal(RESTART);
        Signal.Sealed third = ana.seal(RESTART);
        assertThat(bo.open(second)).isInstanceOf(Opening.Opened.class);
        assertThat(bo.open(second)).isEqualTo(refused(Tampering.REPEATED));
        assertThat(bo.open(first)).isEqualTo(refused(Tampering.REPEATED));
        assertThat(bo.open(third)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void aForgedBoxDoesNotShiftTheNumbers() {
        Signal.Sealed real = ana.seal(RESTART);
        assertThat(bo.open(new Signal.Sealed(Limits.MAX_INTEGER, real.box()))).isEqualTo(refused(Tampering.NOT_OPENED));
        assertThat(bo.open(real)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        Signal.Sealed real = ana.seal(RESTART);
        for (int i = 0; i < real.box().length(); i++) {
            String other = real.box().charAt(i) == 'A' ? "B" : "A";
            String changed = real.box().substring(0, i) + other + real.box().substring(i + 1);
            assertThat(bo.open(new Signal.Sealed(real.n(), changed))).isEqualTo(refused(Tampering.NOT_OPENED));
        }
        assertThat(bo.open(new Signal.Sealed(real.n() + 1, real.box()))).isEqualTo(refused(Tampering.NOT_OPENED));
    }

    @Test
    void aBoxIsForOneReceiverFromOneSenderInOneRoom() {
        Signal.Sealed real = ana.seal(RESTART);
        assertThat(new SealedChannel(box, BO, EVE, new Random(3)).open(real)).isEqualTo(refused(Tampering.NOT_OPENED));
        assertThat(new SealedChannel(box, EVE, ANA, new Random(3)).open(real)).isEqualTo(refused(Tampering.NOT_OPENED));
        assertThat(ana.open(real)).as("sent back to its sender").isEqualTo(refused(Tampering.NOT_OPENED));
        SealedBox otherRoom = new SealedBox(new Room("Demo-room"), KEY);
        SealedBox otherKey = new SealedBox(ROOM, new RoomKey("AAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(otherRoom.open(ANA, BO, real.n(), real.box())).isEmpty();
        assertThat(otherKey.open(ANA, BO, real.n(), real.box())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AA==", "!!!!", "한", "AAECAwQFBgcICQoL", "AAECAwQFBgcICQoLAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoBoxDoesNotOpen(String text) {
        assertThat(bo.open(new Signal.Sealed(1, text))).isEqualTo(refused(Tampering.NOT_OPENED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":\"leave\"}",
                "{\"type\":\"restart\",\"anew\":false}",
                "{\"type\":\"sealed\",\"n\":1,\"box\":\"\"}",
                "{\"type\":\"answer\",\"negotiation\":1,\"sdp\":\"\\ud800\"}"
            })
    void aMemberWhoSealsNonsenseIsReported(String plaintext) {
        String sealed = box.seal(ANA, BO, 5, new byte[SealedBox.NONCE_BYTES], plaintext.getBytes(UTF_8));
        assertThat(bo.open(new Signal.Sealed(5, sealed))).isEqualTo(refused(Tampering.UNREADABLE));
        assertThat(bo.open(new Signal.Sealed(5, sealed))).isEqualTo(refused(Tampering.REPEATED));
    }

    @Test
    void whatIsNoUtf8IsUnreadable() {
        byte[] plaintext = "{\"type\":\"answer\",\"negotiation\":1,\"sdp\":\"x\"}".getBytes(UTF_8);
        plaintext[plaintext.length - 3] = (byte) 0xff;
        String sealed = box.seal(ANA, BO, 1, new byte[SealedBox.NONCE_BYTES], plaintext);
        assertThat(bo.open(new Signal.Sealed(1, sealed))).isEqualTo(refused(Tampering.UNREADABLE));
    }

    private static Opening refused(Tampering reason) {
        return new Opening.Refused(reason);
    }
}
