package app.madang.stun;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a message and what is none (RFC 8489 §5, §14). */
class StunReaderTest {
    private static final TransactionId ID = new TransactionId(1, 2);

    private static StunWriter success() {
        return new StunWriter(StunMethod.BINDING, StunClass.SUCCESS, ID);
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeComesBack(StunMethod method) {
        for (StunClass kind : StunClass.values()) {
            StunMessage message =
                    StunReader.read(new StunWriter(method, kind, ID).bytes()).orElseThrow();
            assertThat(message.method()).isEqualTo(method);
            assertThat(message.kind()).isEqualTo(kind);
            assertThat(message.id()).isEqualTo(ID);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "255.255.255.255", "2001:db8::7", "::"})
    void addressesComeBack(String host) {
        InetSocketAddress address = new InetSocketAddress(host, 65_535);
        byte[] bytes = success()
                .with(StunAttribute.XOR_MAPPED_ADDRESS, StunAddress.writeXor(address, ID))
                .bytes();
        assertThat(StunReader.read(bytes).orElseThrow().mapped()).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0101",
                "010100002112a442000000010000000000000",
                "010100002112a44300000001000000000000000200",
                "410100002112a442000000010000000000000002",
                "010100042112a442000000010000000000000002",
                "010100022112a4420000000100000000000000020000",
                "010100042112a44200000001000000000000000280220001",
                "010100042112a4420000000100000000000000020008fffc",
                "010100042112a44200000001000000000000000200080000",
                "010100042112a44200000001000000000000000270000000",
                "3fff00002112a442000000010000000000000002",
            })
    void whatIsNoMessageIsNone(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "0");
        assertThat(StunReader.read(bytes)).isEmpty();
    }

    @Test
    void whatFollowsTheIntegrityDoesNotCount() {
        byte[] key = {1};
        byte[] good = success().bytes(key);
        byte[] forged = success()
                .with(StunAttribute.MESSAGE_INTEGRITY, Arrays.copyOfRange(good, 24, 44))
                .with(StunAttribute.REALM, "forged")
                .bytes();
        StunMessage message = StunReader.read(forged).orElseThrow();
        assertThat(Integrity.isRight(message, key)).isTrue();
        assertThat(message.find(StunAttribute.REALM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,", "00000401, 401", "00000626, 638", "000004ff, 0", "00000001, 0", "00000701, 0", "04, 0"})
    void errorsTellTheirCode(String value, Integer code) {
        byte[] bytes = new StunWriter(StunMethod.ALLOCATE, StunClass.ERROR, ID)
                .with(StunAttribute.ERROR_CODE, HexFormat.of().parseHex(value.length() % 2 == 0 ? value : ""))
                .bytes();
        assertThat(StunReader.read(bytes).orElseThrow().errorCode()).isEqualTo(code == null ? 0 : code);
    }

    @Test
    void whatTheServerSaysCanBeShown() {
        byte[] reason = ("\0\0\4\1Un\u001b[31mheard\n" + "o".repeat(700)).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new StunWriter(StunMethod.ALLOCATE, StunClass.ERROR, ID)
                .with(StunAttribute.ERROR_CODE, reason)
                .bytes();
        StunMessage message = StunReader.read(bytes).orElseThrow();
        assertThat(message.errorCode()).isEqualTo(401);
        assertThat(message.errorReason()).startsWith("Un[31mheardooo").hasSizeLessThan(128);
    }

    @Test
    void everyTextIsReadOrNone() {
        Random random = new Random(8489);
        byte[] good = success()
                .with(StunAttribute.XOR_MAPPED_ADDRESS, new byte[8])
                .with(StunAttribute.ERROR_CODE, new byte[] {0, 0, 4, 1, 'n', 'o'})
                .with(StunAttribute.OTHER_ADDRESS, new byte[20])
                .bytes(new byte[] {1});
        int read = 0;
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = mutated(good, random);
            read += StunReader.read(bytes).map(StunReaderTest::use).orElse(0);
        }
        assertThat(read).isPositive();
    }

    /** Without the fingerprint at its end, so that most changes reach the rest of the reader. */
    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(200) : good.length - 8);
        for (int n = random.nextInt(4); n > 0 && bytes.length > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (bytes.length >= 4 && random.nextInt(8) != 0) {
            bytes[2] = (byte) (bytes.length - 20 >> 8);
            bytes[3] = (byte) (bytes.length - 20);
        }
        return bytes;
    }

    private static int use(StunMessage message) {
        message.mapped();
        message.address(StunAttribute.OTHER_ADDRESS);
        assertThat(message.errorReason()).hasSizeLessThan(128 * 2);
        assertThat(message.errorCode()).isBetween(0, 699);
        Integrity.isRight(message, new byte[] {1});
        return 1;
    }

    @Test
    void transactionsCannotBeGuessed() {
        SecureRandom random = new SecureRandom();
        assertThat(TransactionId.random(random)).isNotEqualTo(TransactionId.random(random));
    }
}
