package app.madang.client.ui;

import java.util.List;
import java.util.function.Consumer;

/** What the program remembers from one start to the next. All methods return at once, on the JavaFX thread. */
public interface Preferences {

    /** What was remembered last, or {@link Choices#DEFAULT}. */
    Choices choices();

    void remember(Choices choices);

    Overruling overruling();

    /** Tells what went wrong with keeping the choices: at once what did already, the rest on any thread. */
    void listen(Consumer<Trouble> listener);

    /**
     * Options of the command line that decide in this run, whatever was chosen; none usually.
     *
     * @param connection about how connections look for their way
     * @param codec about how pictures are encoded
     */
    record Overruling(List<String> connection, List<String> codec) {
        public static final Overruling NONE = new Overruling(List.of(), List.of());

        public Overruling {
            connection = List.copyOf(connection);
            codec = List.copyOf(codec);
        }
    }

    /** Why choices were lost, or will be. */
    sealed interface Trouble {}

    /** They could not be understood. @param file where they are kept now, unchanged */
    record SetAside(String file) implements Trouble {}

    /** They could not be read, and are left alone: nothing of this run is kept. */
    record Unreadable() implements Trouble {}

    /** The newest choices could not be written. */
    record NotSaved() implements Trouble {}

    /** Light or dark; {@code SYSTEM} follows the desktop, also while the program runs. */
    enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** {@code SYSTEM} is what the desktop speaks, as far as the program does. */
    enum Language {
        SYSTEM,
        ENGLISH,
        KOREAN
    }

    /** How people stand in a call where nobody is pinned and no screen is shared. */
    enum Layout {
        /** Equals. */
        GRID,
        /** Who speaks is large. */
        SPEAKER
    }
}
