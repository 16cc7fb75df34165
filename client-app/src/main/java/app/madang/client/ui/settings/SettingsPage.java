package app.madang.client.ui.settings;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.ui.Choices.Look;
import app.madang.client.ui.Preferences;
import app.madang.client.ui.Texts;
import app.madang.client.ui.WindowServices;
import app.madang.client.ui.part.Banner;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Sheet;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All settings, in sections one below the other. Exists once, so that nothing typed is lost by closing it. */
public final class SettingsPage {
    private final Banner trouble = new Banner(Icons.WARNING, "warning");
    private final DevicesSection devices;
    private final LookSection look;
    private final ConnectionSection connection;
    private final FilesSection files;
    private final List<Section> sections;
    private final VBox all = new VBox(32);
    private final Sheet sheet;

    /**
     * @param changed told which look was chosen, after it was remembered
     * @param shortcuts leads to the page of shortcuts
     */
    public SettingsPage(WindowServices services, Texts texts, Consumer<Look> changed, Runnable shortcuts) {
        Preferences preferences = services.preferences();
        devices = new DevicesSection(services, texts);
        look = new LookSection(preferences, texts, changed);
        files = new FilesSection(preferences, texts, services.opener().usualDownloads());
        connection = new ConnectionSection(preferences, texts);
        sections = List.of(
                devices,
                look,
                new PicturesSection(preferences, texts),
                connection,
                files,
                new DeskSection(preferences, texts),
                new KeyboardSection(texts, shortcuts));
        all.getStyleClass().add("settings");
        all.getChildren().add(trouble);
        all.getChildren().addAll(sections);
        sheet = new Sheet(texts.get("settings.title"), texts.get("settings.close"), new Inside());
    }

    public Sheet sheet() {
        return sheet;
    }

    /** What is wrong with keeping the settings; empty where nothing is. */
    public void renderTrouble(String sentence) {
        trouble.say(sentence);
    }

    /** How the camera is now. */
    public void render(CameraState camera) {
        devices.render(camera);
    }

    /** It was changed elsewhere. */
    public void renderLook() {
        look.open();
    }

    /** Before it is opened in the place of one in another language: the same half-typed texts. */
    public void takeOver(SettingsPage before) {
        connection.takeOver(before.connection);
        files.takeOver(before.files);
    }

    /** After that: scrolled as far, and the keyboard where it was. */
    public void goOn(SettingsPage before) {
        sheet.scrollTo(before.sheet.scrolled());
        look.focusLanguage();
    }

    private final class Inside implements Sheet.Content {
        @Override
        public Region node() {
            return all;
        }

        @Override
        public void open() {
            sections.forEach(Section::open);
        }

        @Override
        public void close() {
            sections.forEach(Section::close);
        }
    }
}
