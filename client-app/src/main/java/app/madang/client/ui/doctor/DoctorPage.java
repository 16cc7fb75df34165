package app.madang.client.ui.doctor;

import app.madang.client.call.port.LocalMedia;
import app.madang.client.doctor.Step;
import app.madang.client.doctor.Verdict;
import app.madang.client.ui.Checkup;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Banner;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Shown;
import app.madang.protocol.Invitation;
import java.util.EnumMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Runs the doctor: each step as it ends, the verdict above them. All methods on the JavaFX thread. */
public final class DoctorPage extends ScrollPane {
    private final Checkup checkup;
    private final LocalMedia media;
    private final Texts texts;
    private final DoctorTexts words;
    private final Label progress = new Label();
    private final HBox waiting;
    private final Banner good = new Banner(Icons.DONE, "success");
    private final Banner bad = new Banner(Icons.WARNING, "warning");
    private final Map<Step.Kind, StepRow> rows = new EnumMap<>(Step.Kind.class);
    private final Button again;
    private final Button back;
    private Invitation invitation;
    private String access;
    /** Of the run that is shown; what an earlier one still tells is for nobody. */
    private int run;
    /** Steps of it. */
    private int ended;

    public DoctorPage(Checkup checkup, LocalMedia media, Texts texts, Runnable leave) {
        this.checkup = checkup;
        this.media = media;
        this.texts = texts;
        words = new DoctorTexts(texts);
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(20, 20);
        waiting = new HBox(12, turning, progress);
        waiting.setAlignment(Pos.CENTER_LEFT);
        again = new Button(texts.get("doctor.again"));
        again.setOnAction(event -> begin());
        back = new Button(texts.get("doctor.back"));
        back.setCancelButton(true);
        back.setOnAction(event -> leave.run());
        getStyleClass().add("lobby");
        setAccessibleText(texts.get("doctor.title"));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content());
    }

    private Node content() {
        VBox steps = new VBox(12);
        for (Step.Kind kind : Step.Kind.values()) {
            StepRow row = new StepRow(words, kind);
            rows.put(kind, row);
            steps.getChildren().add(row);
        }
        VBox all = new VBox(20, head(), waiting, good, bad, steps);
        all.setMaxWidth(640);
        all.setMinHeight(Region.USE_PREF_SIZE);
        all.getStyleClass().add("doctor-page");
        return new StackPane(all);
    }

    /** With the buttons, so that whoever has the focus keeps the verdict in sight in a low window. */
    private HBox head() {
        Label title = new Label(texts.get("doctor.title"));
        title.getStyleClass().add("page-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        again.setMinWidth(Region.USE_PREF_SIZE);
        back.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(12, title, space, again, back);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /**
     * The page comes into sight and begins.
     *
     * @param server null: without a server
     * @param word null where none is known
     */
    public void open(Invitation server, String word) {
        invitation = server;
        access = word;
        begin();
    }

    private void begin() {
        // Only one can have the camera; the start page turns it on again.
        media.camera(false);
        run++;
        ended = 0;
        rows.values().forEach(StepRow::await);
        good.say("");
        bad.say("");
        progressed();
        again.setDisable(true);
        Shown.set(waiting, true);
        setVvalue(0);
        checkup.begin(invitation, access, new FromDoctor(run));
    }

    /** It goes out of sight. */
    public void close() {
        run++;
    }

    /** Enter and Esc both lead back while nothing else is to be done. */
    public void focus() {
        back.requestFocus();
    }

    private void progressed() {
        progress.setText(texts.get("doctor.examining") + " " + texts.get("doctor.progress", ended, rows.size()));
    }

    private void show(Step step) {
        ended++;
        progressed();
        rows.get(step.kind()).show(step);
    }

    private void show(Verdict verdict) {
        Shown.set(waiting, false);
        again.setDisable(false);
        setVvalue(0);
        (verdict.way().works() ? good : bad).say(words.of(verdict));
    }

    private final class FromDoctor implements Checkup.Listener {
        private final int own;

        FromDoctor(int own) {
            this.own = own;
        }

        @Override
        public void step(Step step) {
            later(() -> show(step));
        }

        @Override
        public void verdict(Verdict verdict) {
            later(() -> show(verdict));
        }

        private void later(Runnable change) {
            Platform.runLater(() -> {
                if (own == run) {
                    change.run();
                }
            });
        }
    }
}
