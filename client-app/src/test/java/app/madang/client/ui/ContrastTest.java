package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.Ended;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.CallState.SignalingState;
import app.madang.client.call.EndReason;
import app.madang.client.call.Notice;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.doctor.SignalingFinding;
import app.madang.client.doctor.Step;
import app.madang.client.doctor.Verdict;
import app.madang.client.media.Screens;
import app.madang.client.ui.Preferences.Overruling;
import app.madang.client.ui.Preferences.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every word can be read: 4.5 to 1 and more against what is behind it (WCAG 2.2, success criterion 1.4.3). */
class ContrastTest {
    private static final double ENOUGH = 4.5;

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void onTheStartPage(Theme theme) {
        try (var w = new WindowFixture(Locale.ENGLISH).theme(theme)) {
            w.world.camera(CameraState.BUSY);
            w.world.sound(false);
            w.show(1024, 800).in(new Ended(FakeWorld.HOSTED, EndReason.SERVER_LOST));
            w.type("Your name", "Sora");
            w.press("Join");
            assertThat(pale(w)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void whereSomethingIsShared(Theme theme) {
        try (var w = new WindowFixture(Locale.ENGLISH).theme(theme)) {
            ScreenChoice letter = new ScreenChoice(ScreenChoice.Kind.WINDOW, 1, "Letter");
            w.show(900, 600).in(Scenes.inCall(Scenes.others(1)));
            w.key(KeyCode.S);
            w.world.screenLook.offer(new Screens.Offer(List.of(letter), Screens.Limit.WAYLAND));
            Fx.pulse();
            // What lies under the sheet is veiled on purpose.
            assertThat(pale(w)).noneMatch(words -> words.matches("(Letter|Share a|This Wayland).*"));
            w.key(KeyCode.ESCAPE);
            Self self = new Self(Scenes.id(0), "Sora Kim", Scenes.ALL, true, CameraState.ON, letter);
            w.in(Scenes.inCall(self, Scenes.others(1)));
            assertThat(pale(w)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void onTheDoctorsPage(Theme theme) {
        try (var w = new WindowFixture(Locale.ENGLISH).theme(theme)) {
            w.show(1024, 800);
            w.press(w.texts.get("doctor.examine"));
            for (Verdict.Way way : List.of(Verdict.Way.EVERYWHERE, Verdict.Way.OFFLINE)) {
                w.world.checkup.step(new Step.Signaling(new SignalingFinding.NotAsked()));
                w.world.checkup.verdict(new Verdict(way, Set.of()));
                Fx.pulse();
                assertThat(pale(w)).isEmpty();
                w.press(w.texts.get("doctor.again"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void inACall(Theme theme) {
        try (var w = new WindowFixture(Locale.ENGLISH).theme(theme)) {
            Self self = new Self(Scenes.id(0), "Sora Kim", Scenes.ALL.withAudio(false), true, CameraState.BUSY);
            var others = List.of(Scenes.other(1, LinkState.CONNECTING), Scenes.other(3, LinkState.FAILED));
            w.show(1024, 800).in(new InCall(FakeWorld.HOSTED, self, others, 8, SignalingState.RECONNECTING, false));
            assertThat(pale(w)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void whatLiesOverACall(Theme theme) {
        try (var w = new WindowFixture(Locale.ENGLISH).theme(theme)) {
            w.show(1024, 800).in(Scenes.inCall(Scenes.others(1)));
            w.press("Invite others");
            w.world.call.tell(Notice.Kind.PARTICIPANT_LEFT, "Ada");
            w.world.call.tell(Notice.Kind.TAMPERING, "Ada");
            assertThat(pale(w)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void inTheSettingsAndOnThePageOfShortcuts(Theme theme) {
        try (var w = new WindowFixture(Locale.ENGLISH).theme(theme)) {
            w.world.overruling = new Overruling(List.of("--relay-only"), List.of("--codec"));
            w.show(1024, 900);
            w.world.tell(new Preferences.NotSaved());
            w.key(KeyCode.COMMA, true);
            w.press("Add a server");
            w.press("Save");
            assertThat(onTheSheet(w)).isEmpty();
            w.key(KeyCode.F1);
            assertThat(onTheSheet(w)).isEmpty();
        }
    }

    /** What is in sight of it, at its beginning and at its end; what lies below is dimmed, and meant to be. */
    private static List<String> onTheSheet(WindowFixture w) {
        ScrollPane scroll =
                w.find(ScrollPane.class, each -> each.getStyleClass().contains("sheet-scroll"));
        List<String> all = new ArrayList<>();
        for (double position : new double[] {0, 1}) {
            Fx.run(() -> scroll.setVvalue(position));
            Fx.pulse();
            all.addAll(Fx.get(() -> pale(
                    w.stage.getScene(),
                    w.visibleNow().stream()
                            .filter(node ->
                                    isWithin(node, scroll) && inScene(scroll).contains(inScene(node))))));
        }
        return all;
    }

    private static boolean isWithin(Node node, Node outer) {
        return node != null && (node == outer || isWithin(node.getParent(), outer));
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void alone(Theme theme) {
        try (var w = new WindowFixture(Locale.ENGLISH).theme(theme)) {
            w.show(1024, 800).in(Scenes.inCall(List.of()));
            assertThat(pale(w)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void numbers(Theme theme) {
        try (var w = new WindowFixture(Locale.ENGLISH).theme(theme)) {
            InCall state = Scenes.inCall(Scenes.others(1));
            w.show(1024, 800).in(state).pictures(state);
            Scenes.history(w.world, state);
            w.key(KeyCode.I);
            assertThat(pale(w)).isEmpty();
            w.key(KeyCode.I);
            w.key(KeyCode.I, false, true);
            assertThat(pale(w)).isEmpty();
        }
    }

    /** Initials stand on eight colours; whoever comes must be readable. */
    @ParameterizedTest
    @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void everyAvatar(Theme theme) {
        try (var w = new WindowFixture(Locale.ENGLISH).theme(theme)) {
            w.show(1600, 900).in(Scenes.inCall(Scenes.others(7)));
            assertThat(w.initials()).hasSize(8);
            assertThat(pale(w)).isEmpty();
        }
    }

    private static List<String> pale(WindowFixture w) {
        Fx.pulse();
        return Fx.get(() -> pale(w.stage.getScene(), w.visibleNow().stream()));
    }

    private static List<String> pale(Scene scene, Stream<Node> nodes) {
        WritableImage image = scene.snapshot(null);
        List<String> pale = new ArrayList<>();
        nodes.filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(words -> words.getText() != null && !words.getText().isEmpty())
                .forEach(words -> check(words, image, pale));
        return pale;
    }

    private static void check(Labeled words, WritableImage image, List<String> pale) {
        Bounds bounds = words.localToScene(words.getLayoutBounds());
        Color behind = mostCommon(image, bounds);
        double contrast = contrast((Color) words.getTextFill(), behind);
        if (contrast < ENOUGH) {
            pale.add(words.getText() + ": " + contrast + " on " + behind);
        }
    }

    /** Letters cover less than what they stand on. */
    private static Color mostCommon(WritableImage image, Bounds bounds) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int x = (int) bounds.getMinX(); x < bounds.getMaxX() && x < image.getWidth(); x++) {
            for (int y = (int) bounds.getMinY(); y < bounds.getMaxY() && y < image.getHeight(); y++) {
                counts.merge(image.getPixelReader().getArgb(x, y), 1, Integer::sum);
            }
        }
        int argb = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
