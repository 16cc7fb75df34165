package app.madang.client.ui.settings;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.devices.DeviceState;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The devices of one kind, one of which is chosen; what was chosen and is away stays in the list. */
final class DeviceBox extends VBox {
    private final DeviceKind kind;
    private final Texts texts;
    private final ChoiceBox<Item> box = new ChoiceBox<>();
    private final Label sentence = Section.note("");
    /** While the list is replaced nobody chooses. */
    private boolean rendering;

    /** @param name empty: whatever there is */
    private record Item(Optional<String> name, String words) {}

    /** @param chosen told what people choose, empty: whatever there is */
    DeviceBox(DeviceKind kind, Texts texts, Consumer<Optional<String>> chosen) {
        super(6);
        this.kind = kind;
        this.texts = texts;
        String title = texts.get("kind." + kind);
        Label label = new Label(title);
        label.getStyleClass().add("field-label");
        label.setLabelFor(box);
        box.setAccessibleText(title);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Words());
        box.valueProperty().subscribe(item -> {
            if (!rendering && item != null) {
                chosen.accept(item.name());
            }
        });
        getChildren().setAll(label, box, sentence);
    }

    void render(DeviceState state) {
        List<Item> items = items(state);
        Item value = items.stream()
                .filter(item -> item.name().equals(state.wanted()))
                .findFirst()
                .orElse(items.getFirst());
        rendering = true;
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(value);
        rendering = false;
        box.setDisable(!state.choosable());
        say(words(state));
    }

    private List<Item> items(DeviceState state) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(Optional.empty(), any(state)));
        state.present().forEach(name -> items.add(new Item(Optional.of(name), name)));
        state.wanted()
                .filter(name -> state.isAway())
                .ifPresent(name -> items.add(new Item(Optional.of(name), texts.get("settings.device.away", name))));
        return items;
    }

    private String any(DeviceState state) {
        Optional<String> now = state.wanted().isEmpty() ? state.used() : Optional.empty();
        return switch (kind) {
            case CAMERA ->
                now.map(name -> texts.get("settings.device.anyNow", name)).orElse(texts.get("settings.device.any"));
            case MICROPHONE, SPEAKERS ->
                now.map(name -> texts.get("settings.device.systemNow", name))
                        .orElse(texts.get("settings.device.system"));
        };
    }

    private String words(DeviceState state) {
        if (!state.choosable()) {
            return texts.get("settings.device.undecided");
        }
        if (state.isAway()) {
            String away = state.wanted().get();
            return state.used()
                    .map(used -> texts.get("settings.device.instead", away, used))
                    .orElse(texts.get("settings.device.waiting", away));
        }
        return state.present().isEmpty() ? texts.get("settings.device.none") : "";
    }

    private void say(String words) {
        sentence.setText(words);
        Shown.set(sentence, !words.isEmpty());
    }

    private static final class Words extends StringConverter<Item> {
        @Override
        public String toString(Item item) {
            return item == null ? "" : item.words();
        }

        @Override
        public Item fromString(String words) {
            // Nobody types it.
            throw new UnsupportedOperationException();
        }
    }
}
