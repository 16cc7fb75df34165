package app.madang.client.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.data.FileTransfer;
import app.madang.client.data.FileTransfer.State;
import app.madang.client.ui.Scenes;
import app.madang.client.ui.Texts;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes, speed and the time that is left, as people of each language write them. */
class FileTextsTest {
    private final FileTexts english = new FileTexts(Texts.in(Locale.ENGLISH));
    private final FileTexts korean = new FileTexts(Texts.in(Locale.KOREAN));

    private static FileTransfer file(long size, long bytes, long bytesPerSecond) {
        return new FileTransfer(
                1,
                Scenes.id(1),
                "김민수",
                true,
                "a.txt",
                true,
                size,
                bytes,
                bytesPerSecond,
                State.RUNNING,
                null,
                null,
                null,
                null,
                0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 B",
                "1|1 B",
                "2|2 B",
                "999|999 B",
                "1000|1 KB",
                "1200|1.2 KB",
                "99949|99.9 KB",
                "99950|100 KB",
                "999499|999 KB",
                "999500|1 MB",
                "4294967296|4.3 GB",
                "9000000000000|9 TB",
                "1234000000000000|1,234 TB"
            })
    void sizesHaveThreeDigitsAndTheUnitsOfFileManagers(long bytes, String words) {
        assertThat(english.size(bytes)).isEqualTo(words);
        assertThat(korean.size(bytes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1 s left|1초 남음",
                "2|2 s left|2초 남음",
                "59|59 s left|59초 남음",
                "60|1 min left|1분 남음",
                "61|2 min left|2분 남음",
                "3540|59 min left|59분 남음",
                "3541|1 h left|1시간 남음",
                "3601|2 h left|2시간 남음",
                "360000|100 h left|100시간 남음"
            })
    void theTimeLeftIsRoundedUp(long seconds, String inEnglish, String inKorean) {
        // The second that has begun counts.
        FileTransfer file = file(1_000 * seconds, 1_000, 1_000);
        assertThat(english.status(file)).endsWith(" · 1 KB/s · " + inEnglish);
        assertThat(korean.status(file)).endsWith(" · 초당 1 KB · " + inKorean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0|0 B of 0 B|0 B 중 0 B", "2|1|1 B of 2 B|2 B 중 1 B", "5000000|1200|1.2 KB of 5 MB|5 MB 중 1.2 KB"
            })
    void howFarItIsStandsBeforeTheRest(long size, long bytes, String inEnglish, String inKorean) {
        assertThat(english.status(file(size, bytes, 0))).isEqualTo(inEnglish);
        assertThat(korean.status(file(size, bytes, 0))).isEqualTo(inKorean);
    }
}
