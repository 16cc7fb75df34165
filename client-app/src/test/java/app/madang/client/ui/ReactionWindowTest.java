package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.InCall;
import app.madang.client.ui.Preferences.Theme;
import app.madang.protocol.Reaction;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reactions in the window: asked for by keys, shown on the tile of whom they come from. */
class ReactionWindowTest {

    @Test
    void keysReact() {
        try (var w = new WindowFixture(Locale.ENGLISH).named("Sora Kim")) {
            w.show(1024, 700).in(Scenes.inCall(Scenes.others(1)));
            w.key(KeyCode.DIGIT1);
            w.key(KeyCode.NUMPAD5);
            assertThat(w.world.call.asked).containsExactly("react thumb", "react party");
        }
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,900,600", "ko,DARK,400,320"})
    void theyRiseOnTheTileOfWhomTheyComeFrom(String language, Theme theme, int width, int height) {
        try (var w = new WindowFixture(Locale.of(language)).named("Sora Kim").theme(theme)) {
            InCall state = Scenes.inCall(Scenes.others(2));
            w.show(width, height).in(state).pictures(state);
            for (Reaction reaction : Reaction.values()) {
                w.world.call.react(Scenes.id(1), reaction);
            }
            w.world.call.react(Scenes.id(0), Reaction.HEART);
            w.world.call.react(Scenes.id(7), Reaction.HEART);
            Fx.pulse();
            assertThat(rising(w)).isEqualTo(Reaction.values().length + 1);
            w.world.call.react(Scenes.id(1), Reaction.WOW);
            Fx.pulse();
            assertThat(rising(w)).as("no more at a time").isEqualTo(Reaction.values().length + 1);
            w.picture("reactions-" + language + "-" + theme + "-" + width);
            Fx.await("they pass", () -> w.visibleNow().stream().noneMatch(ReactionWindowTest::isReaction));
        }
    }

    private static long rising(WindowFixture w) {
        return w.visible().stream().filter(ReactionWindowTest::isReaction).count();
    }

    private static boolean isReaction(Node node) {
        return node.getStyleClass().contains("reaction");
    }
}
