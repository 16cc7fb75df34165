package app.madang.protocol;

import java.util.Optional;

/** The rule for names of people (PROTOCOL §3). */
public final class ParticipantName {
    private ParticipantName() {}

    /**
     * The name as everybody gets it, without white space around it; empty unless it has 1 to {@link Limits#MAX_NAME}
     * characters, none of them a control character.
     *
     * @param text null counts as no name
     */
    public static Optional<String> accepted(String text) {
        if (text == null || !Unicode.isWellFormed(text)) {
            return Optional.empty();
        }
        String name = Unicode.trim(text);
        int characters = Unicode.characters(name);
        boolean good = characters >= 1
                && characters <= Limits.MAX_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
        return good ? Optional.of(name) : Optional.empty();
    }
}
