package app.madang.client.ui.call;

import app.madang.client.ui.Texts;
import app.madang.client.ui.part.CopyButton;
import app.madang.client.ui.part.Shown;
import app.madang.protocol.Invitation;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The invitation to hand out, each address with its copy button, the best first. */
final class InvitationBox extends VBox {
    private final CopyButton first;
    private final VBox more = new VBox(8);

    /** @param others what others need; empty where this machine is in no network, then {@code own} is all there is */
    InvitationBox(Texts texts, List<Invitation> others, Invitation own) {
        super(8);
        getStyleClass().add("invitation-box");
        Invitation best = others.isEmpty() ? own : others.getFirst();
        first = new CopyButton(texts, best.toString());
        first.getStyleClass().add("accent");
        getChildren().setAll(row(texts, best, first), more);
        if (others.isEmpty()) {
            more.getChildren().add(note(texts.get("invitation.noNetwork")));
        } else if (others.size() > 1) {
            more.getChildren().add(note(texts.get("invitation.otherAddresses")));
            for (Invitation other : others.subList(1, others.size())) {
                more.getChildren().add(row(texts, other, new CopyButton(texts, other.toString())));
            }
        }
        setCompact(false);
    }

    /** Copies the best one. */
    void copy() {
        first.copy();
    }

    /** Only what is needed most: the best address, and a pictogram to copy it. */
    void setCompact(boolean compact) {
        Shown.set(more, !compact && !more.getChildren().isEmpty());
        first.setContentDisplay(compact ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    void focus() {
        first.requestFocus();
    }

    private static HBox row(Texts texts, Invitation invitation, CopyButton copy) {
        TextField link = new TextField(invitation.toString());
        link.setEditable(false);
        link.setAccessibleText(texts.get("invitation.link"));
        link.getStyleClass().add("invitation-link");
        link.setMinWidth(60);
        link.focusedProperty().subscribe(focused -> {
            if (focused) {
                link.selectAll();
            }
        });
        HBox.setHgrow(link, Priority.ALWAYS);
        HBox row = new HBox(8, link, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label note(String words) {
        Label note = new Label(words);
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }
}
