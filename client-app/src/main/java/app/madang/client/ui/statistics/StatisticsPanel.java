package app.madang.client.ui.statistics;

import app.madang.client.statistics.HistorySnapshot;
import app.madang.client.statistics.PersonHistory;
import app.madang.client.ui.StatisticsFiles;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Banner;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Scrolled;
import app.madang.client.ui.part.Shown;
import app.madang.protocol.PeerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The last minutes of every link as plots, over the call, and a way to keep them as a file. */
public final class StatisticsPanel extends VBox {
    private static final double WIDEST = 720;
    private static final Insets BESIDE_SCROLL_BAR = new Insets(0, 16, 0, 0);

    private final Texts texts;
    private final StatisticsFiles files;
    private final Button save;
    private final Button shut = new Button(null, Icons.CLOSE.node(18));
    private final Banner done = new Banner(Icons.DONE, "success");
    private final Banner failed = new Banner(Icons.WARNING, "warning");
    private final Label empty;
    private final VBox people = new VBox(24);
    private final ScrollPane scroll = new ScrollPane(people);
    private final Map<PeerId, PersonSection> sections = new HashMap<>();
    private HistorySnapshot shown;

    public StatisticsPanel(Texts texts, StatisticsFiles files, Runnable close) {
        super(12);
        this.texts = texts;
        this.files = files;
        save = new Button(texts.get("statistics.save"));
        save.setOnAction(event -> save());
        save.setMinWidth(USE_PREF_SIZE);
        shut.getStyleClass().addAll("flat", "button-icon");
        shut.setAccessibleText(texts.get("statistics.close"));
        shut.setTooltip(new Tooltip(texts.get("statistics.close")));
        shut.setOnAction(event -> close.run());
        empty = new Label(texts.get("statistics.empty"));
        empty.getStyleClass().add("note");
        empty.setWrapText(true);
        getStyleClass().addAll("panel", "statistics-panel");
        setMaxSize(WIDEST, USE_PREF_SIZE);
        people.setPadding(BESIDE_SCROLL_BAR);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head(), done, failed, empty, scroll);
    }

    private HBox head() {
        Label title = new Label(texts.get("statistics.title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, space, save, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    public void focus() {
        shut.requestFocus();
    }

    /** How far it is scrolled, 0 to 1. */
    public double scrolled() {
        return scroll.getVvalue();
    }

    /** It stands in the scene and shows a history. */
    public void scrollTo(double position) {
        Scrolled.to(scroll, position);
    }

    /** The newest history; about once a second. */
    public void render(HistorySnapshot history) {
        shown = history;
        boolean any = !history.people().isEmpty();
        Shown.set(empty, !any);
        Shown.set(scroll, any);
        save.setDisable(!any);
        List<PersonSection> now = history.people().stream().map(this::section).toList();
        if (!people.getChildren().equals(now)) {
            people.getChildren().setAll(now);
            // A new section has its colours only now.
            applyCss();
        }
        sections.keySet()
                .removeIf(id -> history.people().stream()
                        .noneMatch(person -> person.id().equals(id)));
        long range = PlotScale.rangeMs(lengthMs(history));
        history.people().forEach(person -> section(person).render(person, history.nowMs(), range));
    }

    private PersonSection section(PersonHistory person) {
        return sections.computeIfAbsent(person.id(), id -> new PersonSection(texts));
    }

    private static long lengthMs(HistorySnapshot history) {
        return history.nowMs()
                - history.people().stream()
                        .mapToLong(person -> person.samples().getFirst().atMs())
                        .min()
                        .orElse(history.nowMs());
    }

    private void save() {
        done.say("");
        failed.say("");
        files.save(shown).thenAccept(outcome -> Platform.runLater(() -> told(outcome)));
    }

    private void told(StatisticsFiles.Outcome outcome) {
        switch (outcome) {
            case StatisticsFiles.Saved saved -> done.say(texts.get("statistics.saved", saved.file()));
            case StatisticsFiles.NotWanted notWanted -> {}
            case StatisticsFiles.Failed wrong ->
                failed.say(texts.get("statistics.failed", wrong.file(), texts.of(wrong.problem())));
        }
    }
}
