package app.madang.client.ui.part;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A page that lies over another one until it is closed: by its button, by Esc or by a click beside it. What is below
 * goes on, but the keyboard stays here.
 */
public final class Sheet extends StackPane {
    private static final double WIDEST = 640;
    private static final double BESIDE = 24;

    private final Button close = new Button(null, Icons.CLOSE.node(20));
    private final ScrollPane scroll = new ScrollPane();
    private final HBox head;
    private final VBox paper;
    private final ChangeListener<Node> keeping = (owner, before, now) -> keep(now);
    private final Content content;
    private Runnable leave = () -> {};
    private boolean backwards;

    /** What lies on it. */
    public interface Content {
        /** As high as it needs to be. */
        Region node();

        /** It comes into sight. */
        void open();

        /** It goes out of sight. */
        void close();
    }

    /** @param closeWords what the button does, for people who do not see it */
    public Sheet(String title, String closeWords, Content content) {
        this.content = content;
        getStyleClass().add("sheet-veil");
        head = head(title, closeWords);
        paper = new VBox(head, scroll);
        paper.getStyleClass().add("sheet");
        paper.setMaxWidth(WIDEST);
        scroll.getStyleClass().add("sheet-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(title);
        content.node().setMinHeight(USE_PREF_SIZE);
        scroll.setContent(content.node());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(paper);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                leave.run();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> backwards = event.isShiftDown());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private HBox head(String title, String closeWords) {
        Label words = new Label(title);
        words.getStyleClass().add("page-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText(closeWords);
        close.setTooltip(new Tooltip(closeWords));
        close.setOnAction(event -> leave.run());
        HBox head = new HBox(8, words, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("sheet-head");
        return head;
    }

    /**
     * It lies in the scene now, and has the keyboard.
     *
     * @param whenLeft what people do who are done; it takes the sheet away
     */
    public void open(Runnable whenLeft) {
        leave = whenLeft;
        content.open();
        getScene().focusOwnerProperty().addListener(keeping);
        close.requestFocus();
    }

    /** It is about to go out of the scene. */
    public void close() {
        getScene().focusOwnerProperty().removeListener(keeping);
        content.close();
        leave = () -> {};
    }

    /** How far it is scrolled, 0 to 1. */
    public double scrolled() {
        return scroll.getVvalue();
    }

    public void scrollTo(double position) {
        Scrolled.to(scroll, position);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        }
    }

    /** What is below has controls too, which the tabulator must not reach. */
    private void keep(Node owner) {
        if (owner == null || isWithin(owner)) {
            return;
        }
        List<Node> all = controls(this, new ArrayList<>());
        List<Node> inOrder = backwards ? all.reversed() : all;
        inOrder.getFirst().requestFocus();
        if (all.size() > 1) {
            // There and back by the tabulator's own way, which alone shows where the keyboard is.
            inOrder.get(1).requestFocus();
            inOrder.get(1).requestFocusTraversal(backwards ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
        }
    }

    private boolean isWithin(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == this) {
                return true;
            }
        }
        return false;
    }

    private static List<Node> controls(Parent parent, List<Node> found) {
        for (Node each : parent.getChildrenUnmodifiable()) {
            if (each.isFocusTraversable() && each.isVisible() && !each.isDisabled()) {
                found.add(each);
            }
            if (each instanceof Parent inner && each.isVisible()) {
                controls(inner, found);
            }
        }
        return found;
    }

    /** A scroll pane's own wish is that of its content without any line broken. */
    private double needed(double width) {
        double edges = paper.snappedTopInset() + paper.snappedBottomInset();
        double inside = width - paper.snappedLeftInset() - paper.snappedRightInset();
        return Math.ceil(edges + head.prefHeight(inside) + content.node().prefHeight(inside));
    }

    /** As high as it needs to be, as long as the window has room; a narrow window has it all. */
    @Override
    protected void layoutChildren() {
        Scene scene = getScene();
        boolean narrow = scene == null || getWidth() < WIDEST + 2 * BESIDE;
        double width = narrow ? getWidth() : WIDEST;
        double room = narrow ? getHeight() : getHeight() - 2 * BESIDE;
        double height = narrow ? room : Math.min(room, needed(width));
        paper.resizeRelocate(
                Math.floor((getWidth() - width) / 2), Math.floor((getHeight() - height) / 2), width, height);
    }
}
