package app.madang.client.ui;

import app.madang.client.call.CallState;
import app.madang.client.call.CallState.Ended;
import app.madang.client.call.CallState.Idle;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.Joining;
import app.madang.client.call.Notice;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.ui.Choices.Look;
import app.madang.client.ui.call.CallPage;
import app.madang.client.ui.call.JoiningPage;
import app.madang.client.ui.doctor.DoctorPage;
import app.madang.client.ui.lobby.LobbyPage;
import app.madang.client.ui.part.Icons;
import app.madang.protocol.Invitation;
import app.madang.protocol.PeerId;
import app.madang.protocol.Reaction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * All pages in one language, of which one is shown. Another language is another object, which takes over what was typed
 * and since when the call lasts.
 */
final class Pages extends StackPane {
    /** Most servers answer sooner, and a page that passes in a moment is only unrest. */
    private static final Duration JOINING_SHOWS_AFTER = Duration.millis(100);

    private final LobbyPage lobby;
    private final JoiningPage joining;
    private final CallPage call;
    private final DoctorPage doctor;
    private final ThemeButton theme;
    private final BooleanSupplier covered;
    private final PauseTransition joiningLater = new PauseTransition(JOINING_SHOWS_AFTER);
    /** Of {@link System#nanoTime}, null outside of a call. */
    private Long callSinceNs;

    /**
     * @param settings opens the settings
     * @param shortcuts opens the page of shortcuts
     * @param chooseScreen opens the choice of what is shared
     * @param look told what was chosen and remembered on a page
     * @param covered whether something lies over the pages, which then leave the keyboard alone
     */
    Pages(
            WindowServices services,
            WindowForm form,
            Texts texts,
            Runnable settings,
            Runnable shortcuts,
            Runnable chooseScreen,
            Consumer<Look> look,
            BooleanSupplier covered) {
        this.covered = covered;
        theme = new ThemeButton(texts, services.preferences(), look);
        HBox corner = new HBox(theme, settingsButton(texts, settings));
        lobby = new LobbyPage(services, texts, corner, this::examine);
        doctor = new DoctorPage(services.checkup(), services.media(), texts, () -> turnTo(lobby()));
        joining = new JoiningPage(texts, services.call()::leave);
        call = new CallPage(services, form, texts, settings, shortcuts, chooseScreen);
        joiningLater.setOnFinished(event -> turnTo(joining));
    }

    private static Button settingsButton(Texts texts, Runnable settings) {
        Button open = new Button(null, Icons.SETTINGS.node(20));
        String words = texts.get("settings.open", Shortcut.SETTINGS.key());
        open.getStyleClass().addAll("flat", "button-icon");
        open.setAccessibleText(words);
        open.setTooltip(new Tooltip(words));
        open.setOnAction(event -> settings.run());
        return open;
    }

    private LobbyPage lobby() {
        return lobby;
    }

    /**
     * Shows the state in the place of those in another language, which are of no use afterwards.
     *
     * @param keyboard where it was before something was laid over them, may be null
     */
    void takeOver(Pages before, CallState state, Node keyboard) {
        callSinceNs = before.callSinceNs;
        lobby.fill(before.lobby.typed());
        CallPage.Kept kept = before.call.kept(keyboard);
        before.close();
        render(state);
        if (shown() == call) {
            call.goOn(kept);
        }
    }

    /** The one place where a state becomes a page. */
    void render(CallState state) {
        joiningLater.stop();
        switch (state) {
            case Idle idle -> {
                turnTo(lobby);
                lobby.renderIdle();
            }
            case Joining into -> {
                joining.render(into.invitation());
                turnToJoining();
            }
            case InCall inCall -> {
                lobby.joined(inCall.invitation());
                turnTo(call);
                call.render(inCall);
            }
            case Ended ended -> {
                turnTo(lobby);
                lobby.renderEnded(ended.reason());
            }
        }
    }

    /** Harmless in a call. */
    void practise() {
        if (shown() != call) {
            PagePractice.run(call, this);
        }
    }

    void render(CameraState camera) {
        lobby.render(camera);
    }

    void renderSound(boolean available) {
        lobby.renderSound(available);
    }

    void renderTheme() {
        theme.render();
    }

    void renderTrouble(String sentence) {
        lobby.renderTrouble(sentence);
    }

    void say(Notice notice) {
        call.say(notice);
    }

    void react(PeerId who, Reaction reaction) {
        call.react(who, reaction);
    }

    void offer(Invitation invitation) {
        lobby.offer(invitation);
    }

    void expect(Invitation invitation) {
        lobby.expect(invitation);
    }

    /** Whether the page that is shown leads to the settings. */
    boolean hasSettings() {
        return shown() == lobby || shown() == call;
    }

    private void examine(Invitation invitation, String access) {
        turnTo(doctor);
        doctor.open(invitation, access);
    }

    private Node shown() {
        return getChildren().isEmpty() ? null : getChildren().getFirst();
    }

    private void turnToJoining() {
        if (shown() == lobby) {
            joiningLater.playFromStart();
        } else {
            turnTo(joining);
        }
    }

    private void turnTo(Node next) {
        Node before = shown();
        if (next == before) {
            return;
        }
        leave(before);
        getChildren().setAll(next);
        enter(next);
    }

    private void leave(Node before) {
        if (before == lobby) {
            lobby.close();
        } else if (before == doctor) {
            doctor.close();
        } else if (before == call) {
            call.close();
            callSinceNs = null;
        }
    }

    private void enter(Node next) {
        if (next == lobby) {
            lobby.open();
        } else if (next == call) {
            callSinceNs = callSinceNs == null ? System.nanoTime() : callSinceNs;
            call.open(callSinceNs);
        }
        if (!covered.getAsBoolean()) {
            focus();
        }
    }

    /** To where people most likely go on. */
    void focus() {
        Node shown = shown();
        if (shown == lobby) {
            lobby.focus();
        } else if (shown == doctor) {
            doctor.focus();
        } else if (shown == joining) {
            joining.focus();
        } else if (shown == call) {
            call.focus();
        }
    }

    /** Nothing is shown any more, and no sound or picture asked for. */
    void close() {
        joiningLater.stop();
        leave(shown());
        getChildren().clear();
    }
}
