package app.madang.client.ui.settings;

import app.madang.client.ui.Preferences;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Sheet;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All settings, in sections one below the other. Exists once, so that nothing typed is lost by closing it. */
public final class SettingsPage implements Sheet.Content {
    private final List<Section> sections;
    private final VBox all = new VBox(32);

    private SettingsPage(Preferences preferences, Texts texts) {
        // Cameras, microphones and speakers belong first here.
        sections = List.of(new ConnectionSection(preferences, texts));
        all.getStyleClass().add("settings");
        all.getChildren().setAll(sections);
    }

    public static Sheet sheet(Preferences preferences, Texts texts) {
        return new Sheet(
                texts.get("settings.title"), texts.get("settings.close"), new SettingsPage(preferences, texts));
    }

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
