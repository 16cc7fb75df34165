package app.madang.client.ui.call;

import app.madang.client.call.port.ScreenChoice;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Shown;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says what is shared for as long as it is, and ends it. What others see is not shown: it would show itself. */
final class SharingBar extends HBox {
    private final Texts texts;
    private final Label sentence = new Label();

    SharingBar(Texts texts, Runnable stop) {
        super(12);
        this.texts = texts;
        getStyleClass().addAll("banner", "sharing");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button end = new Button(texts.get("share.stop"), Icons.SHARE_STOP.node(18));
        end.getStyleClass().add("danger");
        end.setMinWidth(USE_PREF_SIZE);
        end.setOnAction(event -> stop.run());
        getChildren().setAll(Icons.SHARE.node(18), sentence, end);
        render(null, false);
    }

    /**
     * @param shared null: nothing
     * @param seen whether there are pictures of it
     */
    void render(ScreenChoice shared, boolean seen) {
        Shown.set(this, shared != null);
        sentence.setText(shared == null ? "" : words(shared, seen));
        setAccessibleText(sentence.getText());
    }

    private String words(ScreenChoice shared, boolean seen) {
        return switch (shared.kind()) {
            case SCREEN -> texts.get("share.sharingScreen");
            case ASKED -> texts.get(seen ? "share.sharingAsked" : "share.asking");
            case WINDOW ->
                shared.title().isBlank()
                        ? texts.get("share.sharingWindow")
                        : texts.get("share.sharing", shared.title());
            case TEST_PAGE -> texts.get("share.sharing", texts.get("share.testPage"));
        };
    }
}
