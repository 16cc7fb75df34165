package app.madang.client.app;

import app.madang.client.statistics.HistorySnapshot;
import app.madang.client.ui.StatisticsFiles;
import app.madang.client.ui.Texts;
import java.io.File;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the system's own dialog; writes on a thread of its own. */
final class ChosenStatisticsFiles implements StatisticsFiles {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'madang-'yyyyMMdd-HHmm'.json'");

    private final Texts texts;

    ChosenStatisticsFiles(Texts texts) {
        this.texts = texts;
    }

    @Override
    public CompletionStage<Outcome> save(HistorySnapshot history) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(texts.get("statistics.save"));
        dialog.setInitialFileName(NAME.format(LocalDateTime.ofInstant(history.began(), ZoneId.systemDefault())));
        dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        File chosen = dialog.showSaveDialog(Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null));
        return chosen == null
                ? CompletableFuture.completedFuture(new NotWanted())
                : CompletableFuture.supplyAsync(
                        () -> HistoryFile.write(chosen.toPath(), history),
                        task -> Thread.ofVirtual().start(task));
    }
}
