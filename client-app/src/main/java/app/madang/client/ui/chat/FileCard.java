package app.madang.client.ui.chat;

import app.madang.client.data.FileTransfer;
import app.madang.client.data.FileTransfer.State;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Shown;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One file on its way: what it is, how far it is, and what one can do about it. */
final class FileCard extends VBox {
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final double PICTURE = 56;

    private final Texts texts;
    private final FileTexts words;
    private final FileDeeds deeds;
    private final Label person = new Label();
    private final Label name = new Label();
    private final Label status = new Label();
    private final ImageView picture = new ImageView();
    private final ProgressBar progress = new ProgressBar();
    private final FlowPane buttons = new FlowPane(8, 4);
    private FileTransfer shown;

    FileCard(Texts texts, FileDeeds deeds) {
        super(4);
        this.texts = texts;
        this.words = new FileTexts(texts);
        this.deeds = deeds;
        person.getStyleClass().add("chat-author");
        person.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        status.getStyleClass().add("chat-remark");
        status.setWrapText(true);
        status.setMinHeight(USE_PREF_SIZE);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setMinWidth(0);
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        picture.setPreserveRatio(true);
        VBox what = new VBox(2, name, status);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox line = new HBox(8, picture, Icons.FILE.node(20), what);
        line.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("chat-message", "file-card");
        getChildren().setAll(person, line, progress, buttons);
    }

    void show(FileTransfer file) {
        boolean samePicture = shown != null && shown.preview() == file.preview();
        boolean sameButtons = shown != null && shown.key() == file.key() && shown.state() == file.state();
        shown = file;
        person.setText(words.person(file));
        name.setText(file.name());
        name.setTooltip(new Tooltip(file.name()));
        status.setText(words.status(file));
        progress.setProgress(file.size() == 0 ? 0 : (double) file.bytes() / file.size());
        progress.setAccessibleText(status.getText());
        Shown.set(progress, isUnderway(file.state()));
        pseudoClassStateChanged(OWN, !file.incoming());
        if (!samePicture) {
            picture.setImage(Preview.image(file.preview()));
            Shown.set(picture, picture.getImage() != null);
        }
        if (!sameButtons) {
            renderButtons(file);
        }
    }

    String inWords() {
        return String.join(", ", person.getText(), name.getText(), status.getText());
    }

    private static boolean isUnderway(State state) {
        return switch (state) {
            case RUNNING, PAUSED, INTERRUPTED -> true;
            case OFFERED, DONE, REFUSED, WITHDRAWN, FAILED -> false;
        };
    }

    private void renderButtons(FileTransfer file) {
        buttons.getChildren().clear();
        long key = file.key();
        switch (file.state()) {
            case OFFERED -> {
                if (file.incoming()) {
                    add("file.accept", true, () -> deeds.accept(key));
                    add("file.refuse", false, () -> deeds.cancel(key));
                } else {
                    add("file.cancel", false, () -> deeds.cancel(key));
                }
            }
            case RUNNING, INTERRUPTED -> {
                add("file.pause", false, () -> deeds.pause(key, true));
                add("file.cancel", false, () -> deeds.cancel(key));
            }
            case PAUSED -> {
                add("file.goOn", false, () -> deeds.pause(key, false));
                add("file.cancel", false, () -> deeds.cancel(key));
            }
            case DONE -> {
                if (file.incoming()) {
                    add("file.openFolder", false, () -> deeds.openFolder(shown));
                }
            }
            case REFUSED, WITHDRAWN, FAILED -> {}
        }
        Shown.set(buttons, !buttons.getChildren().isEmpty());
    }

    private void add(String key, boolean main, Runnable action) {
        Button button = new Button(texts.get(key));
        button.getStyleClass().add("small");
        if (main) {
            button.getStyleClass().add("accent");
        }
        button.setOnAction(event -> action.run());
        buttons.getChildren().add(button);
    }
}
