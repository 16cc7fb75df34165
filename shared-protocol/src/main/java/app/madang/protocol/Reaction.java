package app.madang.protocol;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people can say without a word. */
public enum Reaction {
    THUMB,
    HEART,
    LAUGH,
    WOW,
    PARTY;

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where it is none, or one of a newer program. */
    public static Optional<Reaction> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
