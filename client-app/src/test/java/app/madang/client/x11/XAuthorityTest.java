package app.madang.client.x11;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XAuthorityTest {
    private static final XAddress SECOND = new XAddress("", 2, 0);

    @TempDir
    Path directory;

    private static byte[] file(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (String entry : entries) {
            out.writeShort(256);
            for (String field : ("machine " + entry).split(" ")) {
                byte[] value = (field.equals("any") ? "" : field).getBytes(StandardCharsets.US_ASCII);
                out.writeShort(value.length);
                out.write(value);
            }
        }
        return bytes.toByteArray();
    }

    private static String cookie(byte[] file) {
        return XAuthority.find(file, SECOND)
                .map(found -> new String(found.cookie(), StandardCharsets.US_ASCII))
                .orElse("none");
    }

    @Test
    void findsTheCookieOfTheDisplaysNumber() throws IOException {
        assertThat(cookie(file("1 MIT-MAGIC-COOKIE-1 one", "2 MIT-MAGIC-COOKIE-1 two")))
                .isEqualTo("two");
        assertThat(cookie(file("any MIT-MAGIC-COOKIE-1 all"))).isEqualTo("all");
        assertThat(cookie(file("2 XDM-AUTHORIZATION-1 other"))).isEqualTo("none");
        assertThat(cookie(new byte[0])).isEqualTo("none");
    }

    @Test
    void aFileThatIsCutOffOrMissingHasNone() throws IOException {
        byte[] whole = file("2 MIT-MAGIC-COOKIE-1 two");
        Path file = directory.resolve("cookies");
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(XAuthority.of(SECOND, Map.of("XAUTHORITY", file.toString())))
                    .isEqualTo(XAuthority.NONE);
        }
        assertThat(XAuthority.of(SECOND, Map.of("HOME", directory.toString()))).isEqualTo(XAuthority.NONE);
    }

    @Test
    void tellsNobodyTheCookie() throws IOException {
        assertThat(XAuthority.find(file("2 MIT-MAGIC-COOKIE-1 two"), SECOND).orElseThrow())
                .hasToString("MIT-MAGIC-COOKIE-1");
    }
}
