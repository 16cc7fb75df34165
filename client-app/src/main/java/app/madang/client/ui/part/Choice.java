package app.madang.client.ui.part;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A question with a few answers, all in sight, one of which is chosen. */
public final class Choice<T> extends VBox {
    private final ToggleGroup group = new ToggleGroup();
    private final List<T> all;
    private T shown;

    /** @param chosen told what people choose, not what {@link #show} shows */
    public Choice(String question, List<T> all, Function<T, String> words, Consumer<T> chosen) {
        super(8);
        this.all = List.copyOf(all);
        Label label = new Label(question);
        label.getStyleClass().add("field-label");
        FlowPane answers = new FlowPane(20, 8);
        for (T each : all) {
            RadioButton button = new RadioButton(words.apply(each));
            button.setToggleGroup(group);
            button.setAccessibleText(question + ": " + button.getText());
            answers.getChildren().add(button);
        }
        getChildren().setAll(label, answers);
        // Arrow keys choose without pressing anything.
        group.selectedToggleProperty().subscribe((before, now) -> {
            T answer = all.get(group.getToggles().indexOf(now));
            if (!answer.equals(shown)) {
                shown = answer;
                chosen.accept(answer);
            }
        });
    }

    public void show(T answer) {
        shown = answer;
        group.selectToggle(group.getToggles().get(all.indexOf(answer)));
    }

    /** To the answer that is chosen. */
    public void focus() {
        ((RadioButton) group.getSelectedToggle()).requestFocus();
    }
}
