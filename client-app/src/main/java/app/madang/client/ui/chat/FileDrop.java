package app.madang.client.ui.chat;

import app.madang.protocol.PeerId;
import java.io.File;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files that people drop: on somebody for that person, elsewhere in the call for everybody. */
public final class FileDrop {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private FileDrop() {}

    /** @param to null: everybody */
    public static void on(Node place, PeerId to, FileDeeds deeds) {
        place.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        place.addEventHandler(
                DragEvent.DRAG_ENTERED,
                event ->
                        place.pseudoClassStateChanged(DROP, event.getDragboard().hasFiles()));
        place.addEventHandler(DragEvent.DRAG_EXITED, event -> place.pseudoClassStateChanged(DROP, false));
        place.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            boolean files = event.getDragboard().hasFiles();
            if (files) {
                deeds.offer(
                        to,
                        event.getDragboard().getFiles().stream()
                                .map(File::toPath)
                                .toList());
            }
            event.setDropCompleted(files);
            event.consume();
        });
    }
}
