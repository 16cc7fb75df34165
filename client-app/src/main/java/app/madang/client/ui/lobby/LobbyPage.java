package app.madang.client.ui.lobby;

import app.madang.client.call.EndReason;
import app.madang.client.call.JoinRequest;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.ui.Choices;
import app.madang.client.ui.Texts;
import app.madang.client.ui.WindowServices;
import app.madang.client.ui.part.Banner;
import app.madang.client.ui.part.Field;
import app.madang.client.ui.part.Icons;
import app.madang.protocol.Invitation;
import app.madang.protocol.Limits;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The start page: name, preview, and the two ways into a call. */
public final class LobbyPage extends ScrollPane {
    /** From this width on the buttons of the head have words; in sizes of the title's letters. */
    private static final double ROOM_FOR_WORDS = 16;

    private final WindowServices services;
    private final Texts texts;
    private final Banner trouble = new Banner(Icons.WARNING, "warning");
    private final Banner ended = new Banner(Icons.INFORMATION, "warning");
    private final Field name;
    private final PreviewCard preview;
    private final HostForm host;
    private final JoinForm join;
    private final RecentRooms recent;
    private final BiConsumer<Invitation, String> examine;
    /** To be remembered once it was really joined; null where none is. */
    private Invitation expected;

    /**
     * @param corner a control for the upper right corner
     * @param examine leads to the doctor, with an invitation and an access word, each null where there is none
     */
    public LobbyPage(WindowServices services, Texts texts, Node corner, BiConsumer<Invitation, String> examine) {
        this.examine = examine;
        this.services = services;
        this.texts = texts;
        name = new Field(texts.get("lobby.name"), texts.get("lobby.name.example"));
        preview = new PreviewCard(services, texts);
        host = new HostForm(texts, services.hosting(), this::named, this::join);
        join = new JoinForm(texts, this::joinRemembered);
        recent = new RecentRooms(texts, this::joinAgain, this::forget);
        getStyleClass().add("lobby");
        setAccessibleText(texts.get("window.title"));
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content(corner));
        fillName();
        renderRecent();
    }

    private Node content(Node corner) {
        VBox form = new VBox(20, name, host, or(), join, recent);
        form.getStyleClass().add("lobby-form");
        VBox middle = new VBox(20, trouble, ended, new TwoColumns(preview, form));
        middle.getStyleClass().add("lobby-middle");
        middle.setMaxSize(960, USE_PREF_SIZE);
        StackPane centred = new StackPane(middle);
        VBox.setVgrow(centred, Priority.ALWAYS);
        VBox all = new VBox(head(corner), centred);
        all.getStyleClass().add("lobby-content");
        return all;
    }

    private HBox head(Node corner) {
        Label title = new Label(texts.get("window.title"));
        title.getStyleClass().add("wordmark");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.setMinWidth(Region.USE_PREF_SIZE);
        Button checkup = checkup();
        HBox head = new HBox(8, title, space, checkup, corner);
        head.setAlignment(Pos.CENTER_LEFT);
        head.widthProperty().subscribe(width -> {
            boolean words =
                    width.doubleValue() >= ROOM_FOR_WORDS * title.getFont().getSize();
            checkup.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        });
        return head;
    }

    private Button checkup() {
        Button button = new Button(texts.get("doctor.examine"), Icons.CHECKUP.node(20));
        button.getStyleClass().add("flat");
        button.setAccessibleText(texts.get("doctor.examine"));
        button.setTooltip(new Tooltip(texts.get("doctor.examine.hint")));
        button.setOnAction(event -> join.check(invitation -> examine.accept(invitation, join.access())));
        return button;
    }

    private HBox or() {
        Label word = new Label(texts.get("lobby.or"));
        word.getStyleClass().add("note");
        Separator left = new Separator();
        Separator right = new Separator();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox row = new HBox(12, left, word, right);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private void fillName() {
        name.input().setTextFormatter(new TextFormatter<String>(change -> fits(change) ? change : null));
        name.input().setText(services.preferences().choices().name());
        name.input().setOnAction(event -> nameEntered());
    }

    private static boolean fits(TextFormatter.Change change) {
        String text = change.getControlNewText();
        return text.codePointCount(0, text.length()) <= Limits.MAX_NAME;
    }

    /** All that stands in the fields, for a page in another language. */
    public Typed typed() {
        return join.typed(name.text());
    }

    public void fill(Typed typed) {
        name.input().setText(typed.name());
        join.fill(typed);
    }

    public void render(CameraState camera) {
        preview.render(camera);
    }

    public void renderSound(boolean available) {
        preview.renderSound(available);
    }

    /** What is wrong with keeping the settings; empty where nothing is. */
    public void renderTrouble(String sentence) {
        trouble.say(sentence);
    }

    /** The page comes into sight. */
    public void open() {
        renderRecent();
        preview.open();
    }

    /** It goes out of sight; what was typed stays. */
    public void close() {
        preview.close();
    }

    /** Nothing went wrong before. */
    public void renderIdle() {
        ended.say("");
    }

    /** Says why the last call ended. */
    public void renderEnded(EndReason reason) {
        ended.say(texts.of(reason));
        join.askAccess(reason == EndReason.ACCESS_DENIED || reason == EndReason.ACCESS_SLOWED);
        if (reason == EndReason.BAD_NAME) {
            name.complain(texts.of(reason));
        }
    }

    /** Fills an invitation in. */
    public void offer(Invitation invitation) {
        join.offer(invitation);
        focus();
    }

    /** A room that people know by its invitation is about to be joined. */
    public void expect(Invitation invitation) {
        expected = invitation;
    }

    /** A room was joined: an expected one is offered here from now on. */
    public void joined(Invitation invitation) {
        if (invitation.equals(expected)) {
            services.preferences().remember(services.preferences().choices().joined(invitation));
        }
        expected = null;
    }

    /** To where people most likely go on. */
    public void focus() {
        if (name.text().isBlank()) {
            name.input().requestFocus();
        } else if (join.isEmpty()) {
            host.focus();
        } else {
            join.focus();
        }
    }

    private void nameEntered() {
        if (named() && join.isEmpty()) {
            host.focus();
        } else if (named()) {
            join.submit();
        }
    }

    private boolean named() {
        boolean named = !name.text().isBlank();
        name.complain(named ? "" : texts.get("lobby.name.missing"));
        return named;
    }

    private void renderRecent() {
        recent.show(services.preferences().choices().recent());
    }

    private void forget(Invitation room) {
        services.preferences().remember(services.preferences().choices().forget(room));
        renderRecent();
        join.focus();
    }

    private void joinAgain(Invitation room) {
        join.offer(room);
        joinRemembered(room);
    }

    private void joinRemembered(Invitation invitation) {
        expect(invitation);
        join(invitation);
    }

    private void join(Invitation invitation) {
        if (!named()) {
            return;
        }
        Choices choices = services.preferences().choices().withName(name.text().strip());
        services.preferences().remember(choices);
        services.call()
                .join(new JoinRequest(
                        invitation,
                        choices.name(),
                        choices.media().microphone(),
                        choices.media().camera(),
                        join.access()));
    }
}
