package app.madang.client.ui.lobby;

import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Field;
import app.madang.client.ui.part.Shown;
import app.madang.protocol.Invitation;
import app.madang.protocol.InvitationException;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Where people paste an invitation, or name server and room; Enter in any field joins. Nothing typed is ever thrown
 * away: the two ways keep their texts while the other one is shown.
 */
final class JoinForm extends VBox {
    private final Texts texts;
    private final Consumer<Invitation> join;
    private final Field link;
    private final Field server;
    private final Field room;
    private final CheckBox secure;
    private final VBox parts;
    private final Button other = new Button();
    private final Field access;
    private boolean byParts;

    JoinForm(Texts texts, Consumer<Invitation> join) {
        super(12);
        this.texts = texts;
        this.join = join;
        link = field("lobby.invitation", "lobby.invitation.example");
        server = field("lobby.server", "lobby.server.example");
        room = field("lobby.room", "lobby.room.example");
        access = field("lobby.access", "lobby.access.example");
        secure = new CheckBox(texts.get("lobby.secure"));
        HBox.setHgrow(server, Priority.ALWAYS);
        HBox.setHgrow(room, Priority.ALWAYS);
        server.setPrefWidth(240);
        room.setPrefWidth(120);
        parts = new VBox(12, new HBox(12, server, room), secure);
        getChildren().setAll(link, parts, access, buttons());
        askAccess(false);
        show(false);
    }

    private Field field(String name, String example) {
        Field field = new Field(texts.get(name), texts.get(example));
        field.input().setOnAction(event -> submit());
        return field;
    }

    private HBox buttons() {
        Button submit = new Button(texts.get("lobby.join"));
        submit.setMinWidth(96);
        submit.setOnAction(event -> submit());
        other.getStyleClass().addAll("flat", "link-button");
        other.setOnAction(event -> show(!byParts));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, other, space, submit);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private void show(boolean partsNow) {
        byParts = partsNow;
        Shown.set(link, !partsNow);
        Shown.set(parts, partsNow);
        other.setText(texts.get(partsNow ? "lobby.byLink" : "lobby.byParts"));
    }

    /** Fills the link in and shows it. */
    void offer(Invitation invitation) {
        show(false);
        if (!link.text().equals(invitation.toString())) {
            // A word is for one server, and no other shall learn it.
            access.input().clear();
            askAccess(false);
        }
        link.input().setText(invitation.toString());
    }

    /** All that stands in the fields. */
    Typed typed(String name) {
        return new Typed(name, link.text(), server.text(), room.text(), secure.isSelected(), access.text(), byParts);
    }

    void fill(Typed typed) {
        link.input().setText(typed.link());
        server.input().setText(typed.server());
        room.input().setText(typed.room());
        secure.setSelected(typed.secure());
        access.input().setText(typed.access());
        askAccess(false);
        show(typed.byParts());
    }

    /** Whether the server asked for its access word. */
    void askAccess(boolean asked) {
        Shown.set(access, asked || !access.text().isEmpty());
        if (asked) {
            access.input().requestFocus();
        }
    }

    /** The access word, null where none was given. */
    String access() {
        return access.text().isBlank() ? null : access.text().strip();
    }

    boolean isEmpty() {
        return (byParts ? server.text() + room.text() : link.text()).isBlank();
    }

    void focus() {
        (byParts ? server : link).input().requestFocus();
    }

    /** Joins, or says at the field what is wrong. */
    void submit() {
        try {
            join.accept(named());
        } catch (InvitationException e) {
            wrong(e.problem()).complain(texts.of(e.problem()));
        }
    }

    /** Hands what was typed on, null where nothing was, or says at the field what is wrong. */
    void check(Consumer<Invitation> check) {
        try {
            check.accept(isEmpty() ? null : named());
        } catch (InvitationException e) {
            wrong(e.problem()).complain(texts.of(e.problem()));
        }
    }

    private Invitation named() throws InvitationException {
        return byParts
                ? InvitationInput.of(server.text(), room.text(), secure.isSelected())
                : Invitation.parse(link.text());
    }

    private Field wrong(InvitationException.Problem problem) {
        if (!byParts) {
            return link;
        }
        return InvitationInput.isAboutServer(problem) ? server : room;
    }
}
