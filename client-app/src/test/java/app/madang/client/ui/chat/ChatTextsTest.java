package app.madang.client.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.data.ChatMessage;
import app.madang.client.ui.Scenes;
import app.madang.client.ui.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as people of each language write them, across midnight, and names that no particle has to agree with. */
class ChatTextsTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final ChatTexts english = new ChatTexts(Texts.in(Locale.ENGLISH), SEOUL);
    private final ChatTexts korean = new ChatTexts(Texts.in(Locale.KOREAN), SEOUL);

    private static ChatMessage message(String at) {
        return message("김민수", false, null, at, null, List.of());
    }

    private static ChatMessage message(
            String name, boolean own, String to, String at, String vouchedBy, List<String> missing) {
        long atMs = Instant.parse(at).toEpochMilli();
        return new ChatMessage(1, Scenes.id(1), name, 1, own, to, "하나\n둘", atMs, false, vouchedBy, missing);
    }

    /** The space before AM and PM is one of Unicode's narrow ones, which other versions of its tables do not have. */
    private static String plain(String words) {
        return words.replaceAll("\\h", " ");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T14:59:59Z,11:59 PM,오후 11:59",
        "2026-11-21T15:00:00Z,12:00 AM,오전 12:00",
        "2026-11-22T00:05:00Z,9:05 AM,오전 9:05",
        "2026-11-22T03:00:00Z,12:00 PM,오후 12:00",
        "2026-11-22T04:07:00Z,1:07 PM,오후 1:07"
    })
    void timesAreThoseOfTheLanguageInTheTimeZoneOfTheComputer(String at, String inEnglish, String inKorean) {
        assertThat(plain(english.time(message(at)))).isEqualTo(inEnglish);
        assertThat(plain(korean.time(message(at)))).isEqualTo(inKorean);
    }

    @Test
    void aSavedChatHasTheDayToo() {
        List<ChatMessage> night = List.of(message("2026-11-21T14:59:00Z"), message("2026-11-21T15:01:00Z"));
        assertThat(plain(english.file(night))).contains("[11/21/26, 11:59 PM] 김민수: ", "[11/22/26, 12:01 AM] 김민수: ");
        assertThat(plain(korean.file(night))).contains("[26. 11. 21. 오후 11:59] 김민수: ", "[26. 11. 22. 오전 12:01] 김민수: ");
        assertThat(english.file(List.of())).isEmpty();
    }

    /** Names that end in a vowel, in a consonant and in no Korean letter. */
    @ParameterizedTest
    @CsvSource({"이지수", "박서연", "Ben"})
    void everyNameFitsIntoTheSentences(String name) {
        String at = "2026-11-22T00:05:00Z";
        assertThat(korean.author(message(name, false, "나", at, null, List.of())))
                .isEqualTo(name + "님이 나에게만");
        assertThat(korean.author(message("나", true, name, at, null, List.of()))).isEqualTo("나 → " + name + "님에게만");
        assertThat(korean.remark(message(name, false, null, at, name, List.of())))
                .isEqualTo(name + "님이 전해 줬어요");
        assertThat(korean.remark(message(name, true, null, at, null, List.of(name))))
                .isEqualTo(name + "님에게 아직 닿지 않았어요");
        assertThat(english.remark(message(name, true, null, at, null, List.of(name, "Ada"))))
                .isEqualTo("Not with " + name + ", Ada yet");
        assertThat(korean.remark(message(name, true, null, at, null, List.of(name, "Ada"))))
                .isEqualTo(name + ", Ada님에게 아직 닿지 않았어요");
    }
}
