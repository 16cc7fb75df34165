package app.madang.signaling.options;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The sentences about everything that is wrong with a configuration, in the order in which it was found. One thread. */
public final class Problems {
    private final List<String> sentences = new ArrayList<>();

    public void add(String sentence) {
        String whole = Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
        sentences.add(whole.endsWith(".") ? whole : whole + ".");
    }

    /** The thing with this change; where the change is refused, the refusal is a problem and the thing stays as it is. */
    public <T> T change(T thing, UnaryOperator<T> change) {
        return orElse(thing, () -> change.apply(thing));
    }

    /** What is supplied, or the other where that is refused with a sentence. */
    public <T> T orElse(T other, Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (IllegalArgumentException e) {
            add(e.getMessage());
            return other;
        }
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
