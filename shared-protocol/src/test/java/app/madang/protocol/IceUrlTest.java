package app.madang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrl.Transport;
import app.madang.protocol.IceUrlException.Problem;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of STUN and TURN servers as people write them (RFC 7064, RFC 7065). */
class IceUrlTest {
    @ParameterizedTest
    @CsvSource({
        "stun:stun.example.org, STUN, stun.example.org, 3478, UDP, stun:stun.example.org:3478",
        "stuns:stun.example.org, STUN, stun.example.org, 5349, TLS, stuns:stun.example.org:5349",
        "stun:192.0.2.1:19302, STUN, 192.0.2.1, 19302, UDP, stun:192.0.2.1:19302",
        "turn:t.example.org, TURN, t.example.org, 3478, UDP, turn:t.example.org:3478?transport=udp",
        "turn:t.example.org?transport=tcp, TURN, t.example.org, 3478, TCP, turn:t.example.org:3478?transport=tcp",
        "turns:t.example.org, TURN, t.example.org, 5349, TLS, turns:t.example.org:5349?transport=tcp",
        "turns:t:443?transport=tcp, TURN, t, 443, TLS, turns:t:443?transport=tcp",
        "turn:[2001:db8::1]:80, TURN, 2001:db8::1, 80, UDP, turn:[2001:db8::1]:80?transport=udp",
        "stun:[::1], STUN, ::1, 3478, UDP, stun:[::1]:3478",
        "TURNS:T.Example.ORG:0443?Transport=TCP, TURN, t.example.org, 443, TLS, turns:t.example.org:443?transport=tcp",
        "stun:마당.kr, STUN, xn--ok1b32k.kr, 3478, UDP, stun:xn--ok1b32k.kr:3478",
    })
    void aGoodAddressGetsTheDefaultsOfTheRfcs(
            String text, Service service, String host, int port, Transport transport, String written)
            throws IceUrlException {
        IceUrl url = IceUrl.parse(" " + text + "\n");
        assertThat(url).isEqualTo(new IceUrl(service, host, port, transport)).hasToString(written);
        assertThat(IceUrl.parse(written)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            quoteCharacter = '`',
            value = {
                "EMPTY, NULL",
                "EMPTY, ` \u00a0 `",
                "NO_SCHEME, stun.example.org:3478",
                "NO_SCHEME, http://stun.example.org",
                "NO_SCHEME, udp:h",
                "NO_SCHEME, `turn :h`",
                "NO_SCHEME, turnss:h",
                "NO_SCHEME, turn:h#x",
                "SLASHES, turn://turn.example.org",
                "USER, turn:me:secret@turn.example.org",
                "NO_HOST, stun:",
                "NO_HOST, turn::3478",
                "NO_HOST, turn:?transport=udp",
                "BAD_HOST, stun:2001:db8::1",
                "BAD_HOST, stun:[2001:db8::1",
                "BAD_HOST, stun:[h]",
                "BAD_HOST, stun:[fe80::1%eth0]",
                "BAD_HOST, stun:two words",
                "BAD_HOST, stun:h/path",
                "BAD_HOST, stun:under_score",
                "BAD_HOST, stun:256.1.1.1.",
                "BAD_PORT, stun:h:",
                "BAD_PORT, stun:h:0",
                "BAD_PORT, stun:h:65536",
                "BAD_PORT, stun:h:-1",
                "BAD_PORT, stun:h:123456",
                "BAD_PORT, turn:h:http?transport=udp",
                "BAD_TRANSPORT, turn:h?",
                "BAD_TRANSPORT, turn:h?transport=",
                "BAD_TRANSPORT, turn:h?transport=tls",
                "BAD_TRANSPORT, turn:h?transport=udp&x=1",
                "STUN_TRANSPORT, stun:h?transport=udp",
                "STUN_TRANSPORT, stuns:h?",
                "DTLS, turns:h?transport=udp",
            })
    void aWrongAddressEndsInItsSentence(Problem problem, String text) {
        IceUrlException exception = catchThrowableOfType(IceUrlException.class, () -> IceUrl.parse(text));
        assertThat(exception.problem()).isEqualTo(problem);
        assertThat(exception).hasMessage(problem.sentence());
        assertThat(problem.sentence()).endsWith(".");
    }

    @Test
    void whatIsMadeOfPartsIsCheckedToo() {
        for (String host : new String[] {null, "", "two words", "fe80::1%eth0"}) {
            assertThatThrownBy(() -> new IceUrl(Service.STUN, host, 1, Transport.UDP))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new IceUrl(Service.STUN, "h", 0, Transport.UDP))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IceUrl(Service.STUN, "h", 1, Transport.TCP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTextIsReadOrRefused() {
        Random random = new Random(7065);
        String letters = "stunrS:[]?=.-:09af%@/#\u0000\uD800\u00e9 ";
        int good = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "turn:" : "stun:");
            random.ints(random.nextInt(12), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            try {
                IceUrl url = IceUrl.parse(text.toString());
                assertThat(IceUrl.parse(url.toString())).isEqualTo(url);
                good++;
            } catch (IceUrlException e) {
                assertThat(e).hasMessage(e.problem().sentence());
            }
        }
        assertThat(good).isPositive();
    }
}
