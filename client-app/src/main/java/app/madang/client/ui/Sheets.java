package app.madang.client.ui;

import app.madang.client.ui.part.Sheet;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The pages, and over them at most one sheet, which has the keyboard while it lies there. */
final class Sheets extends StackPane {
    private Pages pages;
    private Sheet shown;
    /** Where the keyboard was before. */
    private Node before;

    /** Where the keyboard was before the sheet; null where none is open. */
    Node before() {
        return shown == null ? null : before;
    }

    boolean isOpen() {
        return shown != null;
    }

    /** Opens it, or closes it where it is open. */
    void toggle(Sheet sheet) {
        if (shows(sheet)) {
            close();
        } else {
            open(sheet);
        }
    }

    void show(Pages newPages) {
        getChildren().remove(pages);
        getChildren().addFirst(newPages);
        pages = newPages;
    }

    boolean shows(Sheet sheet) {
        return shown == sheet && sheet != null;
    }

    /** In the place of one that is open. */
    void open(Sheet sheet) {
        if (shown == null) {
            before = getScene().getFocusOwner();
        } else {
            take();
        }
        shown = sheet;
        getChildren().add(sheet);
        sheet.open(this::close);
    }

    /** Harmless where none is open. */
    void close() {
        if (shown == null) {
            return;
        }
        take();
        shown = null;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        } else {
            pages.focus();
        }
    }

    private void take() {
        shown.close();
        getChildren().remove(shown);
    }
}
