package app.madang.client.ui;

import app.madang.client.statistics.HistorySnapshot;
import java.util.concurrent.CompletionStage;

/** Keeps the statistics of a call in a file of people's choice. */
public interface StatisticsFiles {

    /** Asks people where to, on the JavaFX thread, and writes there; completes on any thread, never exceptionally. */
    CompletionStage<Outcome> save(HistorySnapshot history);

    /** What became of it. */
    sealed interface Outcome {}

    /** @param file its name without folders */
    record Saved(String file) implements Outcome {}

    /** People thought better of it. */
    record NotWanted() implements Outcome {}

    record Failed(String file, Problem problem) implements Outcome {}

    /** Why a file could not be written. Each has its sentence in every language. */
    enum Problem {
        NOT_ALLOWED,
        NO_FOLDER,
        NO_SPACE,
        OTHER
    }
}
