package app.madang.client.ui;

import app.madang.client.call.CallControl;
import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.client.call.CallState.Ended;
import app.madang.client.call.CallState.Idle;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.Joining;
import app.madang.client.call.Notice;
import app.madang.client.ui.call.CallPage;
import app.madang.client.ui.call.JoiningPage;
import app.madang.client.ui.doctor.DoctorPage;
import app.madang.client.ui.lobby.LobbyPage;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Newest;
import app.madang.client.ui.part.Sheet;
import app.madang.client.ui.settings.SettingsPage;
import app.madang.protocol.Invitation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The program's one window on its stage: shows the newest state of the call. All methods on the JavaFX thread. */
public final class MadangWindow implements AutoCloseable {
    private final Stage stage;
    private final WindowServices services;
    private final Texts texts;
    private final StackPane page = new StackPane();
    private final Sheets sheets = new Sheets(page);
    private final Scene scene = new Scene(sheets, 1024, 700);
    private final Appearance appearance;
    private final LobbyPage lobby;
    private final JoiningPage joining;
    private final CallPage call;
    private final DoctorPage doctor;
    private final Sheet settings;
    private final CallControl.Subscription listening;
    private boolean closed;

    public MadangWindow(Stage stage, WindowServices services, Texts texts) {
        this.stage = stage;
        this.services = services;
        this.texts = texts;
        Preferences preferences = services.preferences();
        appearance = new Appearance(scene, preferences.choices().look().theme());
        settings = SettingsPage.sheet(preferences, texts);
        lobby = new LobbyPage(services, texts, corner(), this::examine);
        doctor = new DoctorPage(services.checkup(), services.media(), texts, () -> turnTo(lobby));
        joining = new JoiningPage(texts, services.call()::leave);
        call = new CallPage(services, texts, this::openSettings);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        prepareStage();
        render(services.call().state());
        listening = services.call().listen(new FromCall());
    }

    private HBox corner() {
        Button open = new Button(null, Icons.SETTINGS.node(20));
        String words = texts.get("settings.open", Shortcut.SETTINGS.key());
        open.getStyleClass().addAll("flat", "button-icon");
        open.setAccessibleText(words);
        open.setTooltip(new Tooltip(words));
        open.setOnAction(event -> openSettings());
        return new HBox(new ThemeButton(texts, services.preferences(), appearance::use), open);
    }

    private void openSettings() {
        sheets.open(settings);
    }

    private void prepareStage() {
        stage.setTitle(texts.get("window.title"));
        stage.setMinWidth(400);
        stage.setMinHeight(320);
        stage.setScene(scene);
        // People who close the window mean to leave; the others should hear so at once.
        stage.setOnCloseRequest(event -> services.call().leave());
    }

    public void show() {
        stage.show();
        // Only now the start page has its nodes in the scene.
        focus(page.getChildren().getFirst());
    }

    /** Fills an invitation in, as one that was given on the command line; people still press Join. */
    public void offer(Invitation invitation) {
        lobby.offer(invitation);
    }

    /** The one place where a state becomes a page. */
    private void render(CallState state) {
        if (closed) {
            return;
        }
        switch (state) {
            case Idle idle -> {
                turnTo(lobby);
                lobby.renderIdle();
            }
            case Joining into -> {
                turnTo(joining);
                joining.render(into.invitation());
            }
            case InCall inCall -> {
                turnTo(call);
                call.render(inCall);
            }
            case Ended ended -> {
                turnTo(lobby);
                lobby.renderEnded(ended.reason());
            }
        }
    }

    private void examine(Invitation invitation, String access) {
        turnTo(doctor);
        doctor.open(invitation, access);
    }

    private boolean isShown(Node node) {
        return page.getChildren().contains(node);
    }

    private void turnTo(Node next) {
        Node before = page.getChildren().isEmpty() ? null : page.getChildren().getFirst();
        if (next == before) {
            return;
        }
        leave(before);
        page.getChildren().setAll(next);
        enter(next);
    }

    private void leave(Node before) {
        if (before == lobby) {
            lobby.close();
        } else if (before == doctor) {
            doctor.close();
        } else if (before == call) {
            call.close();
        }
    }

    private void enter(Node next) {
        if (next == lobby) {
            lobby.open();
        } else if (next == call) {
            call.open();
        }
        focus(next);
    }

    private void focus(Node shown) {
        if (sheets.isOpen()) {
            return;
        }
        if (shown == lobby) {
            lobby.focus();
        } else if (shown == doctor) {
            doctor.focus();
        } else if (shown == joining) {
            joining.focus();
        } else {
            call.focus();
        }
    }

    private void pressed(KeyEvent event) {
        if (Shortcut.SETTINGS.matches(event) && (isShown(lobby) || isShown(call))) {
            openSettings();
            event.consume();
        } else if (Shortcut.QUIT.matches(event)) {
            services.call().leave();
            stage.hide();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && scene.getFocusOwner() instanceof ButtonBase button) {
            // JavaFX presses a focused button with the space bar only.
            button.fire();
            event.consume();
        }
    }

    /**
     * Saves what the window shows as a PNG file, written on a thread of its own. Completes exceptionally with an
     * {@link UncheckedIOException} where the file cannot be written.
     */
    public CompletionStage<Path> savePicture(Path file) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return CompletableFuture.supplyAsync(
                () -> write(file, pixels, width, height),
                task -> Thread.ofVirtual().start(task));
    }

    private static Path write(Path file, int[] pixels, int width, int height) {
        try {
            PngFile.write(file, pixels, width, height);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops listening to everything and hides the window; it neither leaves the call nor closes the services. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            listening.close();
            sheets.close();
            leave(page.getChildren().getFirst());
            page.getChildren().clear();
            appearance.close();
            stage.close();
        }
    }

    /** Comes on the call thread. */
    private final class FromCall implements CallListener {
        private final Newest<CallState> states = new Newest<>(MadangWindow.this::render);

        @Override
        public void state(CallState state) {
            states.offer(state);
        }

        @Override
        public void notice(Notice notice) {
            Platform.runLater(() -> call.say(notice));
        }
    }
}
