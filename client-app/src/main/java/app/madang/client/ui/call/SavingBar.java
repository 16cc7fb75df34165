package app.madang.client.ui.call;

import app.madang.client.quality.BandwidthSaving.Mode;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Shown;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says that there is sound alone and why, and offers the way back where people chose it. */
final class SavingBar extends HBox {
    private final Texts texts;
    private final Label sentence = new Label();
    private final Button end;

    SavingBar(Texts texts, Runnable showPictures) {
        super(12);
        this.texts = texts;
        getStyleClass().addAll("banner", "information");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        end = new Button(texts.get("saving.end"));
        end.setMinWidth(USE_PREF_SIZE);
        end.setOnAction(event -> showPictures.run());
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(Icons.INFORMATION.node(18), sentence, end);
        render(Mode.OFF);
    }

    void render(Mode mode) {
        Shown.set(this, mode != Mode.OFF);
        Shown.set(end, mode == Mode.BY_HAND);
        sentence.setText(
                switch (mode) {
                    case OFF -> "";
                    case BY_ITSELF -> texts.get("saving.byItself");
                    case BY_HAND -> texts.get("saving.byHand");
                });
        setAccessibleText(sentence.getText());
    }
}
