package app.madang.client.ui.call;

import app.madang.client.call.CallState.InCall;
import app.madang.client.ui.Choices;
import app.madang.client.ui.Preferences;
import app.madang.client.ui.Preferences.Layout;
import app.madang.client.ui.Shortcut;
import app.madang.client.ui.Texts;
import app.madang.client.ui.WindowForm;
import app.madang.client.ui.WindowServices;
import app.madang.client.ui.call.Arrangement.Cast;
import app.madang.client.ui.call.Arrangement.Wish;
import app.madang.client.ui.call.Subject.Person;
import app.madang.client.ui.call.Subject.Screen;
import app.madang.client.ui.chat.FileDeeds;
import app.madang.protocol.PeerId;
import app.madang.protocol.Reaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** How one sees the people in a call: what was chosen, and the tiles that follow from it. JavaFX thread only. */
final class Views {
    private final WindowServices services;
    private final WindowForm form;
    private final Texts texts;
    private final Consumer<String> say;
    private final Menu menu;
    private final Tiles tiles;
    private final TileStage stage;
    private final Speakers speakers;
    private Speakers.Now speaking = Speakers.Now.NOBODY;
    private InCall shown;
    private Node invitation;
    private Subject pinned;

    /** Opens the menu of a tile, or of the area. */
    interface Menu {
        /** @param here what can be done there alone */
        void open(double screenX, double screenY, List<Deed> here);
    }

    /**
     * @param say told a line that should be seen for a moment
     */
    Views(WindowServices services, WindowForm form, Texts texts, FileDeeds deeds, Consumer<String> say, Menu menu) {
        this.services = services;
        this.form = form;
        this.texts = texts;
        this.say = say;
        this.menu = menu;
        tiles = new Tiles(services, texts, deeds, this::prepare);
        speakers = new Speakers(services.hearing(), this::renderSpeakers, this::sayMuted);
        stage = new TileStage(new Pager(texts, this::turn));
        stage.setOnContextMenuRequested(event -> menu.open(event.getScreenX(), event.getScreenY(), List.of()));
        stage.setOnMouseClicked(event -> onDoubleClick(event, this::toggleFullScreen));
    }

    Region node() {
        return stage;
    }

    /** A call begins. */
    void open() {
        speakers.listen(services.levels());
    }

    /** It is over: no sound or picture is asked for. */
    void close() {
        speakers.close();
        tiles.close();
        stage.clear();
        shown = null;
        pinned = null;
        speaking = Speakers.Now.NOBODY;
    }

    /** What is pinned and looked at, for a page in another language. */
    Kept kept() {
        return new Kept(pinned, stage.pages());
    }

    void goOn(Kept before) {
        stage.turnTo(before.pages);
        pin(before.pinned);
    }

    /** Opaque to others. */
    static final class Kept {
        private final Subject pinned;
        private final TileStage.Pages pages;

        private Kept(Subject pinned, TileStage.Pages pages) {
            this.pinned = pinned;
            this.pages = pages;
        }
    }

    /** @param empty stands in while nobody else is here */
    void render(InCall state, Node empty) {
        shown = state;
        invitation = empty;
        speakers.muted(isMuted(state));
        render();
    }

    private void render() {
        if (shown == null) {
            return;
        }
        tiles.render(shown, pinned);
        Cast cast = tiles.cast(speaking.word());
        if (pinned != null && !cast.has(pinned)) {
            pinned = null;
        }
        arrange(cast);
        showSpeaking();
    }

    private void showSpeaking() {
        tiles.speaking(speaking);
        stage.speaking(tiles.speakers(speaking));
    }

    private void arrange(Cast cast) {
        Arrangement arrangement = Arrangement.of(wish(), cast);
        tiles.arrange(arrangement);
        stage.show(arrangement, tiles.all(), invitation);
    }

    private Wish wish() {
        return new Wish(view().layout(), view().ownPicture(), pinned, form.isSmall());
    }

    private Choices.View view() {
        return services.preferences().choices().view();
    }

    private void renderSpeakers(Speakers.Now now) {
        boolean another = now.word() != null && !now.word().equals(speaking.word());
        speaking = now;
        if (shown != null) {
            showSpeaking();
            if (another) {
                arrange(tiles.cast(now.word()));
            }
        }
    }

    private static boolean isMuted(InCall state) {
        return state.sound()
                && !state.self().media().audio()
                && !state.participants().isEmpty();
    }

    private void sayMuted() {
        if (shown != null && isMuted(shown)) {
            say.accept(texts.get("call.muted", Shortcut.MICROPHONE.key(), Shortcut.TALK.key()));
        }
    }

    /** On the tile of whom it comes from, or by name where that is not in sight. */
    void react(PeerId who, Reaction reaction) {
        Person person = new Person(who);
        tiles.of(person).ifPresent(tile -> {
            if (tile.isVisible()) {
                tile.react(reaction);
            } else {
                stage.react(tiles.name(person), reaction);
            }
        });
    }

    void numbers(boolean wanted) {
        tiles.numbers(wanted);
    }

    /** The window became small or large again, or what people see is otherwise than it was. */
    void refresh() {
        render();
    }

    // ---- what people do

    private void prepare(Tiles.Tile tile) {
        Region node = tile.node();
        node.setFocusTraversable(true);
        node.setOnMouseClicked(event -> onDoubleClick(event, () -> togglePin(tile.subject())));
        node.setOnMousePressed(event -> node.requestFocus());
        node.setOnContextMenuRequested(event -> {
            menu.open(event.getScreenX(), event.getScreenY(), deeds(tile.subject()));
            event.consume();
        });
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.PRESS.matches(event) && event.getTarget() == node) {
                togglePin(tile.subject());
                event.consume();
            } else if (Shortcut.TILE_MENU.matches(event)) {
                openMenu(tile);
                event.consume();
            }
        });
    }

    /** By the keyboard, for which JavaFX asks for no menu on every system. */
    private void openMenu(Tiles.Tile tile) {
        Bounds bounds = tile.node().localToScreen(tile.node().getLayoutBounds());
        menu.open(bounds.getCenterX(), bounds.getCenterY(), deeds(tile.subject()));
    }

    private static void onDoubleClick(MouseEvent event, Runnable action) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            action.run();
            event.consume();
        }
    }

    /** What can be done with one tile. */
    private List<Deed> deeds(Subject subject) {
        boolean isPinned = subject.equals(pinned);
        String words = switch (subject) {
            case Person person -> texts.get("view.pin", tiles.name(person), Shortcut.PIN.key());
            case Screen screen -> texts.get("view.pin.screen", tiles.name(screen), Shortcut.PIN.key());
        };
        List<Deed> deeds = new ArrayList<>();
        deeds.add(new Deed(words, isPinned, () -> togglePin(subject)));
        if (!subject.of().equals(shown.self().id())) {
            String silence = texts.get("view.silence", tiles.name(subject), Shortcut.SILENCE.key());
            deeds.add(new Deed(silence, isSilenced(subject), () -> toggleSilenced(subject)));
        }
        return deeds;
    }

    /** What can be done with the tile that has the keyboard; nothing where none has. */
    List<Deed> deedsOfFocused() {
        return focused().map(this::deeds).orElse(List.of());
    }

    /** What can be done with the whole. */
    List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        boolean speaker = view().layout() == Layout.SPEAKER;
        deeds.add(new Deed(texts.get("view.speaker", Shortcut.LAYOUT.key()), speaker, this::toggleLayout));
        deeds.add(
                new Deed(texts.get("view.hideOwn", Shortcut.OWN_PICTURE.key()), !view().ownPicture(), this::toggleOwn));
        deeds.add(new Deed(
                texts.get("view.fullScreen", Shortcut.FULL_SCREEN.key()), form.isFullScreen(), this::toggleFullScreen));
        deeds.add(new Deed(texts.get("view.small", Shortcut.SMALL_WINDOW.key()), this::toggleSmall));
        return deeds;
    }

    boolean pressed(KeyEvent event) {
        if (Shortcut.LAYOUT.matches(event)) {
            toggleLayout();
        } else if (Shortcut.PIN.matches(event)) {
            togglePinByKey();
        } else if (Shortcut.SILENCE.matches(event)) {
            toggleSilencedByKey();
        } else if (Shortcut.SMALL_WINDOW.matches(event)) {
            toggleSmall();
        } else if (Shortcut.OWN_PICTURE.matches(event)) {
            toggleOwn();
        } else if (Shortcut.FULL_SCREEN.matches(event)) {
            toggleFullScreen();
        } else if (Shortcut.NEXT_PAGE.matches(event) && !isScrolling(event)) {
            turn(1);
        } else if (Shortcut.PREVIOUS_PAGE.matches(event) && !isScrolling(event)) {
            turn(-1);
        } else {
            return false;
        }
        return true;
    }

    /** Lists have these keys for themselves. */
    private static boolean isScrolling(KeyEvent event) {
        return event.getTarget() instanceof ListView || event.getTarget() instanceof ScrollPane;
    }

    private void turn(int by) {
        stage.turn(by);
    }

    /** Whoever pinned something and asks for another order wants the pin to end. */
    private void toggleLayout() {
        Layout next = pinned != null || view().layout() == Layout.SPEAKER ? Layout.GRID : Layout.SPEAKER;
        pinned = null;
        remember(view().with(next));
        say.accept(
                switch (next) {
                    case GRID -> texts.get("view.grid.now");
                    case SPEAKER -> texts.get("view.speaker.now");
                });
    }

    private void toggleOwn() {
        boolean show = !view().ownPicture();
        if (!show
                && pinned instanceof Person person
                && person.of().equals(shown.self().id())) {
            pinned = null;
        }
        remember(view().withOwnPicture(show));
        say.accept(texts.get(show ? "view.own.shown" : "view.own.hidden", Shortcut.OWN_PICTURE.key()));
    }

    boolean isOwnHidden() {
        return !view().ownPicture();
    }

    private void remember(Choices.View view) {
        Preferences preferences = services.preferences();
        preferences.remember(preferences.choices().with(view));
        render();
    }

    private void toggleFullScreen() {
        boolean full = !form.isFullScreen();
        form.fullScreen(full);
        if (full) {
            say.accept(texts.get("view.fullScreen.hint", Shortcut.CLOSE.key()));
        }
    }

    private void toggleSmall() {
        form.small(!form.isSmall());
    }

    private boolean isSilenced(Subject subject) {
        return !services.hearing().hears(subject.of());
    }

    /** For one's own ears alone. */
    private void toggleSilenced(Subject subject) {
        boolean silence = !isSilenced(subject);
        services.hearing().hear(subject.of(), !silence);
        say.accept(texts.get(silence ? "view.silenced" : "view.heard", tiles.name(subject)));
        render();
    }

    /** Whoever has the keyboard, or else is pinned, or else is the only one. */
    private void toggleSilencedByKey() {
        List<Person> others = tiles.cast(null).others();
        Optional<Subject> only = others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
        focused()
                .or(() -> Optional.ofNullable(pinned))
                .filter(chosen -> !chosen.of().equals(shown.self().id()))
                .or(() -> only)
                .ifPresentOrElse(this::toggleSilenced, () -> say.accept(texts.get("view.choose")));
    }

    private void togglePin(Subject subject) {
        pin(subject.equals(pinned) ? null : subject);
    }

    private void pin(Subject subject) {
        pinned = subject;
        render();
    }

    /** Whoever has the keyboard, or else the end of what is pinned, or else who speaks. */
    private void togglePinByKey() {
        Optional<Subject> chosen = focused();
        if (chosen.isPresent()) {
            togglePin(chosen.get());
        } else if (pinned != null) {
            pin(null);
        } else {
            tiles.cast(speaking.word()).speaker().ifPresent(this::pin);
        }
    }

    private Optional<Subject> focused() {
        return tiles.all().entrySet().stream()
                .filter(each -> each.getValue().isFocused())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
