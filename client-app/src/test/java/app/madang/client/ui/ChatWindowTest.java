package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.InCall;
import app.madang.client.data.ChatMessage;
import app.madang.protocol.ChatText;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do with the chat in the window. */
class ChatWindowTest {
    private final WindowFixture w = new WindowFixture(Locale.ENGLISH).named("Sora Kim");
    private final InCall call = Scenes.inCall(Scenes.others(2));

    @AfterEach
    void close() {
        w.close();
    }

    private void open(int width, int height) {
        w.show(width, height).in(call);
        w.key(KeyCode.T);
    }

    private TextArea input() {
        return w.find(TextArea.class, area -> true);
    }

    private void write(String text) {
        TextArea input = input();
        Fx.run(() -> {
            input.requestFocus();
            input.setText(text);
            input.end();
        });
    }

    private void press(KeyCode code, boolean shift) {
        Fx.run(() -> Event.fireEvent(
                w.stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
        Fx.pulse();
    }

    @SuppressWarnings("unchecked")
    private ChoiceBox<Object> addressees() {
        return w.find(ChoiceBox.class, box -> true);
    }

    private void choose(int index) {
        ChoiceBox<Object> box = addressees();
        Fx.run(() -> box.getSelectionModel().select(index));
    }

    @Test
    void enterSendsAndShiftEnterBeginsALine() {
        open(1024, 700);
        write("one");
        press(KeyCode.ENTER, true);
        TextArea input = input();
        Fx.run(() -> input.appendText("two"));
        assertThat(w.world.chat.said).isEmpty();
        press(KeyCode.ENTER, false);
        assertThat(w.world.chat.said).containsExactly("all: one\ntwo");
        assertThat(input().getText()).isEmpty();
        press(KeyCode.ENTER, false);
        assertThat(w.world.chat.said).hasSize(1);
    }

    /** While a syllable is put together Enter belongs to the input method. */
    @Test
    void enterDoesNotSendASyllableThatIsBeingPutTogether() {
        open(1024, 700);
        write("안녕하세");
        compose("요", "");
        press(KeyCode.ENTER, false);
        assertThat(w.world.chat.said).isEmpty();
        compose("", "요");
        press(KeyCode.ENTER, false);
        assertThat(w.world.chat.said).containsExactly("all: 안녕하세요");
    }

    private void compose(String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        TextArea input = input();
        Fx.run(() -> Event.fireEvent(
                input,
                new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length())));
    }

    @Test
    void lettersThatAreWrittenAreNoShortcuts() {
        open(1024, 700);
        write("x");
        press(KeyCode.M, false);
        press(KeyCode.V, false);
        press(KeyCode.T, false);
        assertThat(w.world.call.asked).isEmpty();
        assertThat(w.words()).contains("Chat");
        press(KeyCode.ESCAPE, false);
        assertThat(w.words()).doesNotContain("Chat");
        press(KeyCode.M, false);
        assertThat(w.world.call.asked).hasSize(1);
    }

    @Test
    void wordsForOnePersonNeverGoToAll() {
        open(1024, 700);
        choose(1);
        write("Between us");
        press(KeyCode.ENTER, false);
        assertThat(w.world.chat.said).containsExactly(Scenes.id(1).value() + ": Between us");
        w.in(Scenes.inCall(List.of(Scenes.other(2))));
        write("Still for you");
        press(KeyCode.ENTER, false);
        assertThat(w.world.chat.said).hasSize(1);
        assertThat(input().getText()).isEqualTo("Still for you");
        assertThat(w.words()).contains("김민수 is not in the call any more. Choose who should read this.");
        choose(0);
        press(KeyCode.ENTER, false);
        assertThat(w.world.chat.said).last().isEqualTo("all: Still for you");
    }

    @Test
    void whatIsTooLongIsSaidAndKept() {
        open(1024, 700);
        write("x".repeat(ChatText.MAX + 1));
        assertThat(w.words()).contains("A message has at most 4000 characters. Divide it into two.");
        press(KeyCode.ENTER, false);
        assertThat(w.world.chat.said).isEmpty();
        assertThat(input().getText()).hasSize(ChatText.MAX + 1);
    }

    @Test
    void whatIsNotReadIsCountedAndPassesByWhileTheChatIsClosed() {
        w.show(1024, 700).in(call);
        ChatScenes.talk().forEach(w.world.chat::hears);
        Fx.pulse();
        assertThat(w.button("Chat, 3 not read (T)")).isNotNull();
        assertThat(w.words()).contains("3", "김민수, to you only: 저도요 🙂");
        w.key(KeyCode.T);
        assertThat(w.button("Chat (T)")).isNotNull();
        assertThat(w.words()).doesNotContain("3");
        w.world.chat.hears(ChatScenes.message(9, 2, "seen at once", false));
        Fx.pulse();
        assertThat(w.words()).noneMatch(words -> words.endsWith(": seen at once"));
    }

    @Test
    void onlyLinksToTheWebAreLinks() {
        open(1600, 900);
        w.world.chat.hears(ChatScenes.message(
                1,
                1,
                "See (https://example.org/a_(b)), file:///etc/passwd, javascript:alert(1) or HTTP://x.org.",
                false));
        Fx.pulse();
        List<Hyperlink> links = w.visible().stream()
                .filter(Hyperlink.class::isInstance)
                .map(Hyperlink.class::cast)
                .toList();
        assertThat(links).extracting(Hyperlink::getText).containsExactly("https://example.org/a_(b)", "HTTP://x.org");
        Fx.run(links.getFirst()::fire);
        assertThat(w.world.asked).contains("browse https://example.org/a_(b)");
    }

    @Test
    void markedMessagesAreCopied() {
        open(1024, 700);
        ChatScenes.talk().forEach(w.world.chat::hears);
        Fx.pulse();
        ListView<?> list = w.find(ListView.class, each -> true);
        Fx.run(() -> {
            list.requestFocus();
            list.getSelectionModel().selectRange(2, 3);
        });
        w.key(KeyCode.C, true);
        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("고마워요, 지금 볼게요.");
    }

    /** The newest stays in sight, unless people look at something older. */
    @Test
    void theNewestIsInSight() {
        open(1024, 700);
        hear(1, 100);
        Fx.pulse();
        Fx.pulse();
        assertThat(w.visible().stream()
                        .map(javafx.scene.Node::getAccessibleText)
                        .filter(words -> words != null && words.endsWith("message 100, ")))
                .isNotEmpty();
    }

    /** What is laid out between two messages changes what JavaFX guesses of the others' heights. */
    @Test
    void theNewestIsInSightAfterEachOfMany() {
        open(1024, 700);
        for (int i = 1; i <= 40; i++) {
            hear(i, i);
            awaitEnd();
        }
    }

    @Test
    void whoLooksAtSomethingOlderStaysThereAndWhoComesBackFollowsAgain() {
        openWith(40);
        scroll(700);
        int older = first();
        hear(41, 45);
        Fx.pulse();
        assertThat(first()).isEqualTo(older);
        Fx.await("the end", () -> {
            Scrolling.turn(list(), -400);
            return Scrolling.isAtEnd(list());
        });
        hear(46, 60);
        awaitEnd();
    }

    /** As a finger on a touchpad scrolls, beside a file that says twenty times a second how far it is. */
    @Test
    void aLittleAtATimeIsFarEnoughWhileRowsChange() {
        openWith(40);
        for (int i = 1; i <= 12; i++) {
            int key = 40 + i;
            Fx.run(() -> Scrolling.turn(list(), 10));
            hear(key, key);
            Fx.pulse();
        }
        assertThat(Fx.get(() -> Scrolling.isAtEnd(list()))).isFalse();
        int older = first();
        hear(53, 60);
        Fx.pulse();
        assertThat(first()).isEqualTo(older);
    }

    /** A mouse button that is held, or a key, does not scroll. */
    @Test
    void whoOnlyTouchesTheListGoesOnFollowing() {
        openWith(40);
        Fx.run(() -> mouse(MouseEvent.MOUSE_PRESSED));
        hear(41, 50);
        Fx.pulse();
        Fx.run(() -> mouse(MouseEvent.MOUSE_RELEASED));
        awaitEnd();
        hear(51, 60);
        w.key(KeyCode.SHIFT);
        awaitEnd();
    }

    private void mouse(EventType<MouseEvent> type) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        MouseButton button = MouseButton.PRIMARY;
        Event.fireEvent(
                list(),
                new MouseEvent(
                        type, 9, 9, 9, 9, button, 1, false, false, false, false, down, false, false, true, false, true,
                        null));
    }

    @Test
    void theOwnMessageIsInSightWhereverPeopleLook() {
        openWith(40);
        scroll(10_000);
        w.world.chat.hears(ChatScenes.talk().get(2));
        Fx.await("the own one", () -> list().getItems().size() == 41 && Scrolling.isAtEnd(list()));
    }

    @Test
    void theNewestStaysInSightInALowerWindow() {
        openWith(8);
        lower(400);
        awaitEnd();
        scroll(10_000);
        lower(360);
        assertThat(first()).as("of something older").isZero();
        lower(700);
        Fx.await("all of them", () -> Scrolling.isAtEnd(list()) && Scrolling.first(list()) == 0);
        hear(9, 30);
        awaitEnd();
    }

    /** Longer words take more lines there. */
    @Test
    void theNewestStaysInSightInANarrowerWindow() {
        open(740, 700);
        for (int i = 1; i <= 20; i++) {
            w.world.chat.hears(ChatScenes.message(i, 1, "words that fill lines ".repeat(8), false));
        }
        Fx.await("all of them", () -> list().getItems().size() == 20);
        awaitEnd();
        Fx.run(() -> w.stage.setWidth(420));
        Fx.pulse();
        awaitEnd();
    }

    private void openWith(int messages) {
        open(1024, 700);
        hear(1, messages);
        awaitEnd();
    }

    /** Until they are in the list. */
    private void hear(int from, int to) {
        for (int i = from; i <= to; i++) {
            w.world.chat.hears(ChatScenes.message(i, 1, "message " + i, false));
        }
        Fx.await("all of them", () -> list().getItems().size() == to);
    }

    private void awaitEnd() {
        Fx.await("the newest", () -> Scrolling.isAtEnd(list()));
    }

    private int first() {
        return Fx.get(() -> Scrolling.first(list()));
    }

    private ListView<?> list() {
        return (ListView<?>) w.visibleNow().stream()
                .filter(ListView.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /** Up by so many pixels, and a pulse for where that leads to. */
    private void scroll(double up) {
        Fx.run(() -> Scrolling.turn(list(), up));
        Fx.pulse();
    }

    private void lower(double height) {
        Fx.run(() -> w.stage.setHeight(height));
        Fx.pulse();
        Fx.pulse();
    }

    @Test
    void inANarrowWindowTheChatCoversThePictures() {
        open(480, 400);
        ChatScenes.talk().forEach(w.world.chat::hears);
        Fx.pulse();
        assertThat(w.words()).contains("Chat");
        TextArea narrow = input();
        assertThat(Fx.get(() -> narrow.localToScene(0, 0).getX())).isLessThan(60);
        Fx.run(() -> w.stage.setWidth(1200));
        Fx.pulse();
        Fx.pulse();
        ChatMessage last = ChatScenes.talk().getLast();
        assertThat(w.words()).contains(last.name() + ", to you only");
        TextArea input = input();
        assertThat(Fx.get(() -> input.localToScene(0, 0).getX())).isGreaterThan(800);
    }
}
