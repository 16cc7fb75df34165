package app.madang.client.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

    @ParameterizedTest
    @CsvSource({
        "report.pdf,report.pdf",
        "회의록 (최종).hwp,회의록 (최종).hwp",
        "../../etc/passwd,_.._etc_passwd",
        "..\\..\\boot.ini,_.._boot.ini",
        "/absolute,_absolute",
        "C:\\Windows\\x.dll,C__Windows_x.dll",
        ".bashrc,bashrc",
        "..,file",
        "name. . .,name",
        "CON,_CON",
        "aux.txt,_aux.txt",
        "com1.tar.gz,_com1.tar.gz",
        "com\u00b9.txt,_com\u00b9.txt",
        "console.txt,console.txt",
        "a?b*c<d>e|f\"g.txt,a_b_c_d_e_f_g.txt",
        "invoice\u202Efdp.exe,invoicefdp.exe",
        "zero\u200Bwidth\u0007.txt,zerowidth.txt",
        "line\u2028break.txt,linebreak.txt"
    })
    void namesOfStrangersAreMadeHarmless(String name, String safe) {
        assertThat(SafeName.of(name)).isEqualTo(safe);
    }

    @Test
    void nothingIsLeftOfSomeNames() {
        assertThat(SafeName.of(" \u0000 ")).isEqualTo("file");
        assertThat(SafeName.of("\ud800")).isEqualTo("file");
    }

    /** The composed form: otherwise two names that look alike could be two files. */
    @Test
    void hangulOfMacOsIsComposed() {
        assertThat(SafeName.of("\u1112\u1161\u11ab.txt")).isEqualTo("한.txt");
    }

    @Test
    void longNamesKeepTheirEnding() {
        String safe = SafeName.of("가".repeat(255) + ".jpeg");
        assertThat(safe).endsWith("가.jpeg");
        assertThat(safe.getBytes(StandardCharsets.UTF_8).length).isBetween(190, 200);
        assertThat(SafeName.of("x".repeat(255))).hasSize(200);
        assertThat(SafeName.of("a." + "b".repeat(250))).hasSize(200);
    }

    @Test
    void numbersStandBeforeTheEnding() {
        assertThat(SafeName.numbered("a.txt", 1)).isEqualTo("a.txt");
        assertThat(SafeName.numbered("a.txt", 2)).isEqualTo("a (2).txt");
        assertThat(SafeName.numbered("README", 3)).isEqualTo("README (3)");
    }
}
