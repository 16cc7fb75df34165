package app.madang.client.app;

import app.madang.client.webrtc.SoundChoice;

/** What {@code --audio} names. */
public sealed interface AudioChoice {
    /** The same in the words of the native side. */
    default SoundChoice sound() {
        return switch (this) {
            case Tone tone -> new SoundChoice.Tone(tone.hertz());
            case None none -> new SoundChoice.None();
            case Devices devices -> new SoundChoice.Devices();
        };
    }

    /** @param hertz 20 to 20,000 */
    record Tone(int hertz) implements AudioChoice {}

    record None() implements AudioChoice {}

    /** The system's microphone and speakers. */
    record Devices() implements AudioChoice {}

    int DEFAULT_HERTZ = 440;

    /** @throws IllegalArgumentException with a sentence for people */
    static AudioChoice parse(String text) {
        if (text.equals("tone")) {
            return new Tone(DEFAULT_HERTZ);
        }
        if (text.equals("none")) {
            return new None();
        }
        if (text.equals("default")) {
            return new Devices();
        }
        if (text.matches("tone:[0-9]{2,5}")) {
            int hertz = Integer.parseInt(text.substring("tone:".length()));
            if (hertz >= 20 && hertz <= 20_000) {
                return new Tone(hertz);
            }
        }
        throw new IllegalArgumentException("tone, tone:HZ (20 to 20000), none or default");
    }
}
