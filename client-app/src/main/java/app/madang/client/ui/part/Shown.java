package app.madang.client.ui.part;

import javafx.scene.Node;

/** Shows a node with its place in the layout, or neither. */
public final class Shown {
    private Shown() {}

    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
