package app.madang.client.ui.chat;

import app.madang.client.data.ChatMessage;
import app.madang.client.ui.Opener;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** What was said, the newest below and in sight, unless people look at something older. */
final class MessageList extends ListView<Row> {
    private final Following following = new Following(this);
    /** Where another list was, until there are rows to go there; null while nothing waits. */
    private Place waiting;

    MessageList(Texts texts, ChatTexts chatTexts, Opener opener, FileDeeds deeds) {
        getStyleClass().add("chat-list");
        setAccessibleText(texts.get("chat.title"));
        setCellFactory(list -> new RowCell(texts, chatTexts, opener, deeds));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        MenuItem copy = new MenuItem(texts.get("copy.button"), Icons.COPY.node(16));
        copy.setOnAction(event -> copySelection());
        setContextMenu(new ContextMenu(copy));
        setPlaceholder(nothing(texts));
        setMinHeight(0);
    }

    private static VBox nothing(Texts texts) {
        Label title = new Label(texts.get("chat.empty"));
        Label hint = new Label(texts.get("chat.empty.hint"));
        title.getStyleClass().add("chat-nothing");
        hint.getStyleClass().addAll("note", "chat-nothing-hint");
        title.setWrapText(true);
        hint.setWrapText(true);
        VBox nothing = new VBox(4, title, hint);
        nothing.getStyleClass().add("chat-empty");
        nothing.setAlignment(Pos.CENTER);
        return nothing;
    }

    /** The rows that stay the same stay as they are: most changes are one more message. */
    void show(List<Row> messages) {
        following.look();
        boolean ownIsNew = ownIsNew(messages);
        ObservableList<Row> shown = getItems();
        int same = 0;
        while (same < shown.size() && same < messages.size() && shown.get(same).equals(messages.get(same))) {
            same++;
        }
        if (same == messages.size() && same == shown.size()) {
            return;
        }
        int both = Math.min(shown.size(), messages.size());
        for (int i = same; i < both; i++) {
            if (!shown.get(i).equals(messages.get(i))) {
                shown.set(i, messages.get(i));
            }
        }
        if (shown.size() > both) {
            shown.remove(both, shown.size());
        }
        shown.addAll(messages.subList(both, messages.size()));
        if (ownIsNew) {
            following.start();
        } else {
            following.goOn();
        }
        arrive();
    }

    /**
     * What people look at and marked, by place.
     *
     * @param first the first row in sight; -1 where the newest are, which stay in sight
     */
    record Place(int first, List<Integer> marked) {}

    Place place() {
        if (waiting != null) {
            return waiting;
        }
        return new Place(
                following.isOn() ? -1 : following.first(),
                List.copyOf(getSelectionModel().getSelectedIndices()));
    }

    /** Goes there, as soon as there is something to see. */
    void goOn(Place before) {
        waiting = before;
        arrive();
    }

    private void arrive() {
        if (waiting == null || getItems().isEmpty()) {
            return;
        }
        Place there = waiting;
        waiting = null;
        there.marked().stream().filter(row -> row < getItems().size()).forEach(getSelectionModel()::select);
        if (there.first() >= 0) {
            following.goTo(there.first());
        }
    }

    /** Screen readers scroll without a key. */
    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        following.touch();
        super.executeAccessibleAction(action, parameters);
    }

    void goToEnd() {
        following.start();
    }

    private boolean ownIsNew(List<Row> messages) {
        return messages.size() > getItems().size()
                && switch (messages.getLast()) {
                    case Row.Said said -> said.message().own();
                    case Row.Sent sent -> !sent.transfer().incoming();
                };
    }

    /** False where nothing is marked. */
    boolean copySelection() {
        List<ChatMessage> marked = getSelectionModel().getSelectedItems().stream()
                .filter(Row.Said.class::isInstance)
                .map(row -> ((Row.Said) row).message())
                .toList();
        if (marked.isEmpty()) {
            return false;
        }
        ClipboardContent clip = new ClipboardContent();
        clip.putString(marked.stream().map(ChatMessage::text).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(clip);
        return true;
    }
}
