package app.madang.client.ui.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.statistics.Numbers;
import app.madang.client.ui.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumberTextsTest {
    private final NumberTexts english = new NumberTexts(Texts.in(Locale.ENGLISH));
    private final NumberTexts korean = new NumberTexts(Texts.in(Locale.KOREAN));

    @Test
    void theFirstLineSaysWhatPeopleWantToKnow() {
        assertThat(english.summaries(Numbers.direct(12.4)))
                .containsExactly("Direct · 12 ms · no loss", "Direct · 12 ms", "12 ms");
        assertThat(english.summaries(Numbers.relayed(80, 0.4, 3.06, "bandwidth")))
                .containsExactly("Relayed · 80 ms · 3.1 % lost", "80 ms · 3.1 % lost", "80 ms");
        assertThat(korean.summaries(Numbers.direct(12)).getFirst()).isEqualTo("직접 연결 · 12 ms · 손실 없음");
    }

    @Test
    void theRestSaysEverything() {
        assertThat(english.details(Numbers.relayed(80, 0.4, 12, "bandwidth")))
                .extracting(List::getFirst)
                .containsExactly(
                        "Received: 1280×720 · 15 fps · 310 kbit/s",
                        "Sent: 640×360 · 15 fps · 240 kbit/s",
                        "Limited by the network",
                        "Over TLS, relay to srflx",
                        "Lost: 0.4 % in, 12 % out");
        assertThat(english.details(Numbers.direct(1)).getFirst())
                .containsExactly(
                        "Received: 1280×720 · 30 fps · 1.2 Mbit/s · VP8",
                        "Received: 1280×720 · 30 fps · 1.2 Mbit/s",
                        "Received: 30 fps · 1.2 Mbit/s",
                        "Received: 1.2 Mbit/s");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        LinkStatistics unknown = Numbers.unknown();
        assertThat(english.summaries(unknown)).containsExactly("", "", "");
        assertThat(english.details(unknown))
                .extracting(List::getFirst)
                .containsExactly("Received: 0 kbit/s", "Sent: 0 kbit/s", "Nothing limits the pictures");
    }

    @Test
    void everyLimitHasItsWords() {
        for (String limit : new String[] {"none", "bandwidth", "cpu", "other", "new in a later library"}) {
            assertThat(english.conditions(Numbers.relayed(1, 0, 0, limit)).getFirst())
                    .as(limit)
                    .isNotBlank();
        }
    }

    @Test
    void digitsStayFew() {
        assertThat(Units.bitrate(999.4)).isEqualTo("999 kbit/s");
        assertThat(Units.bitrate(999.6)).isEqualTo("1.0 Mbit/s");
        assertThat(Units.milliseconds(0)).isEqualTo("<1 ms");
        assertThat(Units.milliseconds(0.6)).isEqualTo("1 ms");
        assertThat(Units.percent(0)).isEqualTo("0 %");
        assertThat(Units.percent(2.04)).isEqualTo("2 %");
        assertThat(Units.percent(9.96)).isEqualTo("10 %");
        assertThat(Units.number(0.04)).isEqualTo("0");
    }
}
