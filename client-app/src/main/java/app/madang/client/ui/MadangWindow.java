package app.madang.client.ui;

import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.client.call.JoinRequest;
import app.madang.client.call.Notice;
import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.DeviceNews;
import app.madang.client.call.port.LocalMedia;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.data.ChatMessage;
import app.madang.client.data.Conversation;
import app.madang.client.data.FileTransfer;
import app.madang.client.ui.Preferences.Language;
import app.madang.client.ui.desk.News;
import app.madang.client.ui.desk.WindowTitle;
import app.madang.client.ui.keys.ShortcutsPage;
import app.madang.client.ui.part.Newest;
import app.madang.client.ui.part.Sheet;
import app.madang.client.ui.settings.SettingsPage;
import app.madang.client.ui.share.SharePage;
import app.madang.loop.Subscription;
import app.madang.protocol.Invitation;
import app.madang.protocol.PeerId;
import app.madang.protocol.Reaction;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** The program's one window on its stage: shows the newest state of the call. All methods on the JavaFX thread. */
public final class MadangWindow implements AutoCloseable {
    private final Stage stage;
    private final WindowServices services;
    /** Of the system's language. */
    private final Texts usual;

    private final Sheets sheets = new Sheets();
    private final Scene scene = new Scene(sheets, 1024, 700);
    private final Appearance appearance;
    private final StageForm form;
    private final Subscription listening;
    private final News news;
    private final Subscription chat;
    private final Subscription files;
    private Texts texts;
    private Pages pages;
    private SettingsPage settings;
    private Sheet shortcuts;
    /** Of what is shared: the newest, null before the first. */
    private Sheet choice;

    private Language language;
    private CallState state;
    private CameraState camera = CameraState.OFF;
    private boolean sound = true;
    private Preferences.Trouble trouble;
    private boolean closed;

    /** @param usual in the system's language */
    public MadangWindow(Stage stage, WindowServices services, Texts usual) {
        this.stage = stage;
        this.services = services;
        this.usual = usual;
        Choices choices = services.preferences().choices();
        appearance = new Appearance(scene, choices.look());
        form = new StageForm(stage);
        state = services.call().state();
        news = new News(services.preferences(), services.notifications(), () -> System.nanoTime() / 1_000_000);
        speak(choices.look().language());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        prepareStage();
        new WindowPlace(stage, choices.window(), this::remember);
        listening = services.call().listen(new FromCall());
        chat = services.chat().listen(new FromChat());
        files = services.files().listen(new Newest<>(this::hear)::offer);
        services.media().listen(new FromMedia());
        services.preferences().listen(new Newest<>(this::tell)::offer);
    }

    private void prepareStage() {
        stage.setScene(scene);
        stage.focusedProperty().subscribe(this::attend);
        // People who close the window mean to leave; the others should hear so at once.
        stage.setOnCloseRequest(event -> services.call().leave());
    }

    private void attend(boolean focused) {
        news.away(!focused);
        renderTitle();
    }

    private void renderTitle() {
        stage.setTitle(WindowTitle.of(texts, state, news.unseen()));
    }

    private void remember(Choices.Place place) {
        services.preferences().remember(services.preferences().choices().with(place));
    }

    /** Makes everything anew in this language; nothing that was typed is lost. */
    private void speak(Language newLanguage) {
        language = newLanguage;
        texts = texts(newLanguage);
        Pages before = pages;
        pages = new Pages(
                services,
                form,
                texts,
                this::openSettings,
                this::openShortcuts,
                this::chooseScreen,
                this::use,
                sheets::isOpen);
        SettingsPage settingsBefore = settings;
        settings = new SettingsPage(services, texts, this::use, this::openShortcuts);
        shortcuts = ShortcutsPage.sheet(texts);
        news.speak(texts);
        renderTitle();
        Node keyboard = sheets.before();
        sheets.show(pages);
        renderDevices();
        renderTrouble();
        if (before == null) {
            pages.render(state);
        } else {
            pages.takeOver(before, state, keyboard);
            settings.takeOver(settingsBefore);
        }
        if (settingsBefore != null && sheets.isOpen()) {
            sheets.open(settings.sheet());
            settings.goOn(settingsBefore);
        }
    }

    private Texts texts(Language wanted) {
        return switch (wanted) {
            case SYSTEM -> usual;
            case ENGLISH -> Texts.in(Locale.ENGLISH);
            case KOREAN -> Texts.in(Locale.KOREAN);
        };
    }

    /** What was chosen on a page, and is remembered already. */
    private void use(Choices.Look look) {
        appearance.use(look);
        pages.renderTheme();
        if (look.language() != language) {
            speak(look.language());
        }
    }

    private void chooseScreen() {
        form.small(false);
        choice = SharePage.sheet(texts, services.screens(), chosen -> {
            sheets.close();
            services.call().shareScreen(chosen);
        });
        sheets.open(choice);
    }

    private void openSettings() {
        form.small(false);
        sheets.open(settings.sheet());
    }

    private void openShortcuts() {
        form.small(false);
        sheets.open(shortcuts);
    }

    /** One size of text up or down, as far as there are any. */
    private void scale(int steps) {
        Choices.Look look = services.preferences().choices().look();
        List<Integer> sizes = Choices.Look.TEXT_PERCENTS;
        int place = Math.clamp(sizes.indexOf(look.textPercent()) + steps, 0, sizes.size() - 1);
        scaleTo(sizes.get(place));
    }

    private void scaleTo(int percent) {
        Choices choices = services.preferences().choices();
        Choices.Look look = choices.look().withTextPercent(percent);
        services.preferences().remember(choices.with(look));
        use(look);
        settings.renderLook();
    }

    public void show() {
        stage.show();
        // Only now the start page has its nodes in the scene.
        pages.focus();
    }

    /** Fills an invitation in, as one that was given on the command line; people still press Join. */
    public void offer(Invitation invitation) {
        pages.offer(invitation);
    }

    /** Joins, as if people had pressed Join. */
    public void join(JoinRequest request) {
        pages.expect(request.invitation());
        services.call().join(request);
    }

    /** Goes through what is shown of a call, so that the next one is there sooner. Nothing of it is seen. */
    public void practise() {
        if (!closed) {
            pages.practise();
        }
    }

    private void renderDevices() {
        pages.render(camera);
        settings.render(camera);
        pages.renderSound(sound);
    }

    private void render(CallState newest) {
        if (!closed) {
            state = newest;
            if (!(newest instanceof CallState.InCall)) {
                endCall();
            }
            pages.render(newest);
            news.render(newest);
            renderTitle();
        }
    }

    /** What belongs to a call goes with it; harmless where there was none. */
    private void endCall() {
        form.usual();
        if (sheets.shows(choice)) {
            sheets.close();
        }
    }

    private void hear(List<FileTransfer> transfers) {
        if (!closed) {
            news.files(transfers);
            renderTitle();
        }
    }

    private void tell(Preferences.Trouble newest) {
        trouble = newest;
        renderTrouble();
    }

    private void renderTrouble() {
        String sentence = trouble == null ? "" : texts.of(trouble);
        pages.renderTrouble(sentence);
        settings.renderTrouble(sentence);
    }

    private void pressed(KeyEvent event) {
        if (shortcut(event)) {
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && scene.getFocusOwner() instanceof ButtonBase button) {
            // JavaFX presses a focused button with the space bar only.
            button.fire();
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        if (Shortcut.SETTINGS.matches(event) && pages.hasSettings()) {
            form.small(false);
            sheets.toggle(settings.sheet());
        } else if (Shortcut.SHORTCUTS.matches(event)) {
            form.small(false);
            sheets.toggle(shortcuts);
        } else if (Shortcut.TEXT_LARGER.matches(event)) {
            scale(1);
        } else if (Shortcut.TEXT_SMALLER.matches(event)) {
            scale(-1);
        } else if (Shortcut.TEXT_USUAL.matches(event)) {
            scaleTo(Choices.Look.USUAL.textPercent());
        } else if (Shortcut.QUIT.matches(event)) {
            services.call().leave();
            stage.hide();
        } else {
            return false;
        }
        return true;
    }

    /** A key of its own on some keyboards and two on others: only what is typed tells. */
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
            openShortcuts();
            event.consume();
        }
    }

    /**
     * Saves what the window shows as a PNG file, written on a thread of its own. Completes exceptionally with an
     * {@link UncheckedIOException} where the file cannot be written.
     */
    public CompletionStage<Path> savePicture(Path file) {
        return WindowPicture.of(scene).save(file);
    }

    /** Stops listening to everything and hides the window; it neither leaves the call nor closes the services. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            listening.close();
            chat.close();
            files.close();
            sheets.close();
            pages.close();
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
            Platform.runLater(() -> {
                pages.say(notice);
                news.say(notice);
            });
        }

        @Override
        public void reaction(PeerId who, Reaction reaction) {
            Platform.runLater(() -> pages.react(who, reaction));
        }
    }

    /** Comes on the call thread. */
    private final class FromChat implements Conversation.Listener {
        @Override
        public void said(ChatMessage message) {
            Platform.runLater(() -> {
                news.said(message);
                renderTitle();
            });
        }
    }

    /** Camera and sound as they are; comes on any thread. */
    private final class FromMedia implements LocalMedia.Listener {
        private final Newest<CameraState> cameras = new Newest<>(newest -> {
            camera = newest;
            pages.render(newest);
            settings.render(newest);
        });
        private final Newest<Boolean> sounds = new Newest<>(newest -> {
            sound = newest;
            pages.renderSound(newest);
        });

        @Override
        public void camera(CameraState newest) {
            cameras.offer(newest);
        }

        @Override
        public void sound(boolean available) {
            sounds.offer(available);
        }

        /** Its level says so. */
        @Override
        public void microphone(boolean present) {}

        /** In a call it comes as a notice; before one the settings tell. */
        @Override
        public void absent(DeviceKind kind, Optional<String> name) {}

        /** As above. */
        @Override
        public void device(DeviceNews news) {}
    }
}
