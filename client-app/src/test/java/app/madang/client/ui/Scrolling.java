package app.madang.client.ui;

import javafx.event.Event;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;

/** Where a list stands and how people move it, on the JavaFX thread. */
final class Scrolling {
    private Scrolling() {}

    static VirtualFlow<?> flow(ListView<?> list) {
        return (VirtualFlow<?>) list.lookup(".virtual-flow");
    }

    static int first(ListView<?> list) {
        return flow(list).getFirstVisibleCell().getIndex();
    }

    /** The whole of the last row is in sight. */
    static boolean isAtEnd(ListView<?> list) {
        IndexedCell<?> last = flow(list).getLastVisibleCell();
        return last != null
                && last.getIndex() == list.getItems().size() - 1
                && last.getLayoutY() + last.getHeight() <= flow(list).getHeight() + 1;
    }

    /**
     * As with a wheel over it.
     *
     * @param up pixels; less than 0 is down
     */
    static void turn(ListView<?> list, double up) {
        HorizontalTextScrollUnits across = HorizontalTextScrollUnits.NONE;
        VerticalTextScrollUnits along = VerticalTextScrollUnits.NONE;
        Event.fireEvent(
                flow(list),
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        1,
                        1,
                        1,
                        1,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        up,
                        0,
                        up,
                        across,
                        0,
                        along,
                        0,
                        0,
                        null));
    }
}
