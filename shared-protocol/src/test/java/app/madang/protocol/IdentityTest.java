package app.madang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets, the ids made of them, and who of two offers (PROTOCOL §2, §6). */
class IdentityTest {
    private static final PeerId FIRST = new PeerId("Yw3NKWbEM2aRElRIu7JbTw");

    @Test
    void theVectorsOfTheSpecification() {
        assertThat(new StaySecret("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8").peerId())
                .isEqualTo(FIRST);
        byte[] ones = new byte[StaySecret.BYTES];
        Arrays.fill(ones, (byte) 0xff);
        assertThat(StaySecret.of(ones).value()).isEqualTo("__________________________________________8");
        assertThat(StaySecret.of(ones).peerId()).isEqualTo(new PeerId("r5YTdg9yY1-9tEpaCmPDnw"));
    }

    @Test
    void theIdThatSortsFirstInAsciiOffers() {
        String tail = "AAAAAAAAAAAAAAAAAAAAA";
        PeerId last = null;
        for (char c : new char[] {'-', '0', '9', 'A', 'Z', '_', 'a', 'z'}) {
            PeerId id = new PeerId(c + tail);
            assertThat(last == null || last.offersTo(id) && !id.offersTo(last)).isTrue();
            last = id;
        }
        assertThat(FIRST.offersTo(FIRST)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Yw3NKWbEM2aRElRIu7JbT",
                "Yw3NKWbEM2aRElRIu7JbTww",
                "Yw3NKWbEM2aRElRIu7JbTx",
                "Yw3NKWbEM2aRElRIu7Jb==",
                "Yw3NKWbEM2aRElRIu7Jb+w",
                "Yw3NKWbEM2aRElRIu7JbT한"
            })
    void anIdHasOneSpelling(String text) {
        assertThatThrownBy(() -> new PeerId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretsShowNowhere() {
        StaySecret secret = new StaySecret("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
        RoomKey key = new RoomKey("AAECAwQFBgcICQoLDA0ODw");
        assertThat(secret.toString() + key).doesNotContain("AAEC");
        ClientMessage.Join join =
                new ClientMessage.Join(1, secret, "Ana", MediaState.NONE, false, null, List.of(), null, "sesame");
        assertThat(join.toString()).doesNotContain("AAEC").doesNotContain("sesame");
    }
}
