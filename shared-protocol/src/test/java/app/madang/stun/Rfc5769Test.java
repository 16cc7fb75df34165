package app.madang.stun;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The test vectors of RFC 5769. */
class Rfc5769Test {
    private static final byte[] SHORT_TERM = "VOkJxbRl1RmTxUk/WvJxBt".getBytes(StandardCharsets.UTF_8);

    private static final String REQUEST = "000100582112a442b7e7a701bc34d686fa87dfae"
            + "802200105354554e207465737420636c69656e74"
            + "002400046e0001ff80290008932ff9b151263b36"
            + "000600096576746a3a68367659202020"
            + "000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2"
            + "80280004e57a3bcf";
    private static final String IPV4_RESPONSE = "0101003c2112a442b7e7a701bc34d686fa87dfae"
            + "8022000b7465737420766563746f7220"
            + "002000080001a147e112a643"
            + "000800142b91f599fd9e90c38c7489f92af9ba53f06be7d7"
            + "80280004c07d4c96";
    private static final String IPV6_RESPONSE = "010100482112a442b7e7a701bc34d686fa87dfae"
            + "8022000b7465737420766563746f7220"
            + "002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9"
            + "00080014a382954e4be67bf11784c97c8292c275bfe3ed41"
            + "80280004c8fb0b4c";
    private static final String LONG_TERM_REQUEST = "000100602112a44278ad3433c6ad72c029da412e"
            + "00060012e3839ee38388e383aae38383e382afe382b90000"
            + "0015001c662f2f3439396b39353464364f4c33346f4c39465354767936347341"
            + "0014000b6578616d706c652e6f726700"
            + "00080014f67024656dd64a3e02b8e0712e85c9a28ca89666";

    private static StunMessage read(String hex) {
        return StunReader.read(HexFormat.of().parseHex(hex)).orElseThrow();
    }

    @Test
    void requestWithShortTermCredentials() {
        StunMessage request = read(REQUEST);
        assertThat(request.method()).isEqualTo(StunMethod.BINDING);
        assertThat(request.kind()).isEqualTo(StunClass.REQUEST);
        assertThat(request.find(StunAttribute.USERNAME).orElseThrow().text()).isEqualTo("evtj:h6vY");
        assertThat(Integrity.isRight(request, SHORT_TERM)).isTrue();
        assertThat(Integrity.isRight(request, new byte[] {1})).isFalse();
    }

    @Test
    void responseWithAnIpv4Address() {
        StunMessage response = read(IPV4_RESPONSE);
        assertThat(response.kind()).isEqualTo(StunClass.SUCCESS);
        assertThat(response.mapped()).contains(new InetSocketAddress("192.0.2.1", 32_853));
        assertThat(Integrity.isRight(response, SHORT_TERM)).isTrue();
    }

    @Test
    void responseWithAnIpv6Address() {
        StunMessage response = read(IPV6_RESPONSE);
        assertThat(response.mapped()).contains(new InetSocketAddress("2001:db8:1234:5678:11:2233:4455:6677", 32_853));
        assertThat(Integrity.isRight(response, SHORT_TERM)).isTrue();
    }

    @Test
    void requestWithLongTermCredentials() {
        StunMessage request = read(LONG_TERM_REQUEST);
        String name = request.find(StunAttribute.USERNAME).orElseThrow().text();
        String realm = request.find(StunAttribute.REALM).orElseThrow().text();
        assertThat(name).isEqualTo("\u30de\u30c8\u30ea\u30c3\u30af\u30b9");
        assertThat(realm).isEqualTo("example.org");
        assertThat(Integrity.isRight(request, Integrity.longTermKey(name, realm, "TheMatrIX")))
                .isTrue();
    }

    @Test
    void theSameIsWritten() {
        StunMessage request = read(LONG_TERM_REQUEST);
        byte[] key = Integrity.longTermKey("\u30de\u30c8\u30ea\u30c3\u30af\u30b9", "example.org", "TheMatrIX");
        StunWriter writer = new StunWriter(StunMethod.BINDING, StunClass.REQUEST, request.id());
        for (int type : new int[] {StunAttribute.USERNAME, StunAttribute.NONCE, StunAttribute.REALM}) {
            writer.with(type, request.find(type).orElseThrow().value());
        }
        byte[] written = writer.bytes(key);
        StunMessage again = StunReader.read(written).orElseThrow();
        assertThat(Integrity.isRight(again, key)).isTrue();
        // The vector has no fingerprint, which the length in the header and eight bytes at the end tell.
        assertThat(Arrays.copyOfRange(written, 4, written.length - 8))
                .isEqualTo(Arrays.copyOfRange(request.bytes(), 4, request.bytes().length));
    }

    /** The fingerprint finds it, or the integrity where the change makes one attribute swallow the fingerprint. */
    @Test
    void whateverBitIsWrongIsFound() {
        byte[] good = HexFormat.of().parseHex(IPV4_RESPONSE);
        for (int bit = 0; bit < (good.length - 8) * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(StunReader.read(bad).filter(m -> Integrity.isRight(m, SHORT_TERM)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }
}
