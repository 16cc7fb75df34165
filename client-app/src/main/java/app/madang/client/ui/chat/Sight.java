package app.madang.client.ui.chat;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Keeps the last row of a list in sight until people go to something older, and again from when they are back at the end.
 * Only what they do ends it: where JavaFX's list stands says nothing for a while after rows came, since it guesses the
 * height of rows that it has not laid out. For the same reason one {@code scrollTo} may miss, so what came out is looked
 * at after the layout. JavaFX thread.
 */
final class Sight {
    private static final int END = -1;
    private static final int WHERE_PEOPLE_WENT = -2;
    /** Each time the list knows more heights than before; a list that nobody sees never gets there. */
    private static final int TRIES = 6;
    /** In pixels: people who left so little below the edge look at the end. One step of a wheel is 40. */
    private static final double NEARLY = 30;

    private static final double EXACT = 1;

    private final ListView<?> list;
    private final Runnable afterLayout = this::afterLayout;
    /** A row, or one of the two above. */
    private int kept = END;

    private boolean touched;
    private int tries;

    Sight(ListView<?> list) {
        this.list = list;
        list.addEventFilter(ScrollEvent.ANY, this::touch);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::touch);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::touch);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::touch);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::touch);
        list.heightProperty().addListener(change -> resized());
        list.sceneProperty().addListener(this::enter);
    }

    private void enter(ObservableValue<? extends Scene> property, Scene before, Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    /** Where it leads to is known after the next layout. */
    private void touch(InputEvent event) {
        touched = true;
    }

    boolean isAtEnd() {
        return kept == END;
    }

    /** The first row in sight; -1 before anything was laid out. */
    int first() {
        VirtualFlow<?> flow = flow();
        return flow == null || flow.getFirstVisibleCell() == null
                ? -1
                : flow.getFirstVisibleCell().getIndex();
    }

    /** Wherever people are. */
    void toEnd() {
        keep(END);
    }

    /** To where this row is the first in sight, or as near as the list can be to that. */
    void toRow(int row) {
        keep(row);
    }

    private void keep(int place) {
        kept = place;
        touched = false;
        hold();
    }

    private void resized() {
        see();
        hold();
    }

    /** Where people went, if they did: to be asked before rows come or change. */
    void see() {
        if (touched) {
            touched = false;
            kept = belowEdge() <= NEARLY ? END : WHERE_PEOPLE_WENT;
        }
    }

    /** After rows came or changed. */
    void hold() {
        tries = TRIES;
        go();
    }

    private void go() {
        int last = list.getItems().size() - 1;
        if (last >= 0 && kept != WHERE_PEOPLE_WENT) {
            list.scrollTo(kept == END ? last : Math.min(kept, last));
        }
    }

    private void afterLayout() {
        if (list.isPressed()) {
            return; // Who holds the scroll bar, or a button at its end, is on the way.
        }
        see();
        if (tries > 0) {
            tries--;
            goOn();
        }
    }

    private void goOn() {
        if (isAtEnd() && belowEdge() > EXACT) {
            // The list's own way may end a row above, again and again; this one looks at what was laid out.
            flow().scrollTo(list.getItems().size() - 1);
        } else if (kept >= 0 && first() != kept) {
            go();
        }
    }

    /** How much of the last row is out of sight, in pixels. */
    private double belowEdge() {
        VirtualFlow<?> flow = flow();
        if (flow == null || list.getItems().isEmpty()) {
            return 0;
        }
        IndexedCell<?> last = flow.getLastVisibleCell();
        boolean there = last != null && last.getIndex() == list.getItems().size() - 1;
        return there ? last.getLayoutY() + last.getHeight() - flow.getHeight() : Double.MAX_VALUE;
    }

    private VirtualFlow<?> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }
}
