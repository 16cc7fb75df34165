package app.madang.client.ui;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;

/** A wheel over a node, on the JavaFX thread. */
final class Wheel {
    private Wheel() {}

    /** @param up pixels; less than 0 is down */
    static void turn(Node node, double up) {
        HorizontalTextScrollUnits across = HorizontalTextScrollUnits.NONE;
        VerticalTextScrollUnits along = VerticalTextScrollUnits.NONE;
        Event.fireEvent(
                node,
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
