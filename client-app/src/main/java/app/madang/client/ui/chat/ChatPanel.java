package app.madang.client.ui.chat;

import app.madang.client.call.CallState.InCall;
import app.madang.client.data.ChatMessage;
import app.madang.client.data.Conversation;
import app.madang.client.data.FileTransfer;
import app.madang.client.ui.Opener;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The chat: what was said, to whom one speaks, and what one writes. */
final class ChatPanel extends VBox {
    private final Conversation chat;
    private final FileDeeds deeds;
    private final Texts texts;
    private final ChatTexts chatTexts;
    private final MessageList list;
    private final Addressees addressees;
    private final MessageInput input;
    private final Button save;
    private List<ChatMessage> messages = List.of();
    private List<FileTransfer> transfers = List.of();

    ChatPanel(Conversation chat, FileDeeds deeds, Opener opener, Texts texts, Runnable close) {
        super(8);
        this.chat = chat;
        this.deeds = deeds;
        this.texts = texts;
        chatTexts = new ChatTexts(texts, ZoneId.systemDefault());
        list = new MessageList(texts, chatTexts, opener, deeds);
        addressees = new Addressees(texts);
        input = new MessageInput(texts, this::say, this::attach);
        save = button(Icons.SAVE, texts.get("chat.save"));
        save.setOnAction(event -> ChatFile.save(this, texts, chatTexts.file(messages), input::say));
        Button shut = button(Icons.CLOSE, texts.get("invitation.close"));
        shut.setOnAction(event -> close.run());
        getStyleClass().addAll("panel", "chat");
        setMinSize(0, 0);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(head(shut), list, addressees, input);
        addressees.valueProperty().subscribe(one -> renderAddressee());
        show(List.of());
    }

    private HBox head(Button shut) {
        Label title = new Label(texts.get("chat.title"));
        title.getStyleClass().add("panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(4, title, space, save, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Button button(Icons icon, String words) {
        Button button = new Button(null, icon.node(18));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    void render(InCall state) {
        addressees.render(state.participants());
    }

    void show(List<ChatMessage> newest) {
        messages = newest;
        save.setDisable(newest.isEmpty());
        list.show(Row.of(messages, transfers));
    }

    void showFiles(List<FileTransfer> newest) {
        transfers = newest;
        list.show(Row.of(messages, transfers));
    }

    private void attach() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("file.choose"));
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            offer(chosen.stream().map(File::toPath).toList());
        }
    }

    /** To whom one speaks. */
    void offer(List<Path> files) {
        if (addressees.isHere()) {
            deeds.offer(addressees.one().orElse(null), files);
        } else {
            input.say(texts.get("chat.gone", addressees.name()));
        }
    }

    private boolean say(String text) {
        if (!addressees.isHere()) {
            input.say(texts.get("chat.gone", addressees.name()));
            return false;
        }
        return addressees.one().map(one -> chat.say(one, text)).orElseGet(() -> chat.say(text));
    }

    private void renderAddressee() {
        boolean everybody = addressees.one().isEmpty();
        input.prompt(everybody ? texts.get("chat.write") : texts.get("chat.writeTo", addressees.name()));
        input.say("");
    }

    /** Marked messages go to the clipboard; false where none is. */
    boolean copySelection() {
        return list.isFocused() && list.copySelection();
    }

    void focus() {
        list.goToEnd();
        input.focus();
    }

    /** What is written and not sent, and what people look at. */
    Draft draft() {
        return new Draft(addressees.chosen(), input.writing(), list.place());
    }

    void fill(Draft draft) {
        addressees.choose(draft.to());
        input.fill(draft.writing());
        list.goOn(draft.place());
    }

    /** Whether people write, where the keyboard is there. */
    boolean isWriting(Node keyboard) {
        return input.isArea(keyboard);
    }

    void focusInput() {
        input.focus();
    }

    record Draft(Addressees.One to, MessageInput.Writing writing, MessageList.Place place) {}

    /** Another call: what was written for the one before does not belong here. */
    void clear() {
        addressees.toEverybody();
        input.clear();
    }
}
