package app.madang.client.ui.call;

import app.madang.client.call.CallControl;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.ui.Shortcut;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Shown;
import app.madang.client.ui.part.SwitchButton;
import app.madang.client.ui.part.Switches;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** What one can do in a call. */
final class CallBar extends StackPane {
    private static final PseudoClass RAISED = PseudoClass.getPseudoClass("raised");
    private static final int MOST_COUNTED = 99;
    private static final double GAP = 12;

    /** In narrower windows the menu behind the last button has them, and the keys remain. */
    private static final double ROOM_FOR_STATISTICS = 560;

    private static final double ROOM_FOR_REACTIONS = 640;
    private static final double ROOM_FOR_HAND = 540;
    private static final double ROOM_FOR_TIME = 460;
    private static final double ROOM_FOR_GAPS = 460;

    private final SwitchButton microphone;
    private final SwitchButton camera;
    private final SwitchButton share;
    private final Button invitation;
    private final Button statistics = new Button(null, Icons.STATISTICS.node(18));
    private final Button chat;
    private final Label unread = new Label();
    private final Button hand;
    private final Label hands = new Label();
    private final Button reactions;
    private final ReactionMenu reactionMenu;
    private final Texts texts;
    private final Label elapsed = new Label();
    private final CallControl call;
    private final Button more = new Button(null, Icons.MORE.node(20));
    private final Runnable showMore;
    private final Runnable chooseScreen;
    private boolean sharing;
    private boolean microphoneOn;
    private boolean cameraOn;
    private boolean handRaised;

    CallBar(
            CallControl call,
            Texts texts,
            Runnable invite,
            Runnable toggleChat,
            Runnable chooseScreen,
            Runnable showStatistics,
            Runnable settings,
            Consumer<Node> showMore) {
        this.call = call;
        this.texts = texts;
        microphone = Switches.microphone(texts, this::toggleMicrophone);
        camera = Switches.camera(texts, this::toggleCamera);
        share = Switches.share(texts, this::toggleSharing);
        this.chooseScreen = chooseScreen;
        invitation = button(Icons.INVITE, texts.get("call.invite"), invite);
        Button leave = button(Icons.LEAVE, texts.get("call.leave"), call::leave);
        leave.getStyleClass().add("leave");
        chat = button(Icons.CHAT, texts.get("call.chat"), toggleChat);
        unread.getStyleClass().add("badge");
        unread.setMouseTransparent(true);
        StackPane chatWithCount = new StackPane(chat, unread);
        setAlignment(unread, Pos.TOP_RIGHT);
        unread(0);
        hand = button(Icons.HAND, "", this::toggleHand);
        hands.getStyleClass().addAll("badge", "hands");
        hands.setMouseTransparent(true);
        StackPane handWithCount = new StackPane(hand, hands);
        setAlignment(hands, Pos.TOP_RIGHT);
        reactionMenu = new ReactionMenu(texts, call::react);
        reactions = button(Icons.REACTION, texts.get("call.react", Shortcut.REACTIONS.key()), this::showReactions);
        HBox buttons =
                new HBox(GAP, microphone, camera, share, handWithCount, reactions, invitation, chatWithCount, leave);
        buttons.setAlignment(Pos.CENTER);
        buttons.setMaxWidth(USE_PREF_SIZE);
        elapsed.getStyleClass().add("elapsed");
        name(statistics, texts.get("statistics.details", Shortcut.CONNECTIONS.key()));
        statistics.getStyleClass().addAll("flat", "button-icon");
        statistics.setOnAction(event -> showStatistics.run());
        HBox left = new HBox(8, elapsed, statistics);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setPickOnBounds(false);
        Button preferences = new Button(null, Icons.SETTINGS.node(18));
        name(preferences, texts.get("settings.open", Shortcut.SETTINGS.key()));
        preferences.getStyleClass().addAll("flat", "button-icon");
        preferences.setOnAction(event -> settings.run());
        name(more, texts.get("call.more", Shortcut.MORE.key()));
        more.getStyleClass().addAll("flat", "button-icon");
        this.showMore = () -> showMore.accept(more);
        more.setOnAction(event -> this.showMore.run());
        HBox right = new HBox(4, preferences, more);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setPickOnBounds(false);
        getStyleClass().add("call-bar");
        getChildren().setAll(left, buttons, right);
        widthProperty().subscribe(width -> {
            Shown.set(statistics, width.doubleValue() >= ROOM_FOR_STATISTICS);
            Shown.set(reactions, width.doubleValue() >= ROOM_FOR_REACTIONS);
            Shown.set(handWithCount, width.doubleValue() >= ROOM_FOR_HAND);
            Shown.set(preferences, width.doubleValue() >= ROOM_FOR_STATISTICS);
            Shown.set(elapsed, width.doubleValue() >= ROOM_FOR_TIME);
            boolean narrow = width.doubleValue() < ROOM_FOR_GAPS;
            buttons.setSpacing(narrow ? GAP / 3 : GAP);
            setAlignment(buttons, narrow ? Pos.CENTER_LEFT : Pos.CENTER);
        });
    }

    void render(InCall state) {
        render(state.self());
        long raised = state.participants().stream().filter(Participant::hand).count();
        int all = (int) raised + (handRaised ? 1 : 0);
        hands.setText(Integer.toString(all));
        Shown.set(hands, all > 0);
        String deed = texts.get(handRaised ? "call.hand.down" : "call.hand.up", Shortcut.HAND.key());
        hand.getTooltip().setText(deed);
        hand.setAccessibleText(all == 0 ? deed : deed + ", " + texts.get("call.hand.count", all));
        hand.pseudoClassStateChanged(RAISED, handRaised);
    }

    private void render(Self self) {
        handRaised = self.hand();
        microphoneOn = self.media().audio();
        cameraOn = self.cameraWanted();
        sharing = self.shared() != null;
        share.render(!sharing);
        microphone.render(microphoneOn);
        camera.render(cameraOn);
    }

    void elapsed(String words) {
        elapsed.setText(words);
    }

    void toggleMicrophone() {
        call.setMicrophone(!microphoneOn);
    }

    boolean microphoneOn() {
        return microphoneOn;
    }

    void toggleSharing() {
        if (sharing) {
            call.stopSharing();
        } else {
            chooseScreen.run();
        }
    }

    void toggleCamera() {
        call.setCamera(!cameraOn);
    }

    void toggleHand() {
        call.setHand(!handRaised);
    }

    /** Above its button, or where that has no room, above the bar. */
    void showReactions() {
        reactionMenu.show(reactions.isVisible() ? reactions : this, Side.TOP, 0, 0);
    }

    /** It goes out of sight. */
    void close() {
        reactionMenu.hide();
    }

    void focusInvitation() {
        invitation.requestFocus();
    }

    void focusChat() {
        chat.requestFocus();
    }

    void unread(int count) {
        unread.setText(count <= MOST_COUNTED ? Integer.toString(count) : MOST_COUNTED + "+");
        Shown.set(unread, count > 0);
        chat.setAccessibleText(count == 0 ? texts.get("call.chat") : texts.get("call.chat.unread", count));
    }

    /** What has no button here in a narrow window. */
    List<Deed> deeds() {
        String words = texts.get(handRaised ? "call.hand.down" : "call.hand.up", Shortcut.HAND.key());
        return List.of(
                new Deed(words, this::toggleHand),
                new Deed(texts.get("call.react", Shortcut.REACTIONS.key()), this::showReactions));
    }

    /** Opens the menu with all that has no button in sight. */
    void showMore() {
        showMore.run();
    }

    void focusStatistics() {
        (statistics.isVisible() ? statistics : microphone).requestFocus();
    }

    private static void name(Button button, String words) {
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }

    private static Button button(Icons icon, String words, Runnable action) {
        Button button = new Button(null, icon.node(22));
        button.getStyleClass().add("round-button");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        name(button, words);
        button.setOnAction(event -> action.run());
        return button;
    }
}
