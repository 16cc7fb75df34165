package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.EndReason;
import app.madang.client.call.LinkFault;
import app.madang.client.call.Notice;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.data.FileTransfer;
import app.madang.client.media.Screens;
import app.madang.protocol.FileReason;
import app.madang.protocol.IceUrlException;
import app.madang.protocol.InvitationException;
import app.madang.protocol.Reaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words are complete in every language, and every word on the screen is among them. */
class TextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/app/madang/client/ui");
    private static final Path SOURCES = Path.of("src/main/java/app/madang/client/ui");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z]+)+");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static Properties bundle(String file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaces() throws IOException {
        Properties english = bundle("messages.properties");
        Properties korean = bundle("messages_ko.properties");
        assertThat(korean.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(korean.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(korean.getProperty(key).isEmpty())
                    .as(key)
                    .isEqualTo(english.getProperty(key).isEmpty());
        }
    }

    @Test
    void nothingIsLeftInEnglishInTheKoreanBundle() throws IOException {
        Properties korean = bundle("messages_ko.properties");
        Set<String> same = Set.of(
                "lobby.invitation.example",
                "lobby.server.example",
                "lobby.room.example",
                "settings.server.address.example",
                "language.ENGLISH",
                "shortcuts.row",
                "page.of",
                "window.unseen",
                "news.words");
        for (String key : korean.stringPropertyNames()) {
            String text = korean.getProperty(key);
            boolean hangul =
                    text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
            assertThat(hangul || text.isEmpty() || same.contains(key))
                    .as(key + "=" + text)
                    .isTrue();
        }
    }

    /** 을 or 를, 이 or 가 depends on how a word ends: sentences are built so that no name needs to agree. */
    @Test
    void noKoreanParticleHasToAgreeWithWhatIsFilledIn() throws IOException {
        Pattern agreeing = Pattern.compile("\\{\\d}(을|를|이|가|은|는|과|와|으로|로|이라|라)");
        bundle("messages_ko.properties")
                .forEach((key, text) -> assertThat(
                                agreeing.matcher((String) text).find())
                        .as(key + "=" + text)
                        .isFalse());
    }

    /** Persons are 명 or 님, other things have the word that counts them: no bare number stands before a noun. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1_000})
    void numbersReadRightWhateverTheyAre(int count) {
        Texts english = Texts.in(Locale.ENGLISH);
        Texts korean = Texts.in(Locale.KOREAN);
        assertThat(english.get("window.inCall", "club", count, "Madang"))
                .isEqualTo("club – %d in the call – Madang".formatted(count));
        assertThat(korean.get("window.inCall", "club", count, "마당")).isEqualTo("club – %d명 통화 중 – 마당".formatted(count));
        assertThat(english.get("call.chat.unread", count)).isEqualTo("Chat, %d not read (T)".formatted(count));
        assertThat(korean.get("call.chat.unread", count)).isEqualTo("채팅, 읽지 않은 메시지 %d개 (T)".formatted(count));
        assertThat(english.get("call.hand.count", count)).isEqualTo("raised hands: %d".formatted(count));
        assertThat(korean.get("call.hand.count", count)).isEqualTo("든 손 %d개".formatted(count));
        assertThat(english.get("plot.ago", count)).isEqualTo("%d min ago".formatted(count));
        assertThat(korean.get("plot.ago", count)).isEqualTo("%d분 전".formatted(count));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(match -> places.add(match.group()));
        return places;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyConstantHasItsSentence(String language) {
        Texts texts = Texts.in(Locale.of(language));
        for (EndReason reason : EndReason.values()) {
            assertThat(texts.of(reason).isEmpty()).as(reason.name()).isEqualTo(reason == EndReason.LEFT);
        }
        for (Notice.Kind kind : Notice.Kind.values()) {
            assertThat(texts.of(new Notice(kind, "Sora"))).as(kind.name()).isNotBlank();
            assertThat(texts.of(new Notice(kind, null))).as(kind.name()).doesNotContain("null");
        }
        for (CameraState camera : CameraState.values()) {
            assertThat(texts.of(camera).isEmpty()).as(camera.name()).isEqualTo(camera == CameraState.ON);
        }
        for (LinkState link : LinkState.values()) {
            assertThat(texts.of(link).isEmpty()).as(link.name()).isEqualTo(link == LinkState.CONNECTED);
        }
        for (Screens.Limit limit : Screens.Limit.values()) {
            assertThat(texts.of(limit).isEmpty()).as(limit.name()).isEqualTo(limit == Screens.Limit.NONE);
        }
        for (FileTransfer.State state : FileTransfer.State.values()) {
            assertThat(texts.of(state)).as(state.name()).isNotBlank();
        }
        for (FileReason reason : FileReason.values()) {
            assertThat(texts.of(reason)).as(reason.name()).isNotBlank();
        }
        for (Reaction reaction : Reaction.values()) {
            assertThat(texts.of(reaction)).as(reaction.name()).isNotBlank();
        }
        for (LinkFault fault : LinkFault.values()) {
            assertThat(texts.of(fault)).as(fault.name()).isNotBlank();
        }
        for (InvitationException.Problem problem : InvitationException.Problem.values()) {
            assertThat(texts.of(problem)).as(problem.name()).isNotBlank();
        }
        for (IceUrlException.Problem problem : IceUrlException.Problem.values()) {
            assertThat(texts.of(problem)).as(problem.name()).isNotBlank();
        }
        for (StatisticsFiles.Problem problem : StatisticsFiles.Problem.values()) {
            assertThat(texts.of(problem)).as(problem.name()).isNotBlank();
        }
        for (Shortcut shortcut : Shortcut.values()) {
            assertThat(texts.get("shortcut." + shortcut.name()))
                    .as(shortcut.name())
                    .isNotBlank();
        }
        for (Shortcut.Where where : Shortcut.Where.values()) {
            assertThat(texts.get("where." + where.name())).as(where.name()).isNotBlank();
        }
        for (Preferences.Language each : Preferences.Language.values()) {
            assertThat(texts.get("language." + each.name())).as(each.name()).isNotBlank();
        }
        for (Preferences.Theme theme : Preferences.Theme.values()) {
            assertThat(texts.get("theme." + theme.name())).as(theme.name()).isNotBlank();
            assertThat(texts.get("colors." + theme.name())).as(theme.name()).isNotBlank();
        }
    }

    @Test
    void otherLanguagesGetEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.KOREAN);
        try {
            assertThat(Texts.in(Locale.ENGLISH).get("lobby.join")).isEqualTo("Join");
            assertThat(Texts.in(Locale.FRENCH).get("lobby.join")).isEqualTo("Join");
            assertThat(Texts.in(Locale.KOREA).get("lobby.join")).isEqualTo("참여하기");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void argumentsStandAsTheyAre() {
        assertThat(Texts.in(Locale.ENGLISH).of(new Notice(Notice.Kind.PARTICIPANT_JOINED, "O'Neil {1} %s $1")))
                .isEqualTo("O'Neil {1} %s $1 joined.");
    }

    @Test
    void everyKeyInTheSourcesExistsAndNoneIsLeftOver() throws IOException {
        Set<String> known = bundle("messages.properties").stringPropertyNames();
        Set<String> used = new TreeSet<>();
        for (Path source : sources()) {
            Pattern.compile("get\\(\\s*\"([a-zA-Z.]+)\"|\"([a-z]+\\.[a-zA-Z.]+)\"")
                    .matcher(Files.readString(source))
                    .results()
                    .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                    .filter(key -> KEY.matcher(key).matches() && !key.endsWith(".css") && !key.startsWith("app."))
                    .forEach(used::add);
        }
        assertThat(known).containsAll(used);
        // These families are named by their enum's constants.
        assertThat(known.stream().filter(key -> !key.matches("[a-z]+\\.[A-Z_]+")))
                .allMatch(used::contains);
    }

    @Test
    void noSourceHasWordsForPeopleOfItsOwn() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            for (String line : Files.readAllLines(source)) {
                String code = line.replaceFirst("^\\s*(\\*|/\\*|//).*|//.*", "");
                STRING.matcher(code)
                        .results()
                        .map(match -> match.group(1))
                        .filter(TextsTest::isForPeople)
                        .forEach(words -> found.add(source.getFileName() + ": " + words));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Style classes, keys and file names are one lower-case word; sentences have blanks, capitals or letters alone. */
    private static boolean isForPeople(String text) {
        boolean style = text.startsWith("-fx-") || text.matches("Shortcut\\+[A-Z]|[A-Z]{4}");
        return !style && text.matches(".*(\\p{L}{2,} \\p{L}+|^\\p{Lu}\\p{Ll}{2,}|\\p{IsHangul}).*");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
