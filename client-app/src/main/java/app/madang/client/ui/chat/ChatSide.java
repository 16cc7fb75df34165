package app.madang.client.ui.chat;

import app.madang.client.call.CallState.InCall;
import app.madang.client.data.ChatMessage;
import app.madang.client.data.Conversation;
import app.madang.client.data.FileTransfer;
import app.madang.client.ui.Opener;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Newest;
import app.madang.loop.Subscription;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * The chat's place in the call's page: beside the pictures where there is room, over them where there is none, or away;
 * then it counts what was not read, and each new message passes as a notice.
 */
public final class ChatSide {
    /** Below it the pictures would have no room beside the chat. */
    private static final double ROOM_FOR_BOTH = 760;

    private static final double WIDTH = 320;
    private static final Insets BESIDE = new Insets(0, 0, 0, 8);

    private final BorderPane page;
    private final StackPane middle;
    private final ChatPanel panel;
    private final ChatTexts texts;
    private final Conversation chat;
    private final FileDeeds deeds;
    private final FileTexts fileTexts;
    private final Runnable closed;
    private final IntConsumer unread;
    private final Consumer<String> passing;
    private final Newest<List<ChatMessage>> newest;
    private final Newest<List<FileTransfer>> newestFiles;
    private final Set<Long> known = new HashSet<>();
    private Subscription listening = () -> {};
    private Subscription files = () -> {};
    private boolean shown;
    /** The keyboard was in the text when another language was chosen, and goes back there. */
    private boolean writing;

    private boolean begun;
    private int notRead;

    /**
     * @param page whose right side it takes where there is room
     * @param middle what it covers where there is none
     * @param closed people closed it: the focus should go where it was opened
     * @param unread told how many messages were not read
     * @param passing told a line that should be seen for a moment
     */
    public ChatSide(
            Conversation chat,
            FileDeeds deeds,
            Opener opener,
            Texts texts,
            BorderPane page,
            StackPane middle,
            Runnable closed,
            IntConsumer unread,
            Consumer<String> passing) {
        this.chat = chat;
        this.deeds = deeds;
        this.page = page;
        this.middle = middle;
        this.closed = closed;
        this.unread = unread;
        this.passing = passing;
        this.texts = new ChatTexts(texts, ZoneId.systemDefault());
        fileTexts = new FileTexts(texts);
        panel = new ChatPanel(chat, deeds, opener, texts, this::toggle);
        newest = new Newest<>(panel::show);
        newestFiles = new Newest<>(this::showFiles);
        panel.setPrefWidth(WIDTH);
        panel.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                toggle();
                event.consume();
            }
        });
        page.widthProperty().subscribe(width -> place());
        BorderPane.setMargin(panel, BESIDE);
    }

    /** The beginning of a call. */
    public void begin() {
        listening = chat.listen(new Heard());
        files = deeds.sharing().listen(newestFiles::offer);
    }

    /** The end of it. */
    public void end() {
        listening.close();
        files.close();
        known.clear();
        begun = false;
        shown = false;
        place();
        count(0);
        panel.clear();
        panel.show(List.of());
        panel.showFiles(List.of());
    }

    /**
     * What a chat in another language needs to go on where this one was.
     *
     * @param keyboard where it was before something was laid over the page, may be null
     */
    public Kept kept(Node keyboard) {
        return new Kept(shown, notRead, panel.draft(), shown && panel.isWriting(keyboard));
    }

    /** Goes on where that one was, without taking the keyboard. */
    public void goOn(Kept before) {
        shown = before.shown;
        place();
        count(before.notRead);
        panel.fill(before.draft);
        writing = before.writing;
    }

    /** To the text, where people were writing one. False where they were not. */
    public boolean focus() {
        boolean wasWriting = writing;
        writing = false;
        if (wasWriting) {
            panel.focusInput();
        }
        return wasWriting;
    }

    /** Opaque to others. */
    public static final class Kept {
        private final boolean shown;
        private final int notRead;
        private final ChatPanel.Draft draft;
        private final boolean writing;

        private Kept(boolean shown, int notRead, ChatPanel.Draft draft, boolean writing) {
            this.writing = writing;
            this.shown = shown;
            this.notRead = notRead;
            this.draft = draft;
        }
    }

    public void render(InCall state) {
        panel.render(state);
    }

    /** Opens it, or closes it. */
    public void toggle() {
        shown = !shown;
        place();
        if (shown) {
            count(0);
            // The key that opened it is still to come as a letter, which must not land in the text.
            Platform.runLater(panel::focus);
        } else {
            closed.run();
        }
    }

    /** Copies the marked messages; false where the keyboard is elsewhere or nothing is marked. */
    public boolean copySelection() {
        return shown && panel.copySelection();
    }

    /** Whether it lies over the pictures, of which nothing is seen then. */
    public boolean covers() {
        return middle.getChildren().contains(panel);
    }

    private void place() {
        boolean beside = shown && page.getWidth() >= ROOM_FOR_BOTH;
        boolean over = shown && !beside;
        if (!beside && page.getRight() == panel) {
            page.setRight(null);
        }
        if (!over) {
            middle.getChildren().remove(panel);
        }
        if (beside) {
            page.setRight(panel);
        } else if (over && !middle.getChildren().contains(panel)) {
            middle.getChildren().add(panel);
        }
    }

    private void count(int now) {
        notRead = now;
        unread.accept(now);
    }

    private void showFiles(List<FileTransfer> transfers) {
        panel.showFiles(transfers);
        if (!begun) {
            begun = true;
            transfers.forEach(file -> known.add(file.key()));
        }
        for (FileTransfer file : transfers) {
            boolean fresh = known.add(file.key());
            if (fresh && !shown && file.incoming() && file.state() == FileTransfer.State.OFFERED) {
                count(notRead + 1);
                passing.accept(fileTexts.passing(file));
            } else if (fresh && !shown && !file.incoming()) {
                toggle();
            }
        }
    }

    private void heard(ChatMessage message) {
        if (!shown && !message.own() && !message.earlier()) {
            count(notRead + 1);
            passing.accept(texts.passing(message));
        }
    }

    /** Comes on the call thread. */
    private final class Heard implements Conversation.Listener {
        @Override
        public void said(ChatMessage message) {
            Platform.runLater(() -> heard(message));
        }

        @Override
        public void messages(List<ChatMessage> messages) {
            newest.offer(messages);
        }
    }
}
