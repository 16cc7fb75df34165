package app.madang.client.ui.chat;

import app.madang.client.call.CallState.Participant;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Shown;
import app.madang.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;

/** To whom one writes: everybody, or one person. Whoever leaves stays chosen, so that no word meant for one goes to all. */
final class Addressees extends ChoiceBox<Addressees.One> {

    /** @param id null: everybody */
    record One(PeerId id, String name) {}

    private final One everybody;
    /** The value, but for the moment in which the list is replaced and there is none. */
    private One chosen;

    private List<PeerId> here = List.of();

    Addressees(Texts texts) {
        everybody = new One(null, texts.get("chat.everybody"));
        setAccessibleText(texts.get("chat.to"));
        setMaxWidth(Double.MAX_VALUE);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(One one) {
                return one == null ? "" : one.name();
            }

            @Override
            public One fromString(String name) {
                // Nobody types it.
                throw new UnsupportedOperationException();
            }
        });
        chosen = everybody;
        getItems().setAll(everybody);
        setValue(everybody);
        valueProperty().subscribe(value -> chosen = value == null ? chosen : value);
        Shown.set(this, false);
    }

    void render(List<Participant> participants) {
        here = participants.stream().map(Participant::id).toList();
        List<One> all = new ArrayList<>(List.of(everybody));
        participants.forEach(each -> all.add(new One(each.id(), each.name())));
        One still = all.stream()
                .filter(each -> each.id() != null && each.id().equals(chosen.id()))
                .findFirst()
                .orElse(chosen);
        if (!all.contains(still)) {
            all.add(still);
        }
        if (!getItems().equals(all)) {
            getItems().setAll(all);
            setValue(still);
        }
        Shown.set(this, all.size() > 1);
    }

    Optional<PeerId> one() {
        return Optional.ofNullable(chosen.id());
    }

    String name() {
        return chosen.name();
    }

    /** Whether who was chosen still hears it. */
    boolean isHere() {
        return chosen.id() == null || here.contains(chosen.id());
    }

    /** What is chosen, to be chosen again with {@link #choose}. */
    One chosen() {
        return getValue();
    }

    /** Also somebody who is not here any more, so that a message for one never becomes one for everybody. */
    void choose(One one) {
        One same = one.id() == null ? everybody : one;
        if (!getItems().contains(same)) {
            getItems().add(same);
        }
        setValue(same);
    }

    void toEverybody() {
        setValue(everybody);
    }
}
