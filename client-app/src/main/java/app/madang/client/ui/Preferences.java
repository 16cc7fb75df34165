package app.madang.client.ui;

/** What the program remembers from one start to the next. Both methods return at once, on the JavaFX thread. */
public interface Preferences {

    /** What was remembered last, or {@link Choices#DEFAULT}. */
    Choices choices();

    void remember(Choices choices);

    /**
     * @param name as typed, may be empty
     * @param microphone whether it is on when a call begins
     * @param camera whether it is on when a call begins
     */
    record Choices(String name, boolean microphone, boolean camera, Theme theme) {
        public static final Choices DEFAULT = new Choices("", true, true, Theme.SYSTEM);

        public Choices withName(String value) {
            return new Choices(value, microphone, camera, theme);
        }

        public Choices withMicrophone(boolean on) {
            return new Choices(name, on, camera, theme);
        }

        public Choices withCamera(boolean on) {
            return new Choices(name, microphone, on, theme);
        }

        public Choices withTheme(Theme value) {
            return new Choices(name, microphone, camera, value);
        }
    }

    /** Light or dark; {@code SYSTEM} follows the desktop, also while the program runs. */
    enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }
}
