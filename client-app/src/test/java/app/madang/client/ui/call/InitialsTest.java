package app.madang.client.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Sora Kim,SK",
        "anna,A",
        "Maximilian von Hohenberg,MH",
        "김민수,민수",
        "이준,이준",
        "남궁민수,민수",
        "김 민수,민수",
        "곽,곽",
        "Zoë,Z",
        "östen berg,ÖB",
        "田中太郎,田",
        "7th floor,7F",
        "👩‍🚀 Ada,👩‍🚀A"
    })
    void standsForTheName(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @Test
    void aNameOfBlanksHasAMarkToo() {
        assertThat(Initials.of("  ")).isEqualTo("?");
    }
}
