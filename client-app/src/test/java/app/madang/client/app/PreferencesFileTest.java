package app.madang.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.IceSettings.PortRange;
import app.madang.client.media.CodecChoice;
import app.madang.client.ui.Choices;
import app.madang.client.ui.Choices.Desk;
import app.madang.client.ui.Choices.Look;
import app.madang.client.ui.Choices.Media;
import app.madang.client.ui.Choices.Place;
import app.madang.client.ui.Choices.View;
import app.madang.client.ui.Preferences;
import app.madang.client.ui.Preferences.Language;
import app.madang.client.ui.Preferences.Layout;
import app.madang.client.ui.Preferences.Overruling;
import app.madang.client.ui.Preferences.Theme;
import app.madang.client.ui.Preferences.Trouble;
import app.madang.loop.VirtualLoop;
import app.madang.protocol.IceServer;
import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    private static final IceServer TURN =
            new IceServer(List.of("turn:turn.example.org:3478?transport=tcp"), "hana", "p#ss \"word\"");
    private static final Invitation ROOM = new Invitation(true, "call.example.org", 443, new Room("family"), null);

    @TempDir
    private Path folder;

    private final VirtualLoop disk = new VirtualLoop();
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("not/yet/there/settings.json");
    }

    private PreferencesFile open() {
        return PreferencesFile.open(file, disk, Overruling.NONE);
    }

    private static Choices everything() {
        return new Choices(
                "하나",
                new Media(false, false, Map.of(DeviceKind.MICROPHONE, "Headset \"왼쪽\""), CodecChoice.AV1),
                new Look(Theme.DARK, Language.KOREAN, 125),
                new View(Layout.SPEAKER, false),
                new IceSettings(
                        List.of(new IceServer(List.of("stun:[2001:db8::1]:3478"), null, null), TURN),
                        true,
                        new PortRange(50_000, 50_100),
                        false,
                        true),
                Path.of("/home/hana/받은 파일"),
                List.of(ROOM, new Invitation(false, "10.0.0.7", 8787, new Room("club"), null)),
                new Place(-1200, 40, 900, 600, true),
                new Desk(false, true));
    }

    @Test
    void whatWasChosenIsThereTheNextTime() {
        open().remember(everything());
        disk.settle();
        assertThat(open().choices()).isEqualTo(everything());
        PreferencesFile preferences = open();
        preferences.remember(Choices.DEFAULT);
        disk.settle();
        assertThat(open().choices()).isEqualTo(Choices.DEFAULT);
    }

    @Test
    void nobodyElseCanReadThePasswords() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        write("{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        open().remember(everything());
        disk.settle();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("settings.json", "settings.json.lock");
        }
    }

    @Test
    void aNameForNowIsNotKeptWhateverElseIsChosen() {
        PreferencesFile preferences = open();
        preferences.nameForNow("Second");
        preferences.remember(preferences.choices().withTheme(Theme.DARK));
        disk.settle();
        assertThat(preferences.choices().name()).isEqualTo("Second");
        assertThat(open().choices()).isEqualTo(Choices.DEFAULT.withTheme(Theme.DARK));
    }

    @Test
    void withoutAFileEverythingIsAsUsual() {
        assertThat(open().choices()).isEqualTo(Choices.DEFAULT);
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void whatANewerProgramWroteStays() throws Exception {
        write("""
                {"name": "Hana", "later": [1], "look": {"theme": "SEPIA", "font": "serif"},
                 "connection": {"relayOnly": true, "proxy": {"host": "p"}}}""");
        PreferencesFile preferences = open();
        assertThat(preferences.choices().look()).isEqualTo(Look.USUAL);
        assertThat(preferences.choices().connection().relayOnly()).isTrue();
        preferences.remember(preferences.choices().with(Look.USUAL.withTextPercent(110)));
        disk.settle();
        assertThat(Files.readString(file))
                .contains("\"later\"", "\"SEPIA\"", "\"serif\"", "\"proxy\"")
                .containsPattern("\"textPercent\" : 110");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": 7, "media": {"camera": false}}
            {"name": {"a": 1}, "media": {"camera": false}, "look": 3, "connection": [], "recent": {}, "window": "x"}
            {"media": {"camera": false, "microphone": "yes"}, "look": {"theme": null, "language": "LATIN", "textPercent": 1e99}}
            {"media": {"camera": false}, "connection": {"servers": [1, {"url": "turn:"}, {"url": "turn:h"}, {}]}}
            {"media": {"camera": false}, "connection": {"ports": {"first": 9, "last": 3}, "publicStun": 0}}
            {"media": {"camera": false}, "connection": {"ports": {"first": -1, "last": 99999999999}}}
            {"media": {"camera": false}, "downloads": "\\u0000", "recent": ["", "http://h/r", 3, null]}
            {"media": {"camera": false}, "downloads": "here", "window": {"x": 1, "y": 2, "width": 0, "height": 5}}
            """)
    void oneWrongValueIsAsUsualAndTakesNothingElseWithIt(String text) throws Exception {
        write(text);
        PreferencesFile preferences = open();
        assertThat(preferences.choices()).isEqualTo(Choices.DEFAULT.withCamera(false));
        assertThat(troubles(preferences)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"x\"", "{\"name\":\"Hana\"", "\u0000"})
    void aBrokenFileIsSetAsideAndToldAndNotLost(String text) throws Exception {
        write(text);
        PreferencesFile preferences = open();
        assertThat(preferences.choices()).isEqualTo(Choices.DEFAULT);
        assertThat(troubles(preferences)).containsExactly(new Preferences.SetAside("settings.json.broken"));
        preferences.remember(Choices.DEFAULT.withName("Hana"));
        disk.settle();
        assertThat(file.resolveSibling("settings.json.broken")).hasContent(text);
        assertThat(open().choices().name()).isEqualTo("Hana");
        write(text + " again");
        assertThat(troubles(open())).containsExactly(new Preferences.SetAside("settings.json.broken-2"));
        assertThat(file.resolveSibling("settings.json.broken")).hasContent(text);
    }

    @Test
    void bytesThatAreNoTextAndFilesTooLargeAreSetAsideToo() throws Exception {
        write("");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0x20});
        assertThat(troubles(open())).containsExactly(new Preferences.SetAside("settings.json.broken"));
        write("{}" + " ".repeat(1 << 20));
        assertThat(troubles(open())).containsExactly(new Preferences.SetAside("settings.json.broken-2"));
        Files.createDirectories(file);
        assertThat(troubles(open())).containsExactly(new Preferences.SetAside("settings.json.broken-3"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndNoReasonToStop() throws Exception {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");
        PreferencesFile preferences = PreferencesFile.open(blocked.resolve("settings.json"), disk, Overruling.NONE);
        List<Trouble> heard = troubles(preferences);
        preferences.remember(Choices.DEFAULT.withName("Hana"));
        preferences.remember(Choices.DEFAULT.withName("Sora"));
        disk.settle();
        assertThat(preferences.choices().name()).isEqualTo("Sora");
        assertThat(heard).containsExactly(new Preferences.NotSaved());
        assertThat(blocked).hasContent("a file, not a folder");
    }

    @Test
    void aFileBrokenMeanwhileIsNotOverwritten() throws Exception {
        PreferencesFile preferences = open();
        write("{ by hand");
        preferences.remember(Choices.DEFAULT.withName("Hana"));
        disk.settle();
        assertThat(file).hasContent("{ by hand");
        assertThat(troubles(preferences)).containsExactly(new Preferences.NotSaved());
    }

    @Test
    void twoProgramsKeepEachOthersChanges() {
        PreferencesFile first = open();
        PreferencesFile second = open();
        first.remember(first.choices().withName("Hana"));
        second.remember(second.choices().withCamera(false));
        first.remember(first.choices().withMicrophone(false));
        disk.settle();
        assertThat(open().choices())
                .isEqualTo(Choices.DEFAULT.withName("Hana").withCamera(false).withMicrophone(false));
    }

    @Test
    void recentRoomsAreFewTheNewestFirstAndNeverWithAKey() throws Exception {
        Choices choices = Choices.DEFAULT;
        for (String room : List.of("a", "b", "c", "d", "e", "f", "b")) {
            choices = choices.joined(new Invitation(false, "h", 8787, new Room(room), null));
        }
        assertThat(choices.recent()).extracting(each -> each.room().name()).containsExactly("b", "f", "e", "d", "c");
        assertThat(choices.forget(choices.recent().get(1)).recent())
                .extracting(each -> each.room().name())
                .containsExactly("b", "e", "d", "c");
        Invitation secret = Invitation.parse("madang://h/s#AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(choices.joined(secret)).isEqualTo(choices);
    }

    private static List<Trouble> troubles(Preferences preferences) {
        List<Trouble> heard = new ArrayList<>();
        preferences.listen(heard::add);
        return heard;
    }

    private void write(String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
