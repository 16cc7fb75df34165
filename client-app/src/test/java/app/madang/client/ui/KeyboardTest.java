package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.Ended;
import app.madang.client.call.EndReason;
import app.madang.client.ui.Preferences.Theme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.RadioButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** For everyone: the keyboard reaches each control on each page and shows where it is, and every key is in one list. */
class KeyboardTest {
    private static final int ENOUGH_PIXELS = 40;

    private WindowFixture w = new WindowFixture(Locale.ENGLISH).named("Sora");

    @AfterEach
    void close() {
        w.close();
    }

    /** There and around again: nothing is left out, and wherever the keyboard is, one sees it. */
    @ParameterizedTest
    @EnumSource
    void tabLeadsToEverythingAndShowsWhereItIs(GalleryPage page) {
        boolean even = page.ordinal() % 2 == 0;
        w = new WindowFixture(even ? Locale.ENGLISH : Locale.KOREAN).theme(even ? Theme.LIGHT : Theme.DARK);
        page.show(w, 900, 600);
        Set<Node> seen = new LinkedHashSet<>();
        List<String> invisible = new ArrayList<>();
        w.key(KeyCode.TAB);
        while (seen.add(focused())) {
            goOn(invisible);
        }
        assertThat(invisible).isEmpty();
        assertThat(seen).containsAll(reachable());
    }

    /** To the next control, and what changes where the keyboard was. */
    private void goOn(List<String> invisible) {
        Node owner = focused();
        int[] with = picture(around(owner));
        w.key(KeyCode.TAB);
        // Where it scrolled meanwhile what was there is elsewhere now.
        boolean shown = changed(with, picture(around(owner))) >= ENOUGH_PIXELS;
        if (!shown && focused() != owner && !Fx.get(() -> LayoutFaults.isBelowPanel(owner))) {
            invisible.add(owner.toString());
        }
    }

    /** Arrow keys lead to those of a group that are not chosen. */
    private List<Node> reachable() {
        return Fx.get(() -> LayoutFaults.below(LayoutFaults.top(w.stage.getScene()))
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> !(node instanceof RadioButton choice) || choice.isSelected())
                .toList());
    }

    private Node focused() {
        return Fx.get(() -> w.stage.getScene().getFocusOwner());
    }

    /** A ring may lie a little outside. */
    private Rectangle2D around(Node node) {
        Bounds bounds = Fx.get(() -> node.localToScene(node.getLayoutBounds()));
        return new Rectangle2D(
                Math.max(0, bounds.getMinX() - 6),
                Math.max(0, bounds.getMinY() - 6),
                bounds.getWidth() + 12,
                bounds.getHeight() + 12);
    }

    private int[] picture(Rectangle2D part) {
        return Fx.get(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setViewport(part);
            WritableImage image = w.stage.getScene().getRoot().snapshot(parameters, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        });
    }

    private static long changed(int[] one, int[] other) {
        return IntStream.range(0, one.length).filter(i -> one[i] != other[i]).count();
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,400,320", "ko,DARK,900,600", "ko,LIGHT,1600,1000"})
    void thePageOfShortcutsHasThemAll(String language, Theme theme, int width, int height) {
        w = new WindowFixture(Locale.of(language)).named("Sora").theme(theme);
        w.show(width, height);
        w.key(KeyCode.F1);
        for (Shortcut shortcut : Shortcut.values()) {
            assertThat(w.words())
                    .contains(w.texts.get("shortcut." + shortcut.name()))
                    .containsAll(shortcut.keys());
        }
        w.picture("shortcuts-" + language + "-" + theme + "-" + width);
        w.key(KeyCode.F1);
        assertThat(w.words()).doesNotContain(w.texts.get("shortcuts.title"));
    }

    @Test
    void theQuestionMarkOpensItWhereNobodyWrites() {
        w.show(900, 600).in(Scenes.inCall(Scenes.others(1)));
        type("?");
        assertThat(w.words()).contains("Keyboard shortcuts");
        w.key(KeyCode.ESCAPE);
        w.in(new Ended(FakeWorld.HOSTED, EndReason.LEFT));
        Fx.run(w.field("Invitation")::requestFocus);
        type("?");
        assertThat(w.words()).doesNotContain("Keyboard shortcuts");
    }

    private void type(String character) {
        Fx.run(() -> {
            Node target = w.stage.getScene().getFocusOwner();
            var event = new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
            Event.fireEvent(target == null ? w.stage.getScene() : target, event);
        });
        Fx.pulse();
    }

    @Test
    void theSettingsLeadThereAndTheirKeyClosesThem() {
        w.show(900, 900);
        w.key(KeyCode.COMMA, true);
        w.press(w.texts.get("settings.keyboard.open", Shortcut.SHORTCUTS.key()));
        assertThat(w.words()).contains("Keyboard shortcuts").doesNotContain("Settings");
        w.key(KeyCode.COMMA, true);
        assertThat(w.words()).contains("Settings").doesNotContain("Keyboard shortcuts");
        w.key(KeyCode.COMMA, true);
        assertThat(w.words()).doesNotContain("Settings");
    }

    @Test
    void textGrowsAndShrinksByKey() {
        w.show(900, 600);
        w.key(KeyCode.EQUALS, true);
        w.key(KeyCode.PLUS, true);
        assertThat(w.world.choices().look().textPercent()).isEqualTo(125);
        for (int i = 0; i < 5; i++) {
            w.key(KeyCode.MINUS, true);
        }
        assertThat(w.world.choices().look().textPercent()).isEqualTo(90);
        w.key(KeyCode.DIGIT0, true);
        assertThat(w.world.choices().look().textPercent()).isEqualTo(100);
    }

    @Test
    void noTwoShortcutsHaveTheSameKey() {
        w.show(400, 320);
        assertThat(List.of(Shortcut.values()))
                .flatExtracting(Shortcut::keys)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }
}
