package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.Ended;
import app.madang.client.call.CallState.Idle;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.Joining;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.EndReason;
import app.madang.client.call.Notice;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.quality.BandwidthSaving.Mode;
import app.madang.client.ui.Preferences.Theme;
import app.madang.protocol.InvitationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do in the window, and what comes of it. */
class WindowTest {
    private final WindowFixture w = new WindowFixture(Locale.ENGLISH).named("Sora Kim");

    @AfterEach
    void close() {
        w.close();
    }

    private static final String LINK = "madang://example.org:9000/room-7";

    private void paste(String link) {
        w.type("Invitation", link);
    }

    // Start page

    @Test
    void enterInTheInvitationJoins() {
        w.show(1024, 700);
        paste("  " + LINK + " ");
        w.key(KeyCode.ENTER);
        assertThat(w.world.call.joined.invitation().host()).isEqualTo("example.org");
        assertThat(w.world.call.joined.invitation().port()).isEqualTo(9000);
        assertThat(w.world.call.joined.name()).isEqualTo("Sora Kim");
        assertThat(w.world.call.joined.access()).isNull();
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndNothingIsLost() {
        w.show(1024, 700);
        paste("http://example.org/room");
        w.press("Join");
        assertThat(w.world.call.joined).isNull();
        assertThat(w.words()).anyMatch(words -> words.startsWith("This is not an invitation"));
        assertThat(w.field("Invitation").getText()).isEqualTo("http://example.org/room");
        assertThat(Fx.get(() -> w.stage.getScene().getFocusOwner())).isSameAs(w.field("Invitation"));
        paste(LINK);
        assertThat(w.words()).noneMatch(words -> words.startsWith("This is not an invitation"));
    }

    @Test
    void serverAndRoomJoinTooAndKeepWhatWasTyped() {
        w.show(1024, 700);
        paste(LINK);
        w.press("Enter server and room");
        w.press("Join");
        assertThat(w.words()).contains(w.texts.of(InvitationException.Problem.NO_HOST));
        w.type("Server", "192.168.0.10:9000");
        w.type("Room", "two words");
        w.key(KeyCode.ENTER);
        assertThat(w.words()).contains(w.texts.of(InvitationException.Problem.BAD_ROOM));
        assertThat(w.field("Server").getText()).isEqualTo("192.168.0.10:9000");
        assertThat(w.world.call.joined).isNull();
        w.type("Room", "family");
        w.key(KeyCode.ENTER);
        assertThat(w.world.call.joined.invitation()).hasToString("madang://192.168.0.10:9000/family");
        w.press("Paste an invitation");
        assertThat(w.field("Invitation").getText()).isEqualTo(LINK);
    }

    @Test
    void withoutANameNobodyJoinsAndTheNameIsAskedFor() {
        w.named("").show(1024, 700);
        assertThat(Fx.get(() -> w.stage.getScene().getFocusOwner())).isSameAs(w.field("Your name"));
        paste(LINK);
        w.press("Join");
        w.press("Start a call here");
        assertThat(w.world.call.joined).isNull();
        assertThat(w.world.asked).doesNotContain("host");
        assertThat(w.words()).contains(w.texts.get("lobby.name.missing"));
    }

    @Test
    void theNameIsRememberedTrimmedAndNeverTooLong() {
        w.show(1024, 700);
        w.type("Your name", "  " + "가".repeat(80));
        assertThat(w.field("Your name").getText()).isEqualTo("Sora Kim");
        w.type("Your name", " Ada ");
        paste(LINK);
        w.press("Join");
        assertThat(w.world.choices().name()).isEqualTo("Ada");
        assertThat(w.world.call.joined.name()).isEqualTo("Ada");
    }

    @Test
    void aCallStartsHere() {
        w.show(1024, 700);
        w.press("Start a call here");
        assertThat(w.world.asked).contains("host");
        assertThat(w.button("Starting the server…").isDisabled()).isTrue();
        w.world.hosting.complete(new Hosting.Started(FakeWorld.HOSTED));
        Fx.await("the join", () -> w.world.call.joined != null);
        assertThat(w.world.call.joined.invitation()).isEqualTo(FakeWorld.HOSTED);
    }

    @Test
    void aServerThatDoesNotStartIsSaidAndCanBeTriedAgain() {
        w.show(1024, 700);
        w.press("Start a call here");
        w.world.hosting.complete(new Hosting.Failed());
        String sentence = w.texts.get("hosting.FAILED");
        Fx.await("the sentence", () -> w.wordsNow().contains(sentence));
        assertThat(w.button("Start a call here").isDisabled()).isFalse();
        assertThat(w.world.call.joined).isNull();
    }

    @Test
    void theSwitchesAreRememberedAndGoIntoTheCall() {
        w.show(1024, 700);
        w.press(w.texts.get("switch.microphone.off"));
        w.press(w.texts.get("switch.camera.off"));
        assertThat(w.world.asked).endsWith("microphone false", "camera false");
        paste(LINK);
        w.press("Join");
        assertThat(w.world.call.joined.microphone()).isFalse();
        assertThat(w.world.call.joined.camera()).isFalse();
        assertThat(w.world.choices().media().camera()).isFalse();
        assertThat(w.button(w.texts.get("switch.camera.on"))).isNotNull();
    }

    @Test
    void aBusyCameraIsSaidAndThePatternOffered() {
        w.world.camera(CameraState.BUSY);
        w.show(1024, 700);
        assertThat(w.words()).contains(w.texts.of(CameraState.BUSY));
        w.press("Use the pattern instead");
        w.press("Try again");
        assertThat(w.world.asked).endsWith("use pattern", "use camera");
        w.world.camera(CameraState.ON);
        Fx.pulse();
        assertThat(w.words()).doesNotContain(w.texts.of(CameraState.BUSY), "Try again");
    }

    @Test
    void everyEndIsSaidOnceAndForgottenWithTheNextCall() {
        w.show(1024, 700);
        for (EndReason reason : EndReason.values()) {
            w.in(new Joining(FakeWorld.HOSTED)).in(new Ended(FakeWorld.HOSTED, reason));
            String sentence = w.texts.of(reason);
            assertThat(w.words().contains(sentence)).as(reason.name()).isEqualTo(reason != EndReason.LEFT);
        }
        w.in(new Idle());
        assertThat(w.words()).doesNotContain(w.texts.of(EndReason.INTERNAL));
    }

    @Test
    void aServerThatAsksForItsWordGetsIt() {
        w.show(1024, 700);
        paste(LINK);
        w.press("Join");
        w.in(new Joining(FakeWorld.HOSTED)).in(new Ended(FakeWorld.HOSTED, EndReason.ACCESS_DENIED));
        assertThat(Fx.get(() -> w.stage.getScene().getFocusOwner())).isSameAs(w.field("Access word"));
        w.type("Access word", "open sesame");
        w.key(KeyCode.ENTER);
        assertThat(w.world.call.joined.access()).isEqualTo("open sesame");
        assertThat(w.world.call.joined.invitation().host()).isEqualTo("example.org");
    }

    @Test
    void whoHasToWaitBecauseOthersGuessedKeepsTheirWord() {
        w.show(1024, 700);
        paste(LINK);
        w.in(new Joining(FakeWorld.HOSTED)).in(new Ended(FakeWorld.HOSTED, EndReason.ACCESS_DENIED));
        w.type("Access word", "open sesame");
        w.key(KeyCode.ENTER);
        w.in(new Joining(FakeWorld.HOSTED)).in(new Ended(FakeWorld.HOSTED, EndReason.ACCESS_SLOWED));
        assertThat(w.words()).anyMatch(words -> words.contains("Wait a few seconds"));
        assertThat(w.field("Access word").getText()).isEqualTo("open sesame");
        w.key(KeyCode.ENTER);
        assertThat(w.world.call.joined.access()).isEqualTo("open sesame");
    }

    @Test
    void aGivenInvitationIsFilledIn() {
        w.show(1024, 700);
        Fx.run(() -> w.window.offer(FakeWorld.HOSTED));
        assertThat(w.field("Invitation").getText()).isEqualTo(FakeWorld.HOSTED.toString());
        assertThat(w.world.call.joined).isNull();
    }

    @Test
    void aCameraIsShownAsInAMirrorAndAPatternAsItIs() {
        w.show(1024, 700).in(Scenes.inCall(Scenes.others(2)));
        assertThat(mirrored()).isTrue();
        w.world.usePattern();
        w.in(Scenes.inCall(Scenes.others(3)));
        assertThat(mirrored()).isFalse();
        w.world.useCamera();
        w.in(new Idle());
        assertThat(mirrored()).isTrue();
    }

    private boolean mirrored() {
        return w.visible().stream().anyMatch(node -> node instanceof ImageView && node.getScaleX() < 0);
    }

    // Joining

    @Test
    void onTheWayInOneCanTurnBack() {
        w.show(1024, 700).joining();
        assertThat(w.words()).contains("Joining…", "Cancel");
        w.key(KeyCode.ESCAPE);
        assertThat(w.world.call.asked).containsExactly("leave");
    }

    // In a call

    @Test
    void keysTurnMicrophoneAndCameraAsTheStateSays() {
        w.show(1024, 700).in(Scenes.inCall(Scenes.others(2)));
        w.key(KeyCode.M);
        w.key(KeyCode.M);
        assertThat(w.world.call.asked).containsExactly("microphone false", "microphone false");
        w.in(Scenes.inCall(muted(), Scenes.others(2)));
        w.key(KeyCode.M);
        w.key(KeyCode.V);
        assertThat(w.world.call.asked).endsWith("microphone true", "camera false");
        assertThat(w.button(w.texts.get("switch.microphone.on"))).isNotNull();
    }

    @Test
    void soundAloneIsChosenWithAKeyAndSaysSoUntilPicturesAreWantedAgain() {
        w.show(1024, 700).in(Scenes.inCall(Scenes.others(2)));
        assertThat(w.world.feeds.camera(Scenes.id(1)).listeners()).isEqualTo(1);
        w.key(KeyCode.B);
        Fx.pulse();
        assertThat(w.world.bandwidth.mode()).isEqualTo(Mode.BY_HAND);
        assertThat(w.words()).contains(w.texts.get("saving.byHand"));
        assertThat(w.world.feeds.camera(Scenes.id(1)).listeners())
                .as("nobody looks at pictures that are not to be sent")
                .isZero();
        w.press(w.texts.get("saving.end"));
        Fx.pulse();
        assertThat(w.words()).doesNotContain(w.texts.get("saving.byHand"));
        assertThat(w.world.feeds.camera(Scenes.id(1)).listeners()).isEqualTo(1);
        w.world.bandwidth.become(Mode.BY_ITSELF);
        Fx.pulse();
        assertThat(w.words()).contains(w.texts.get("saving.byItself"));
        w.in(new Idle());
        assertThat(w.world.bandwidth.isHeard()).as("a page out of sight").isFalse();
    }

    private static Self muted() {
        return new Self(Scenes.id(0), "Sora Kim", Scenes.ALL.withAudio(false), true, CameraState.ON);
    }

    @Test
    void theInvitationOpensAndEscapeClosesItWithoutLeaving() {
        w.show(1024, 700).in(Scenes.inCall(Scenes.others(2)));
        w.press("Invite others");
        assertThat(w.words()).contains("Other addresses of this computer");
        w.key(KeyCode.ESCAPE);
        assertThat(w.words()).doesNotContain("Other addresses of this computer");
        w.key(KeyCode.ESCAPE);
        assertThat(w.world.call.asked).isEmpty();
    }

    @Test
    void theInvitationIsCopiedByKeyAndSaysSo() {
        w.show(1024, 700).in(Scenes.inCall(List.of()));
        w.key(KeyCode.C, true);
        // In one go: it is said for two seconds.
        Fx.run(() -> {
            assertThat(w.wordsNow()).contains("Copied");
            assertThat(Clipboard.getSystemClipboard().getString())
                    .isEqualTo(w.world.addresses.getFirst().toString());
        });
    }

    @Test
    void aMarkedTextIsCopiedInsteadOfTheInvitation() {
        w.show(1024, 700).in(Scenes.inCall(List.of()));
        TextField second = w.find(
                TextField.class,
                field -> field.getText().equals(w.world.addresses.getLast().toString()));
        Fx.run(second::requestFocus);
        w.key(KeyCode.C, true);
        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(second.getText());
    }

    @Test
    void withoutANetworkTheOwnAddressIsShownAndSaidToBeTheOnlyOne() {
        w.world.addresses = List.of();
        w.show(1024, 700).in(Scenes.inCall(List.of()));
        assertThat(w.words()).contains(w.texts.get("invitation.noNetwork"));
        assertThat(w.field("Invitation").getText()).isEqualTo(FakeWorld.HOSTED.toString());
    }

    @Test
    void leavingIsAskedForAndTheWindowWaitsForTheState() {
        w.show(1024, 700).in(Scenes.inCall(Scenes.others(1)));
        w.press("Leave the call");
        assertThat(w.world.call.asked).containsExactly("leave");
        assertThat(w.tiles()).hasSize(2);
        w.in(new Ended(FakeWorld.HOSTED, EndReason.LEFT));
        assertThat(w.words()).contains("Start a call here");
    }

    @Test
    void closingTheWindowLeaves() {
        w.show(1024, 700).in(Scenes.inCall(Scenes.others(1)));
        w.key(KeyCode.Q, true);
        assertThat(w.world.call.asked).containsExactly("leave");
        assertThat(w.stage.isShowing()).isFalse();
    }

    @Test
    void picturesAreAskedForExactlyWhileTheyAreShown() {
        InCall state = Scenes.inCall(Scenes.others(2));
        w.show(1024, 700).in(state);
        assertThat(w.world.feeds.camera(Scenes.id(1)).listeners()).isEqualTo(1);
        assertThat(w.world.feeds.local().listeners()).isEqualTo(1);
        assertThat(w.world.levelListeners()).isEqualTo(1);
        w.in(Scenes.inCall(List.of(Scenes.other(2))));
        assertThat(w.world.feeds.camera(Scenes.id(1)).listeners()).isZero();
        assertThat(w.world.feeds.camera(Scenes.id(2)).listeners()).isEqualTo(1);
        w.in(new Ended(FakeWorld.HOSTED, EndReason.SERVER_LOST));
        assertThat(w.world.feeds.camera(Scenes.id(2)).listeners()).isZero();
        assertThat(w.world.feeds.local().listeners()).as("the preview's").isEqualTo(1);
        assertThat(w.world.levelListeners()).isEqualTo(1);
        w.in(state);
        assertThat(w.world.feeds.camera(Scenes.id(1)).listeners()).isEqualTo(1);
        Fx.run(() -> w.window.close());
        assertThat(w.world.feeds.local().listeners()).isZero();
        assertThat(w.world.levelListeners()).isZero();
        assertThat(w.world.call.listeners()).isZero();
    }

    @Test
    void anInterruptedLinkKeepsItsLastPictureAndSaysSo() {
        InCall state = Scenes.inCall(List.of(Scenes.other(1), Scenes.other(2)));
        w.show(1024, 700).in(state).pictures(state);
        w.in(Scenes.inCall(List.of(Scenes.other(1, LinkState.INTERRUPTED), Scenes.other(2))));
        assertThat(w.words()).contains("Reconnecting…");
        assertThat(w.initials()).isEmpty();
        w.in(Scenes.inCall(List.of(Scenes.other(1), Scenes.other(2))));
        assertThat(w.words()).doesNotContain("Reconnecting…");
    }

    @Test
    void aCameraThatGoesOffAndOnDoesNotFlashAnOldPicture() {
        InCall state = Scenes.inCall(List.of(Scenes.other(1), Scenes.other(2)));
        w.show(1024, 700).in(state).pictures(state);
        assertThat(w.initials()).isEmpty();
        Participant off =
                new Participant(Scenes.id(1), "김민수", Scenes.ALL.withVideo(false), false, true, LinkState.CONNECTED);
        w.in(Scenes.inCall(List.of(off, Scenes.other(2))));
        assertThat(w.initials()).containsExactly("민수");
        w.in(state);
        assertThat(w.initials()).containsExactly("민수");
        w.pictures(state);
        assertThat(w.initials()).isEmpty();
    }

    @Test
    void whoSpeaksIsMarkedUnlessMuted() {
        Participant silenced =
                new Participant(Scenes.id(2), "Ada", Scenes.ALL.withAudio(false), false, true, LinkState.CONNECTED);
        w.show(1024, 700).in(Scenes.inCall(List.of(Scenes.other(1), silenced)));
        for (int i = 0; i < 2; i++) {
            w.world.hear(Scenes.id(1), 0.2);
            w.world.hear(Scenes.id(2), 0.2);
            w.world.hear(0.2);
        }
        Fx.await("the marks", () -> w.speaking().size() == 2);
        assertThat(w.speaking()).noneMatch(words -> words.startsWith("Ada"));
        assertThat(w.speaking()).anyMatch(words -> words.startsWith("김민수"));
    }

    @Test
    void noticesPassAndWhatLastsIsNotSaidTwice() {
        w.show(1024, 700).in(Scenes.inCall(Scenes.others(2)));
        w.world.call.tell(Notice.Kind.PARTICIPANT_JOINED, "Ada");
        w.world.call.tell(Notice.Kind.NO_SOUND, null);
        Fx.pulse();
        assertThat(w.words()).contains("Ada joined.");
        assertThat(w.words()).doesNotContain(w.texts.of(new Notice(Notice.Kind.NO_SOUND, null)));
        w.in(new Ended(FakeWorld.HOSTED, EndReason.LEFT));
        assertThat(w.words()).doesNotContain("Ada joined.");
    }

    // The window itself

    @Test
    void aStormOfStatesShowsTheNewestAndDoesNotPileUp() {
        w.show(1024, 700);
        Fx.run(() -> {
            for (int i = 0; i < 10_000; i++) {
                w.world.call.become(Scenes.inCall(Scenes.others(i % 8)));
            }
            w.world.call.become(Scenes.inCall(Scenes.others(5)));
        });
        Fx.pulse();
        assertThat(w.tiles()).hasSize(6);
    }

    @Test
    void everyControlHasANameAndCanBeReachedByTheTabulator() {
        w.show(1024, 700);
        assertThat(nameless()).isEmpty();
        assertThat(tabbed())
                .containsSubsequence(
                        w.field("Your name"), w.button("Start a call here"), w.field("Invitation"), w.button("Join"));
        w.in(Scenes.inCall(Scenes.others(2)));
        w.press("Invite others");
        assertThat(nameless()).isEmpty();
        assertThat(tabbed()).contains(w.button("Leave the call"), w.button("Invite others"), w.button("Close"));
    }

    private List<Node> nameless() {
        return w.visible().stream()
                .filter(node -> node instanceof Control && node.isFocusTraversable())
                .filter(node ->
                        isBlank(node.getAccessibleText()) && !(node instanceof Labeled l && !isBlank(l.getText())))
                .filter(node -> !node.getStyleClass().contains("lobby"))
                .toList();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private List<Node> tabbed() {
        List<Node> order = new ArrayList<>();
        Node first = Fx.get(() -> w.stage.getScene().getFocusOwner());
        for (Node now = first; now != null && !order.contains(now) && order.size() < 40; ) {
            order.add(now);
            w.key(KeyCode.TAB);
            now = Fx.get(() -> w.stage.getScene().getFocusOwner());
        }
        // From the first in reading order on.
        int start = order.indexOf(order.stream()
                .filter(node -> "Your name".equals(node.getAccessibleText()))
                .findFirst()
                .orElse(first));
        List<Node> turned = new ArrayList<>(order.subList(start, order.size()));
        turned.addAll(order.subList(0, start));
        return turned;
    }

    @Test
    void coloursChangeWhileTheWindowIsOpenAndAreRemembered() {
        w.theme(Theme.LIGHT).show(1024, 700);
        double light = brightness();
        w.press("Colors: light");
        assertThat(w.world.choices().look().theme()).isEqualTo(Theme.DARK);
        assertThat(brightness()).isLessThan(0.2);
        assertThat(light).isGreaterThan(0.8);
    }

    private double brightness() {
        Fx.pulse();
        return Fx.get(() -> w.stage
                .getScene()
                .snapshot(null)
                .getPixelReader()
                .getColor(5, 5)
                .getBrightness());
    }

    // Numbers

    @Test
    void numbersComeAndGoWithTheirKeyAndSoDoTheDetails() {
        InCall state = Scenes.inCall(Scenes.others(1));
        w.show(1024, 700).in(state);
        Scenes.history(w.world, state);
        assertThat(w.words()).noneMatch(words -> words.contains(" ms"));
        w.key(KeyCode.I);
        assertThat(w.words()).anyMatch(words -> words.startsWith("Direct · "));
        w.world.nowMs += 10_000;
        w.in(Scenes.inCall(List.of(Scenes.other(1, LinkState.INTERRUPTED))));
        assertThat(w.words()).as("old numbers say nothing").noneMatch(words -> words.contains(" ms"));
        w.key(KeyCode.I);
        w.press("Connections in numbers (Shift+I)");
        assertThat(w.words()).contains("Connections", "Round trip (ms)");
        w.press("Save as JSON…");
        Fx.await("the sentence", () -> w.wordsNow().contains("Saved in madang.json."));
        assertThat(w.world.saved.people()).hasSize(1);
        w.key(KeyCode.ESCAPE);
        assertThat(w.words()).doesNotContain("Connections");
        assertThat(w.world.call.asked).doesNotContain("leave");
    }

    @Test
    void aServerThatAnswersAtOnceShowsNothingInBetween() {
        w.show(1024, 700);
        InCall call = Scenes.inCall(Scenes.others(1));
        List<String> between = new ArrayList<>();
        Fx.run(() -> {
            w.world.call.become(new Joining(FakeWorld.HOSTED));
            // Behind the one that shows it.
            Platform.runLater(() -> {
                between.addAll(w.wordsNow());
                w.world.call.become(call);
            });
        });
        Fx.pulse();
        assertThat(between).contains("Join").doesNotContain("Joining…");
        w.pictures(call);
        PauseTransition longEnough = new PauseTransition(Duration.millis(150));
        Fx.run(longEnough::play);
        Fx.await("it would have come", () -> longEnough.getStatus() == Animation.Status.STOPPED);
        assertThat(w.words()).doesNotContain("Joining…", "Join");
    }

    @Test
    void aPractisedCallIsNeverSeenAndLeavesNothingBehind() {
        w.show(1024, 700);
        List<String> words = w.words();
        List<String> asked = List.copyOf(w.world.asked);
        Node keyboard = Fx.get(() -> w.stage.getScene().getFocusOwner());
        Fx.run(w.window::practise);
        assertThat(w.words()).isEqualTo(words);
        assertThat(w.world.asked).isEqualTo(asked);
        assertThat(w.world.call.asked).isEmpty();
        assertThat(Fx.get(() -> w.stage.getScene().getFocusOwner())).isSameAs(keyboard);
        w.call(Scenes.inCall(Scenes.others(2)));
        // In one go: the call's time goes on.
        Fx.run(() -> {
            List<String> inCall = w.wordsNow();
            w.window.practise();
            assertThat(w.wordsNow()).isEqualTo(inCall).doesNotContain("practice");
        });
    }
}
