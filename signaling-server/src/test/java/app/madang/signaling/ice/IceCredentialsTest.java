package app.madang.signaling.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrlException;
import app.madang.protocol.PeerId;
import app.madang.signaling.ice.TurnLogin.Fixed;
import app.madang.signaling.ice.TurnLogin.None;
import app.madang.signaling.ice.TurnLogin.Shared;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients are told to use. */
class IceCredentialsTest {
    private static final PeerId ANN = new PeerId("Yw3NKWbEM2aRElRIu7JbTw");
    private static final List<String> STUN = List.of("stun:a.example:3478", "stuns:a.example:5349");
    private static final List<String> TURN =
            List.of("turn:a.example:3478?transport=udp", "turns:[2001:db8::1]:443?transport=tcp");

    private static List<IceUrl> urls(List<String> first, List<String> then) throws IceUrlException {
        List<IceUrl> urls = new ArrayList<>();
        for (String url : first) {
            urls.add(IceUrl.parse(url));
        }
        for (String url : then) {
            urls.add(IceUrl.parse(url));
        }
        return urls;
    }

    private static IceCredentials at(long wallMs, IceSettings settings) {
        return new IceCredentials(settings, () -> Instant.ofEpochMilli(wallMs));
    }

    /** The credential was computed with: openssl dgst -sha1 -hmac "north wind" -binary | base64. */
    @Test
    void aSharedSecretMakesAUserForEachPeer() throws IceUrlException {
        IceCredentials credentials =
                at(1_700_000_000_000L, new IceSettings(urls(TURN, STUN), new Shared("north wind", 3_600_000)));
        assertThat(credentials.issue(ANN))
                .containsExactly(
                        new IceServer(STUN, null, null),
                        new IceServer(TURN, "1700003600:Yw3NKWbEM2aRElRIu7JbTw", "yJw9VZu8lNhrjMB6ThLNwtWyyMM="));
        assertThat(credentials.ttlMs()).isEqualTo(3_600_000);
    }

    /** The TURN server compares whole seconds; clients hear milliseconds and must not be told too much. */
    @ParameterizedTest
    @CsvSource({"0, 5000, 5", "1, 5000, 6", "999, 5000, 6", "1000, 5000, 6", "500, 5500, 6", "500, 5501, 7"})
    void theTimeIsNeverShorterThanWhatClientsAreTold(long wallMs, long ttlMs, long expiry) throws IceUrlException {
        IceCredentials credentials = at(wallMs, new IceSettings(urls(TURN, List.of()), new Shared("s", ttlMs)));
        assertThat(credentials.issue(ANN).getFirst().username()).startsWith(expiry + ":");
    }

    @Test
    void aFixedUserIsTheSameForAllAndDoesNotExpire() throws IceUrlException {
        IceCredentials credentials = at(0, new IceSettings(urls(TURN, List.of()), new Fixed("ann", "pass")));
        assertThat(credentials.issue(ANN)).containsExactly(new IceServer(TURN, "ann", "pass"));
        assertThat(credentials.ttlMs()).isNull();
    }

    @Test
    void withoutTurnServersNothingExpiresAndNothingIsSecret() throws IceUrlException {
        assertThat(at(0, IceSettings.none()).issue(ANN)).isEmpty();
        IceCredentials stun = at(0, new IceSettings(urls(STUN, List.of()), new Shared("secret", 5_000)));
        assertThat(stun.issue(ANN)).containsExactly(new IceServer(STUN, null, null));
        assertThat(stun.ttlMs()).isNull();
    }

    @Test
    void turnWithoutALoginIsRefusedInASentence() {
        assertThatThrownBy(() -> new IceSettings(urls(STUN, TURN), new None()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("clients use a TURN server only with credentials: give --turn-secret-file,"
                        + " or --turn-username and --turn-credential-file");
    }

    @ParameterizedTest
    @ValueSource(longs = {4_999, 604_800_001, 0, -1})
    void aTimeOutOfRangeIsToldInASentence(long ttlMs) {
        assertThatThrownBy(() -> new Shared("secret", ttlMs))
                .hasMessage("the time of TURN credentials in milliseconds must lie between 5000 and 604800000, not "
                        + ttlMs);
    }

    @Test
    void nothingSecretIsWrittenOut() throws IceUrlException {
        IceSettings shared = new IceSettings(urls(TURN, List.of()), new Shared("north wind", 5_000));
        IceSettings fixed = new IceSettings(urls(TURN, List.of()), new Fixed("ann", "hush"));
        assertThat(shared + " " + fixed + at(0, shared) + at(0, fixed).issue(ANN))
                .doesNotContain("north wind")
                .doesNotContain("hush")
                .doesNotContain("ann");
    }
}
