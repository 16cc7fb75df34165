package app.madang.client.ui.chat;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Keeps the last row of a list in sight until people go up, and again once they are back at the end. Where JavaFX's list
 * says that it stands means little while rows come, since it guesses the height of those that it has not laid out. So
 * only what people do can end it, and only where the rows in sight moved for that; and what a {@code scrollTo} led to is
 * looked at after the layout, as it may miss. JavaFX thread.
 */
final class Following {
    private static final int NO_ROW = -1;
    /** Each time the list knows more heights than before; a list that nobody sees never gets there. */
    private static final int TRIES = 6;
    /** In pixels: people who came down and left so little below the edge wanted the end. */
    private static final double NEARLY = 30;

    private static final double EXACT = 1;

    private final ListView<?> list;
    private final Runnable afterLayout = this::afterLayout;
    private boolean on = true;
    /** To be the first in sight, where another list was; else {@link #NO_ROW}. */
    private int wanted = NO_ROW;

    private boolean touched;
    private Top beforeTouch;
    private int tries;

    /** Where the rows in sight begin. */
    private record Top(int row, double y) {
        static final Top UNKNOWN = new Top(NO_ROW, 0);

        /** In pixels, or much where other rows are in sight; above 0 where people see older ones than before. */
        double above(Top before) {
            if (this == UNKNOWN || before == UNKNOWN) {
                return 0;
            }
            return row == before.row ? y - before.y : (before.row - row) * NEARLY;
        }
    }

    Following(ListView<?> list) {
        this.list = list;
        list.addEventFilter(ScrollEvent.ANY, event -> touch());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> touch());
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touch());
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> touch());
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> touch());
        list.heightProperty().addListener(change -> goOn());
        list.widthProperty().addListener(change -> goOn());
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

    /** People do something that may scroll; where it led to is known after the next layout. */
    void touch() {
        if (!touched) {
            touched = true;
            beforeTouch = top();
        }
    }

    boolean isOn() {
        return on;
    }

    /** The first row in sight; -1 before anything was laid out. */
    int first() {
        return top().row;
    }

    /** Wherever people are. */
    void start() {
        on = true;
        wanted = NO_ROW;
        touched = false;
        goOn();
    }

    /** To where this row is the first in sight, or as near as the list can be to that. */
    void goTo(int row) {
        on = false;
        wanted = row;
        touched = false;
        goOn();
    }

    /** Before rows come or change, which may move those in sight though nobody did. */
    void look() {
        if (touched && top() != Top.UNKNOWN) {
            judge();
        }
    }

    /** After rows came or changed. */
    void goOn() {
        tries = TRIES;
        if (!touched && flow() != null && !list.getItems().isEmpty()) {
            scroll();
        }
    }

    private void scroll() {
        if (on) {
            list.scrollTo(last());
        } else if (wanted != NO_ROW) {
            list.scrollTo(Math.min(wanted, last()));
        }
    }

    private void afterLayout() {
        if (!touched && tries == 0) {
            return;
        }
        judge();
        if (tries > 0) {
            tries--;
            correct();
        }
    }

    private void judge() {
        double wentUp = touched ? top().above(beforeTouch) : 0;
        touched = false;
        if (Math.abs(wentUp) > EXACT) {
            wanted = NO_ROW;
        }
        if (wanted == NO_ROW && isEnd(wentUp < -EXACT)) {
            tries = on ? tries : TRIES;
            on = true;
        } else if (wentUp > EXACT) {
            on = false;
        }
    }

    /** @param cameDown people did, so where JavaFX thinks of the end they can go no further */
    private boolean isEnd(boolean cameDown) {
        double below = belowEdge();
        return below <= EXACT || cameDown && (below <= NEARLY || flow().getPosition() >= 1);
    }

    private void correct() {
        if (on && belowEdge() > EXACT) {
            // The list's own way may end a row above, again and again; this one looks at what was laid out.
            flow().scrollTo(last());
        } else if (!on && first() != wanted) {
            scroll();
        }
        if (tries == 0) {
            wanted = NO_ROW;
        }
    }

    private int last() {
        return list.getItems().size() - 1;
    }

    private Top top() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        return first == null ? Top.UNKNOWN : new Top(first.getIndex(), first.getLayoutY());
    }

    /** How much of the last row is out of sight, in pixels. */
    private double belowEdge() {
        VirtualFlow<?> flow = flow();
        if (flow == null || list.getItems().isEmpty()) {
            return 0;
        }
        IndexedCell<?> last = flow.getLastVisibleCell();
        boolean there = last != null && last.getIndex() == last();
        return there ? last.getLayoutY() + last.getHeight() - flow.getHeight() : Double.MAX_VALUE;
    }

    private VirtualFlow<?> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }
}
