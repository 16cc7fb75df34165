package app.madang.client.ui;

import app.madang.client.call.CallState;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.Joining;
import app.madang.client.ui.Preferences.Theme;
import app.madang.client.ui.video.VideoView;
import app.madang.protocol.PeerId;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** A real window on a fake program: what a test shows, presses, types and saves. */
public final class WindowFixture implements AutoCloseable {
    public final FakeWorld world = new FakeWorld();
    public final Texts texts;
    public Stage stage;
    public MadangWindow window;

    public WindowFixture(Locale language) {
        texts = Texts.in(language);
        Fx.start();
    }

    public WindowFixture theme(Theme theme) {
        world.remember(world.choices().withTheme(theme));
        return this;
    }

    public WindowFixture named(String name) {
        world.remember(world.choices().withName(name));
        return this;
    }

    public WindowFixture show(int width, int height) {
        return show(shown -> {
            shown.setWidth(width);
            shown.setHeight(height);
        });
    }

    /** Where and as large as the window itself wants. */
    public WindowFixture open() {
        return show(shown -> {});
    }

    private WindowFixture show(Consumer<Stage> prepared) {
        Fx.run(() -> {
            stage = new Stage();
            window = new MadangWindow(stage, world.services(), texts);
            prepared.accept(stage);
            window.show();
        });
        Fx.pulse();
        return this;
    }

    /** The window shows the state, and a picture of everybody whose picture is to be seen. */
    public WindowFixture in(CallState state) {
        world.call.become(state);
        Fx.pulse();
        return this;
    }

    /** On the way into a room whose server takes its time. */
    public WindowFixture joining() {
        in(new Joining(FakeWorld.HOSTED));
        Fx.await("the page of joining", () -> wordsNow().contains(texts.get("joining.title")));
        Fx.pulse();
        return this;
    }

    /** Pictures for everybody until they are seen. */
    public WindowFixture pictures(InCall state) {
        Fx.pulse();
        world.feeds.local().push(Scenes.face(0));
        state.participants().forEach(each -> {
            PeerId id = each.id();
            world.feeds.camera(id).push(Scenes.face(Integer.parseInt(id.value().replaceAll("[^0-9]", ""))));
        });
        // They appear together or 15 ms apart, as the window's beat has it.
        Fx.await("the pictures", () -> visibleNow().stream().noneMatch(WindowFixture::waitsForPicture));
        Fx.pulse();
        return this;
    }

    private static boolean waitsForPicture(Node node) {
        return node instanceof VideoView view
                && view.getParent().getStyleClass().contains("tile")
                && !view.pictureProperty().get();
    }

    /** In a call, with pictures of everybody. */
    public WindowFixture call(InCall state) {
        return in(state).pictures(state);
    }

    public void picture(String name) {
        Fx.pulse();
        Fx.pulse();
        pictureNow(name);
    }

    /** Of what was laid out already. */
    void pictureNow(String name) {
        awaitSaved(Fx.get(() -> savePicture(name)));
    }

    /** On the JavaFX thread: lays out what changed since the last pulse, and saves how that looks while others go on. */
    CompletionStage<Path> savePicture(String name) {
        return window.savePicture(Path.of("target", "pictures", name + ".png"));
    }

    static void awaitSaved(CompletionStage<Path> picture) {
        try {
            picture.toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** All nodes in sight, parents before children. */
    public List<Node> visible() {
        return Fx.get(this::visibleNow);
    }

    /** The same on the JavaFX thread. */
    public List<Node> visibleNow() {
        return below(stage.getScene().getRoot()).toList();
    }

    private static java.util.stream.Stream<Node> below(Node node) {
        if (!node.isVisible()) {
            return java.util.stream.Stream.empty();
        }
        var children = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(WindowFixture::below)
                : java.util.stream.Stream.<Node>empty();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(node), children);
    }

    /** What can be read, in order. */
    public List<String> words() {
        return Fx.get(this::wordsNow);
    }

    /** The same on the JavaFX thread. */
    public List<String> wordsNow() {
        return below(stage.getScene().getRoot())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    /** Sentences on tiles that are not to be seen as a whole, or lie over a name or below the own picture. */
    public List<String> cutOff() {
        return Fx.get(() -> {
            List<Node> nodes = visibleNow();
            return nodes.stream()
                    .filter(node -> node.getStyleClass().contains("tile-status"))
                    .filter(node -> isCut((Labeled) node) || nodes.stream().anyMatch(other -> isOver(node, other)))
                    .map(node -> ((Labeled) node).getText())
                    .toList();
        });
    }

    /** A label without room writes less than its text. */
    private static boolean isCut(Labeled label) {
        return !below(label)
                .filter(javafx.scene.text.Text.class::isInstance)
                .map(node -> ((javafx.scene.text.Text) node).getText())
                .findFirst()
                .orElse("")
                .equals(label.getText());
    }

    private static boolean isOver(Node status, Node other) {
        Parent tile = status.getParent().getParent();
        boolean chip = other.getStyleClass().contains("tile-chip") && other.getParent() == tile;
        boolean inset = other != tile
                && other.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("inset"));
        return (chip || inset)
                && status.localToScene(status.getLayoutBounds())
                        .intersects(other.localToScene(other.getLayoutBounds()));
    }

    /** The initials of those without a picture. */
    public List<String> initials() {
        return visible().stream()
                .filter(node -> node.getStyleClass().contains("avatar"))
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    /** The tiles that are marked as speaking, in words; on any thread. */
    public List<String> speaking() {
        return (javafx.application.Platform.isFxApplicationThread() ? visibleNow() : visible())
                .stream()
                        .filter(node -> node.getPseudoClassStates().stream()
                                .anyMatch(state -> state.getPseudoClassName().equals("speaking")))
                        .map(Node::getAccessibleText)
                        .toList();
    }

    /** The tiles in words, as a screen reader says them; the own one first. */
    public List<String> tiles() {
        return visible().stream()
                .filter(node -> node.getStyleClass().contains("tile"))
                .map(Node::getAccessibleText)
                .sorted(java.util.Comparator.comparing(words -> !words.startsWith(texts.get("tile.own", "Sora Kim"))))
                .toList();
    }

    public <T extends Node> T find(Class<T> type, Predicate<T> which) {
        return visible().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in sight among " + words()));
    }

    public Button button(String words) {
        return find(Button.class, button -> words.equals(button.getText()) || words.equals(button.getAccessibleText()));
    }

    public TextField field(String name) {
        return find(
                TextField.class,
                field -> field.getAccessibleText() != null
                        && field.getAccessibleText().startsWith(name));
    }

    public void press(String words) {
        Button button = button(words);
        Fx.run(button::fire);
        Fx.pulse();
    }

    public void type(String field, String text) {
        TextInputControl input = field(field);
        Fx.run(() -> {
            input.requestFocus();
            input.setText(text);
        });
    }

    /** A key as the keyboard sends it, to whatever has the focus. */
    public void key(KeyCode code) {
        key(code, false);
    }

    public void key(KeyCode code, boolean control) {
        key(code, control, false);
    }

    public void key(KeyCode code, boolean control, boolean shift) {
        send(KeyEvent.KEY_PRESSED, code, control, shift);
    }

    /** A key that was pressed is let go. */
    public void release(KeyCode code) {
        send(KeyEvent.KEY_RELEASED, code, false, false);
    }

    private void send(EventType<KeyEvent> type, KeyCode code, boolean control, boolean shift) {
        Fx.run(() -> {
            Node target = stage.getScene().getFocusOwner();
            var event = new KeyEvent(type, "", code.getName(), code, shift, control, false, false);
            Event.fireEvent(target == null ? stage.getScene() : target, event);
        });
        Fx.pulse();
    }

    @Override
    public void close() {
        Fx.run(() -> window.close());
    }
}
