package app.madang.client.ui;

import app.madang.client.ui.Preferences.Theme;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** Light or dark, as the preferences say or else as the desktop is, changing with it while the window is open. */
final class Appearance implements AutoCloseable {
    private final Scene scene;
    private final Subscription system;
    private Theme theme;

    Appearance(Scene scene, Theme theme) {
        this.scene = scene;
        this.theme = theme;
        String sheet = Objects.requireNonNull(Appearance.class.getResource("madang.css"))
                .toExternalForm();
        scene.getStylesheets().add(sheet);
        system = Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
    }

    void use(Theme newTheme) {
        theme = newTheme;
        apply();
    }

    private void apply() {
        ColorScheme scheme = scheme();
        var base = scheme == ColorScheme.DARK ? new PrimerDark() : new PrimerLight();
        scene.setUserAgentStylesheet(base.getUserAgentStylesheet());
        // The frame that the desktop draws around the window follows this.
        scene.getPreferences().setColorScheme(scheme);
    }

    private ColorScheme scheme() {
        return switch (theme) {
            case SYSTEM -> Platform.getPreferences().getColorScheme();
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }

    @Override
    public void close() {
        system.unsubscribe();
    }
}
