package app.madang.client.ui;

import java.util.List;
import java.util.function.Consumer;

/** What the program remembers from one start to the next. All methods return at once, on the JavaFX thread. */
public interface Preferences {

    /** What was remembered last, or {@link Choices#DEFAULT}. */
    Choices choices();

    void remember(Choices choices);

    /** Options of the command line that decide about connections in this run, whatever was chosen; none usually. */
    List<String> overruling();

    /** Tells what went wrong with keeping the choices: at once what did already, the rest on any thread. */
    void listen(Consumer<Trouble> listener);

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
