package app.madang.client.ui;

import app.madang.client.ui.Choices.Look;
import app.madang.client.ui.Preferences.Theme;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Subscription;

/**
 * Light or dark, as the preferences say or else as the desktop is, changing with it while the window is open; and how
 * large text is.
 */
final class Appearance implements AutoCloseable {
    /** That of the theme. */
    private static final double USUAL_TEXT_PX = 14;

    private final Scene scene;
    private final Subscription system;
    private Theme theme;

    Appearance(Scene scene, Look look) {
        this.scene = scene;
        this.theme = look.theme();
        String sheet = Objects.requireNonNull(Appearance.class.getResource("madang.css"))
                .toExternalForm();
        scene.getStylesheets().add(sheet);
        scale(look.textPercent());
        system = Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
    }

    void use(Look look) {
        theme = look.theme();
        scale(look.textPercent());
        apply();
    }

    /** Every other size of text is a multiple of this one. */
    private void scale(int percent) {
        scene.getRoot().setStyle("-fx-font-size: " + USUAL_TEXT_PX * percent / 100 + "px;");
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
