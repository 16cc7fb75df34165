package app.madang.client.ui.call;

import app.madang.client.call.CallState.InCall;
import app.madang.client.call.Notice;
import app.madang.client.quality.BandwidthSaving.Mode;
import app.madang.client.ui.Shortcut;
import app.madang.client.ui.Texts;
import app.madang.client.ui.WindowForm;
import app.madang.client.ui.WindowServices;
import app.madang.client.ui.chat.ChatSide;
import app.madang.client.ui.chat.FileDeeds;
import app.madang.client.ui.chat.FileDrop;
import app.madang.client.ui.part.EverySecond;
import app.madang.client.ui.part.Newest;
import app.madang.client.ui.part.Toasts;
import app.madang.loop.Subscription;
import app.madang.protocol.Invitation;
import app.madang.protocol.PeerId;
import app.madang.protocol.Reaction;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow.AnchorLocation;

/**
 * The page of one call, from {@link #open} to {@link #close}: shows each snapshot it is given.
 */
public final class CallPage extends StackPane {
    private final WindowServices services;
    private final Texts texts;
    private final CallBar bar;
    private final Banners banners;
    private final Newest<Mode> saved = new Newest<>(mode -> renderSaving());
    private final Toasts toasts = new Toasts();
    private final WindowForm form;
    private final Runnable settings;
    private final Runnable shortcuts;
    private final Views views;
    private final StackPane middle;
    private final BorderPane page;
    /** In the place of the page while the window is small: the tiles' area, of which one is shown, and a bar. */
    private final BorderPane small = new BorderPane();

    private final SmallBar smallBar;
    private final EverySecond clock = new EverySecond(this::everySecond);
    private final ContextMenu menu = new ContextMenu();
    private final ChatSide chat;
    private final FileDeeds deeds;
    private final PushToTalk talk;
    private final Panels panels;

    private Subscription savings = () -> {};
    private Invitation shownInvitation;
    private InvitationBox emptyBox;
    private EmptyCall empty;
    private boolean numbersShown;
    private InCall shown;
    private long openedNs;

    /**
     * @param settings opens the settings
     * @param shortcuts opens the page of shortcuts
     * @param chooseScreen opens the choice of what is shared
     */
    public CallPage(
            WindowServices services,
            WindowForm form,
            Texts texts,
            Runnable settings,
            Runnable shortcuts,
            Runnable chooseScreen) {
        this.services = services;
        this.form = form;
        this.texts = texts;
        this.settings = settings;
        this.shortcuts = shortcuts;
        bar = new CallBar(
                services.call(),
                texts,
                this::toggleInvitation,
                this::toggleChat,
                chooseScreen,
                this::togglePlots,
                settings,
                this::showMore);
        panels = new Panels(this, bar, services, texts, this::box);
        banners = new Banners(texts, services.call()::stopSharing, this::toggleSaving);
        getStyleClass().add("call-page");
        deeds = new FileDeeds(services.files(), services.opener(), services.preferences());
        views = new Views(services, form, texts, deeds, line -> toasts.say(line, false), this::showMenu);
        middle = new StackPane(views.node(), toasts);
        page = new BorderPane(middle);
        smallBar = new SmallBar(services.call(), texts, () -> form.small(false));
        small.setBottom(smallBar);
        form.listen(this::renderForm);
        FileDrop.on(middle, null, deeds);
        chat = new ChatSide(
                services.chat(),
                deeds,
                services.opener(),
                texts,
                page,
                middle,
                bar::focusChat,
                bar::unread,
                line -> toasts.say(line, false));
        middle.getChildren().subscribe(() -> views.node().setVisible(form.isSmall() || !chat.covers()));
        page.setTop(banners);
        page.setBottom(bar);
        getChildren().setAll(page);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        talk = new PushToTalk(services.call(), this);
    }

    /**
     * It comes into sight.
     *
     * @param sinceNs when the call began, of {@link System#nanoTime}
     */
    public void open(long sinceNs) {
        openedNs = sinceNs;
        showElapsed();
        clock.start();
        savings = services.saving().listen(saved::offer);
        renderSaving();
        views.open();
        chat.begin();
    }

    /** It goes out of sight: no tile is left, and no sound or picture is asked for. */
    public void close() {
        clock.stop();
        savings.close();
        views.close();
        talk.end();
        chat.end();
        panels.close();
        menu.hide();
        bar.close();
        toasts.clear();
        shown = null;
        shownInvitation = null;
    }

    /**
     * What people opened and wrote in this call, for a page in another language.
     *
     * @param keyboard where it was before something was laid over the page, may be null
     */
    public Kept kept(Node keyboard) {
        return new Kept(numbersShown, panels.kept(), chat.kept(keyboard), views.kept());
    }

    /** Goes on where that page was. */
    public void goOn(Kept before) {
        chat.goOn(before.chat());
        views.goOn(before.views());
        numbersShown = before.numbers();
        renderNumbers();
        panels.goOn(before.panels());
    }

    /** What {@link #kept} tells. */
    public record Kept(boolean numbers, Panels.Kept panels, ChatSide.Kept chat, Views.Kept views) {}

    public void focus() {
        if (!chat.focus()) {
            bar.requestFocus();
        }
    }

    public void render(InCall state) {
        shown = state;
        renderInvitation(state.invitation());
        banners.render(state);
        bar.render(state);
        smallBar.render(state.self());
        chat.render(state);
        views.render(state, empty);
        renderNumbers();
    }

    /** Says what passes. */
    public void say(Notice notice) {
        switch (notice.kind()) {
            // These last: the own tile and the banner say them for as long as they are true.
            case NO_SOUND -> {}
            case CAMERA_MISSING, CAMERA_BUSY, CAMERA_LOST -> {
                if (views.isOwnHidden()) {
                    toasts.say(texts.of(notice), true);
                }
            }
            case PARTICIPANT_JOINED,
                    PARTICIPANT_LEFT,
                    PARTICIPANT_TIMED_OUT,
                    CAMERA_CONNECTED,
                    MICROPHONE_CONNECTED,
                    SPEAKERS_CONNECTED -> toasts.say(texts.of(notice), false);
            case CAMERA_ABSENT,
                    CAMERA_REPLACED,
                    MICROPHONE_ABSENT,
                    SPEAKERS_ABSENT,
                    MICROPHONE_REPLACED,
                    MICROPHONE_GONE,
                    SPEAKERS_REPLACED,
                    SPEAKERS_GONE,
                    SHARED_CLOSED,
                    SHARING_DECLINED,
                    SHARING_FAILED,
                    ROOM_HAS_KEY,
                    TAMPERING,
                    SERVER_STOPPING,
                    SERVER_ERROR,
                    RELAY_REFUSED,
                    RELAY_FULL,
                    ICE_SERVER_ERROR -> toasts.say(texts.of(notice), true);
        }
    }

    /** Shows it for a moment. */
    public void react(PeerId who, Reaction reaction) {
        views.react(who, reaction);
    }

    private void renderInvitation(Invitation invitation) {
        if (!invitation.equals(shownInvitation)) {
            shownInvitation = invitation;
            emptyBox = box();
            empty = new EmptyCall(texts, emptyBox);
            panels.closeInvitation();
        }
    }

    private InvitationBox box() {
        return new InvitationBox(texts, services.hosting().invitationsFor(shownInvitation), shownInvitation);
    }

    private void everySecond() {
        showElapsed();
        renderNumbers();
        panels.render();
    }

    private void renderNumbers() {
        views.numbers(numbersShown);
    }

    private void toggleNumbers() {
        numbersShown = !numbersShown;
        renderNumbers();
    }

    private void toggleInvitation() {
        panels.toggleInvitation();
    }

    private void togglePlots() {
        panels.togglePlots();
    }

    private void showElapsed() {
        bar.elapsed(Elapsed.words((System.nanoTime() - openedNs) / 1_000_000_000));
    }

    private void renderForm() {
        panels.close();
        menu.hide();
        if (form.isSmall()) {
            middle.getChildren().remove(views.node());
            small.setCenter(views.node());
            getChildren().setAll(small);
            smallBar.focusBack();
        } else {
            small.setCenter(null);
            middle.getChildren().addFirst(views.node());
            getChildren().setAll(page);
            bar.requestFocus();
        }
        views.refresh();
    }

    private void pressed(KeyEvent event) {
        if (form.isSmall()) {
            if (smallShortcut(event)) {
                event.consume();
            }
        } else if (Shortcut.COPY_INVITATION.matches(event) && !isSelection(event)) {
            if (!chat.copySelection()) {
                copyInvitation();
            }
            event.consume();
        } else if (event.isShortcutDown() && Shortcut.CHAT.matches(event)) {
            toggleChat();
            event.consume();
        } else if (talk.pressed(event, bar.microphoneOn())) {
            event.consume();
        } else if (!isWriting(event) && !event.isShortcutDown() && !event.isAltDown() && shortcut(event)) {
            event.consume();
        }
    }

    /** Where people marked a part of a text, they mean that part. */
    private static boolean isSelection(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl text
                && !text.getSelectedText().isEmpty();
    }

    /** Where people write, a letter is a letter. */
    private static boolean isWriting(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl text
                && text.isEditable()
                && event.getCode() != KeyCode.ESCAPE;
    }

    private void toggleChat() {
        panels.closeInvitation();
        chat.toggle();
    }

    private void toggleSaving() {
        services.saving().soundOnly(services.saving().mode() != Mode.BY_HAND);
    }

    private void renderSaving() {
        banners.render(services.saving().mode());
        views.refresh();
    }

    /** What needs more room than the small window has waits until it is large again. */
    private boolean smallShortcut(KeyEvent event) {
        if (Shortcut.SMALL_WINDOW.matches(event) || event.getCode() == KeyCode.ESCAPE) {
            form.small(false);
        } else if (Shortcut.MICROPHONE.matches(event)) {
            bar.toggleMicrophone();
        } else if (Shortcut.CAMERA.matches(event)) {
            bar.toggleCamera();
        } else if (Shortcut.HAND.matches(event)) {
            bar.toggleHand();
        } else {
            return talk.pressed(event, bar.microphoneOn());
        }
        return true;
    }

    private boolean shortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            return escape(event);
        } else if (Shortcut.MORE.matches(event)) {
            bar.showMore();
        } else if (Shortcut.NUMBERS.matches(event)) {
            toggleNumbers();
        } else if (Shortcut.CONNECTIONS.matches(event)) {
            panels.togglePlots();
        } else if (Shortcut.CHAT.matches(event)) {
            toggleChat();
        } else if (Shortcut.HAND.matches(event)) {
            bar.toggleHand();
        } else if (Shortcut.REACTIONS.matches(event)) {
            bar.showReactions();
        } else if (Shortcut.REACT.matches(event)) {
            services.call().react(Reaction.values()[Shortcut.REACT.which(event)]);
        } else if (Shortcut.SOUND_ONLY.matches(event)) {
            toggleSaving();
        } else if (Shortcut.MICROPHONE.matches(event)) {
            bar.toggleMicrophone();
        } else if (Shortcut.SHARE.matches(event)) {
            bar.toggleSharing();
        } else if (Shortcut.CAMERA.matches(event)) {
            bar.toggleCamera();
        } else {
            return views.pressed(event);
        }
        return true;
    }

    /** Ends what lies on top first. */
    private boolean escape(KeyEvent event) {
        if (panels.close()) {
            return true;
        }
        if (form.isFullScreen()) {
            form.fullScreen(false);
            return true;
        }
        return views.pressed(event);
    }

    private void showMenu(double screenX, double screenY, List<Deed> here) {
        Deed.fill(menu, form.isSmall() ? List.of(views.deeds()) : List.of(here, views.deeds(), numberDeeds()));
        menu.setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT);
        menu.show(views.node(), screenX, screenY);
    }

    /** All that has no button in a narrow window, and what can be done with the tile that has the keyboard. */
    private void showMore(Node button) {
        List<Deed> everywhere = List.of(
                new Deed(texts.get("settings.open", Shortcut.SETTINGS.key()), settings),
                new Deed(texts.get("settings.keyboard.open", Shortcut.SHORTCUTS.key()), shortcuts));
        Deed.fill(menu, List.of(views.deedsOfFocused(), views.deeds(), bar.deeds(), numberDeeds(), everywhere));
        Bounds bounds = button.localToScreen(button.getLayoutBounds());
        menu.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_RIGHT);
        menu.show(button, bounds.getMaxX(), bounds.getMinY());
    }

    private List<Deed> numberDeeds() {
        return List.of(
                new Deed(texts.get("statistics.numbers", Shortcut.NUMBERS.key()), numbersShown, this::toggleNumbers),
                new Deed(texts.get("statistics.details", Shortcut.CONNECTIONS.key()), this::togglePlots),
                new Deed(
                        texts.get("saving.choose", Shortcut.SOUND_ONLY.key()),
                        services.saving().mode() == Mode.BY_HAND,
                        this::toggleSaving));
    }

    /** The button that is in sight says that it was done; where none is, the panel opens to say so. */
    private void copyInvitation() {
        if (panels.box().isEmpty() && !shown.participants().isEmpty()) {
            panels.toggleInvitation();
        }
        panels.box().orElse(emptyBox).copy();
    }
}
