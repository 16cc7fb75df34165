package app.madang.client.ui.call;

import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.SignalingState;
import app.madang.client.call.Notice;
import app.madang.client.quality.BandwidthSaving.Mode;
import app.madang.client.ui.Shortcut;
import app.madang.client.ui.Texts;
import app.madang.client.ui.WindowServices;
import app.madang.client.ui.chat.ChatSide;
import app.madang.client.ui.chat.FileDeeds;
import app.madang.client.ui.chat.FileDrop;
import app.madang.client.ui.part.Banner;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Newest;
import app.madang.client.ui.part.Toasts;
import app.madang.client.ui.statistics.StatisticsMenu;
import app.madang.client.ui.statistics.StatisticsPanel;
import app.madang.protocol.Invitation;
import app.madang.protocol.PeerId;
import app.madang.protocol.Reaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * The page of one call, from {@link #open} to {@link #close}: shows each snapshot it is given. Tiles live as long as
 * their participants, so that pictures go on while others come and go.
 */
public final class CallPage extends StackPane {
    private static final Insets ABOVE_BAR = new Insets(12, 12, 84, 12);
    private static final Insets BELOW_BANNER = new Insets(0, 0, 8, 0);

    /** Older numbers say nothing about now. */
    private static final long NUMBERS_LAST_MS = 3_000;

    private final WindowServices services;
    private final Texts texts;
    private final CallBar bar;
    private final Banner signaling = new Banner(Icons.WARNING, "warning");
    private final Banner sound = new Banner(Icons.INFORMATION, "information");
    private final SharingBar sharing;
    private final SavingBar saving;
    private final Newest<Mode> saved = new Newest<>(mode -> renderSaving());
    private final Toasts toasts = new Toasts();
    private final TileStage stage = new TileStage();
    private final Map<PeerId, ParticipantTile> tiles = new HashMap<>();
    private final Map<PeerId, ScreenTile> screens = new HashMap<>();
    private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), tick -> everySecond()));
    private final StatisticsMenu menu;
    private final ChatSide chat;
    private final FileDeeds deeds;
    private final PushToTalk talk;
    private final Speakers speakers = new Speakers(this::renderSpeakers, this::sayMuted);

    private ParticipantTile own;
    private Invitation shownInvitation;
    private InvitationBox emptyBox;
    private EmptyCall empty;
    private InvitationPanel panel;
    private InvitationBox panelBox;
    private StatisticsPanel details;
    private boolean numbersShown;
    private Speakers.Now speaking = Speakers.Now.NOBODY;
    private InCall shown;
    private long openedNs;

    /**
     * @param settings opens the settings
     * @param chooseScreen opens the choice of what is shared
     */
    public CallPage(WindowServices services, Texts texts, Runnable settings, Runnable chooseScreen) {
        this.services = services;
        this.texts = texts;
        bar = new CallBar(
                services.call(),
                texts,
                this::togglePanel,
                this::toggleChat,
                chooseScreen,
                this::toggleDetails,
                settings);
        sharing = new SharingBar(texts, services.call()::stopSharing);
        menu = new StatisticsMenu(texts, this::toggleNumbers, this::toggleDetails, this::toggleSaving);
        saving = new SavingBar(texts, this::toggleSaving);
        services.saving().listen(mode -> saved.offer(mode));
        stage.setOnContextMenuRequested(event -> {
            menu.render(numbersShown, services.saving().mode() == Mode.BY_HAND);
            menu.show(stage, event.getScreenX(), event.getScreenY());
        });
        getStyleClass().add("call-page");
        StackPane middle = new StackPane(stage, toasts);
        BorderPane page = new BorderPane(middle);
        deeds = new FileDeeds(services.files(), services.opener(), services.preferences());
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
        VBox banners = new VBox(sharing, signaling, sound, saving);
        VBox.setMargin(sharing, BELOW_BANNER);
        VBox.setMargin(signaling, BELOW_BANNER);
        VBox.setMargin(sound, BELOW_BANNER);
        VBox.setMargin(saving, BELOW_BANNER);
        banners.getStyleClass().add("banners");
        page.setTop(banners);
        page.setBottom(bar);
        getChildren().setAll(page);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        talk = new PushToTalk(services.call(), this);
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /**
     * It comes into sight.
     *
     * @param sinceNs when the call began, of {@link System#nanoTime}
     */
    public void open(long sinceNs) {
        openedNs = sinceNs;
        showElapsed();
        clock.play();
        speakers.listen(services.levels());
        chat.begin();
    }

    /** It goes out of sight: no tile is left, and no sound or picture is asked for. */
    public void close() {
        clock.stop();
        speakers.close();
        talk.end();
        chat.end();
        closePanel();
        closeDetails();
        menu.hide();
        bar.close();
        toasts.clear();
        tiles.values().forEach(ParticipantTile::close);
        tiles.clear();
        screens.values().forEach(ScreenTile::close);
        screens.clear();
        if (own != null) {
            own.close();
        }
        own = null;
        shown = null;
        shownInvitation = null;
        speaking = Speakers.Now.NOBODY;
    }

    /** What people opened and wrote in this call, for a page in another language. */
    public Kept kept() {
        return new Kept(numbersShown, details != null, chat.kept());
    }

    /** Goes on where that page was. */
    public void goOn(Kept before) {
        chat.goOn(before.chat());
        numbersShown = before.numbers();
        renderNumbers();
        if (before.details()) {
            toggleDetails();
        }
    }

    /** What {@link #kept} tells. */
    public record Kept(boolean numbers, boolean details, ChatSide.Kept chat) {}

    public void focus() {
        bar.requestFocus();
    }

    public void render(InCall state) {
        shown = state;
        renderInvitation(state.invitation());
        signaling.say(state.signaling() == SignalingState.RECONNECTING ? texts.get("call.reconnecting") : "");
        sound.say(state.sound() ? "" : texts.get("call.noSound"));
        bar.render(state);
        speakers.muted(isMuted(state));
        chat.render(state);
        sharing.render(state.self().shared());
        renderTiles(state);
        renderNumbers();
        renderSpeakers(speaking);
    }

    /** Says what passes. */
    public void say(Notice notice) {
        switch (notice.kind()) {
            // These last: the own tile and the banner say them for as long as they are true.
            case CAMERA_MISSING, CAMERA_BUSY, CAMERA_LOST, NO_SOUND -> {}
            case PARTICIPANT_JOINED, PARTICIPANT_LEFT, PARTICIPANT_TIMED_OUT -> toasts.say(texts.of(notice), false);
            case SHARED_CLOSED,
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

    /** On the tile of whom it comes from, where there is one. */
    public void react(PeerId who, Reaction reaction) {
        if (shown == null) {
            return;
        }
        ParticipantTile tile = shown.self().id().equals(who) ? own : tiles.get(who);
        if (tile != null) {
            tile.react(reaction);
        }
    }

    private void renderTiles(InCall state) {
        TileContent self = TileContent.of(state.self(), texts);
        if (own == null) {
            own = tile(self);
        }
        own.render(self);
        List<ScreenTile> shared = renderScreens(state.participants());
        boolean faceToFace = TileStage.faceToFace(state.participants().size(), shared.size());
        own.setInset(faceToFace);
        tiles.keySet().removeIf(id -> gone(id, state.participants()));
        List<ParticipantTile> others = new ArrayList<>();
        for (Participant participant : state.participants()) {
            TileContent content = content(participant);
            ParticipantTile tile = tiles.computeIfAbsent(participant.id(), id -> tile(content));
            tile.setUnderInset(faceToFace);
            tile.render(content);
            others.add(tile);
        }
        stage.show(own, others, shared, empty);
    }

    private List<ScreenTile> renderScreens(List<Participant> participants) {
        List<Participant> sharing =
                participants.stream().filter(CallPage::isSharing).toList();
        screens.keySet().removeIf(id -> {
            boolean ended = sharing.stream().noneMatch(each -> each.id().equals(id));
            if (ended) {
                screens.get(id).close();
            }
            return ended;
        });
        List<ScreenTile> shared = new ArrayList<>();
        for (Participant each : sharing) {
            ScreenTile tile = screens.computeIfAbsent(
                    each.id(), id -> new ScreenTile(services.feeds().screen(id), texts));
            tile.render(each);
            shared.add(tile);
        }
        return shared;
    }

    private static boolean isSharing(Participant participant) {
        return participant.media().screen()
                && switch (participant.link()) {
                    case CONNECTED, INTERRUPTED -> true;
                    case CONNECTING, FAILED -> false;
                };
    }

    private ParticipantTile tile(TileContent content) {
        ParticipantTile tile = new ParticipantTile(content, services.feeds(), services.picture(), texts);
        if (!content.own()) {
            FileDrop.on(tile, content.id(), deeds);
        }
        return tile;
    }

    private boolean gone(PeerId id, List<Participant> participants) {
        boolean gone = participants.stream().noneMatch(each -> each.id().equals(id));
        if (gone) {
            tiles.get(id).close();
        }
        return gone;
    }

    private void renderInvitation(Invitation invitation) {
        if (!invitation.equals(shownInvitation)) {
            shownInvitation = invitation;
            emptyBox = box();
            empty = new EmptyCall(texts, emptyBox);
            closePanel();
        }
    }

    private InvitationBox box() {
        return new InvitationBox(texts, services.hosting().invitationsFor(shownInvitation), shownInvitation);
    }

    private void renderSpeakers(Speakers.Now now) {
        speaking = now;
        if (shown == null) {
            return;
        }
        own.setSpeaking(now.self() && shown.self().media().audio());
        for (Participant each : shown.participants()) {
            boolean heard = each.link() == LinkState.CONNECTED && each.media().audio();
            tiles.get(each.id()).setSpeaking(heard && now.others().contains(each.id()));
        }
    }

    private static boolean isMuted(InCall state) {
        return state.sound()
                && !state.self().media().audio()
                && !state.participants().isEmpty();
    }

    private void sayMuted() {
        if (shown != null && isMuted(shown)) {
            toasts.say(texts.get("call.muted", Shortcut.MICROPHONE.key(), Shortcut.TALK.key()), false);
        }
    }

    private void everySecond() {
        showElapsed();
        renderNumbers();
        if (details != null) {
            details.render(services.statistics().snapshot());
        }
    }

    /** Nothing is asked for while nothing is shown. */
    private void renderNumbers() {
        tiles.forEach((id, tile) -> tile.showNumbers(
                numbersShown ? services.statistics().newest(id, NUMBERS_LAST_MS).orElse(null) : null));
    }

    private void toggleNumbers() {
        numbersShown = !numbersShown;
        renderNumbers();
    }

    private void toggleDetails() {
        if (details != null) {
            closeDetails();
            return;
        }
        closePanel();
        details = new StatisticsPanel(texts, services.statisticsFiles(), this::closeDetails);
        setAlignment(details, Pos.TOP_RIGHT);
        setMargin(details, ABOVE_BAR);
        getChildren().add(details);
        details.render(services.statistics().snapshot());
        details.focus();
    }

    private void closeDetails() {
        if (details != null) {
            getChildren().remove(details);
            details = null;
            bar.focusStatistics();
        }
    }

    private void showElapsed() {
        bar.elapsed(Elapsed.words((System.nanoTime() - openedNs) / 1_000_000_000));
    }

    private void togglePanel() {
        if (panel != null) {
            closePanel();
            return;
        }
        closeDetails();
        panelBox = box();
        panel = new InvitationPanel(texts, panelBox, this::closePanel);
        setAlignment(panel, Pos.BOTTOM_CENTER);
        setMargin(panel, ABOVE_BAR);
        getChildren().add(panel);
        panelBox.focus();
    }

    private void closePanel() {
        if (panel != null) {
            getChildren().remove(panel);
            panel = null;
            bar.focusInvitation();
        }
    }

    private void pressed(KeyEvent event) {
        if (Shortcut.COPY_INVITATION.matches(event) && !isSelection(event)) {
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
        closePanel();
        chat.toggle();
    }

    /** Where people want sound alone no camera is shown, and so none is sent to us. */
    private TileContent content(Participant participant) {
        TileContent content = TileContent.of(participant, texts);
        return services.saving().mode() == Mode.BY_HAND ? content.withoutPicture() : content;
    }

    private void toggleSaving() {
        services.saving().soundOnly(services.saving().mode() != Mode.BY_HAND);
    }

    private void renderSaving() {
        saving.render(services.saving().mode());
        if (shown != null) {
            renderTiles(shown);
        }
    }

    private boolean shortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && panel != null) {
            closePanel();
        } else if (event.getCode() == KeyCode.ESCAPE && details != null) {
            closeDetails();
        } else if (Shortcut.NUMBERS.matches(event)) {
            toggleNumbers();
        } else if (Shortcut.CONNECTIONS.matches(event)) {
            toggleDetails();
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
            return false;
        }
        return true;
    }

    /** The button that is in sight says that it was done; where none is, the panel opens to say so. */
    private void copyInvitation() {
        if (panel == null && !shown.participants().isEmpty()) {
            togglePanel();
        }
        (panel == null ? emptyBox : panelBox).copy();
    }
}
