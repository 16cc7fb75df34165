package app.madang.client.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.EndReason;
import app.madang.client.call.Notice;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.data.ChatMessage;
import app.madang.client.data.FileTransfer;
import app.madang.client.data.FileTransfer.State;
import app.madang.client.ui.ChatScenes;
import app.madang.client.ui.Choices.Desk;
import app.madang.client.ui.FakeWorld;
import app.madang.client.ui.Scenes;
import app.madang.client.ui.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the desktop is told, when, and what it never is. */
class NewsTest {
    private static final String CALM = "calm-otter-41 – 2 in the call – Madang: ";

    private final FakeWorld world = new FakeWorld();
    private final News news = new News(world, (title, text) -> world.told.add(title + ": " + text), () -> world.nowMs);

    @BeforeEach
    void inACallAndElsewhere() {
        news.speak(Texts.in(Locale.ENGLISH));
        news.render(Scenes.inCall(Scenes.others(1)));
        news.away(true);
    }

    private static ChatMessage said(String text, String to) {
        return new ChatMessage(1, Scenes.id(1), "Ann", 1, false, to, text, 0, false, null, List.of());
    }

    private void later() {
        world.nowMs += News.BETWEEN_MS;
    }

    private void choose(boolean notifications, boolean words) {
        world.remember(world.choices().with(new Desk(notifications, words)));
    }

    @Test
    void whoJoinsRaisesAHandOrWritesIsTold() {
        news.say(new Notice(Notice.Kind.PARTICIPANT_JOINED, "Ann"));
        later();
        news.say(new Notice(Notice.Kind.PARTICIPANT_LEFT, "Ann"));
        Participant raised = new Participant(Scenes.id(1), "Ann", Scenes.ALL, true, true, LinkState.CONNECTED);
        news.render(Scenes.inCall(List.of(raised)));
        later();
        news.render(Scenes.inCall(List.of(raised)));
        news.said(said("The door code is 4711", null));
        assertThat(world.told)
                .containsExactly(CALM + "Ann joined.", CALM + "Ann raised a hand.", CALM + "Ann wrote a message.");
    }

    @Test
    void aHandThatWasUpBeforeIsNoNews() {
        news.render(new CallState.Ended(FakeWorld.HOSTED, EndReason.LEFT));
        Participant raised = new Participant(Scenes.id(1), "Ann", Scenes.ALL, true, true, LinkState.CONNECTED);
        news.render(Scenes.inCall(List.of(raised)));
        assertThat(world.told).isEmpty();
    }

    @Test
    void whoLooksIsNotDisturbed() {
        news.away(false);
        news.say(new Notice(Notice.Kind.PARTICIPANT_JOINED, "Ann"));
        news.said(said("Hello", null));
        assertThat(world.told).isEmpty();
        assertThat(news.unseen()).isZero();
    }

    @Test
    void messagesAreCountedUntilPeopleLook() {
        for (int i = 0; i < 100; i++) {
            news.said(said("Hello", null));
        }
        assertThat(news.unseen()).isEqualTo(100);
        assertThat(world.told).as("one, however much comes").hasSize(1);
        news.away(false);
        assertThat(news.unseen()).isZero();
    }

    @Test
    void wordsAreShownWhereThatIsWanted() {
        choose(true, true);
        news.said(said("See you <b>there</b>", null));
        later();
        news.said(said("x".repeat(5_000), null));
        assertThat(world.told.getFirst()).isEqualTo(CALM + "Ann: See you <b>there</b>");
        assertThat(world.told.getLast()).hasSizeLessThan(300).endsWith("…");
    }

    private static FileTransfer file(long key, boolean incoming, State state) {
        return ChatScenes.file(key, incoming, "plan.txt", 1_200, 0, state, null);
    }

    @Test
    void anOfferedFileIsToldOnceAndCounted() {
        String who = Scenes.other(1).name();
        List<FileTransfer> first = List.of(file(1, true, State.OFFERED), file(2, false, State.OFFERED));
        news.files(first);
        later();
        news.files(first);
        assertThat(news.unseen()).isEqualTo(1);
        choose(true, true);
        news.files(List.of(file(1, true, State.RUNNING), file(2, false, State.RUNNING), file(3, true, State.OFFERED)));
        assertThat(news.unseen()).isEqualTo(2);
        assertThat(world.told)
                .containsExactly(CALM + who + " offers a file.", CALM + who + " offers the file plan.txt.");
    }

    @Test
    void aFileThatWasOfferedBeforePeopleLookedAwayIsNoNews() {
        news.away(false);
        news.files(List.of(file(1, true, State.OFFERED)));
        news.away(true);
        news.files(List.of(file(1, true, State.OFFERED)));
        assertThat(world.told).isEmpty();
        assertThat(news.unseen()).isZero();
    }

    @Test
    void wordsForOneAloneAndOnASharedScreenAreNeverShown() {
        choose(true, true);
        news.said(said("Only for you", "Sora Kim"));
        later();
        Self sharing = new Self(
                Scenes.id(0),
                "Sora Kim",
                Scenes.ALL,
                true,
                CameraState.ON,
                new ScreenChoice(ScreenChoice.Kind.TEST_PAGE, 0, "page"));
        news.render(Scenes.inCall(sharing, Scenes.others(1)));
        news.said(said("Not for the audience", null));
        later();
        news.files(List.of(file(1, true, State.OFFERED)));
        String who = Scenes.other(1).name();
        assertThat(world.told)
                .containsExactly(
                        CALM + "Ann wrote a message to you alone.",
                        CALM + "Ann wrote a message.",
                        CALM + who + " offers a file.");
    }

    @Test
    void theNameOfAFileForOneAloneIsNeverShown() {
        choose(true, true);
        news.files(List.of(ChatScenes.fileForOne(1, "resignation.pdf")));
        assertThat(news.unseen()).isEqualTo(1);
        assertThat(world.told).containsExactly(CALM + Scenes.other(1).name() + " offers a file.");
    }

    @Test
    void whoWantsNoneGetsNoneAndTheTitleCountsOn() {
        choose(false, true);
        news.said(said("Hello", null));
        assertThat(world.told).isEmpty();
        assertThat(news.unseen()).isEqualTo(1);
    }

    @Test
    void theTitleHasRoomPeopleAndWhatWasNotSeen() {
        Texts texts = Texts.in(Locale.ENGLISH);
        InCall call = Scenes.inCall(Scenes.others(2));
        assertThat(WindowTitle.of(texts, call, 0)).isEqualTo("calm-otter-41 – 3 in the call – Madang");
        assertThat(WindowTitle.of(texts, call, 2)).isEqualTo("(2) calm-otter-41 – 3 in the call – Madang");
        assertThat(WindowTitle.of(Texts.in(Locale.KOREAN), call, 0)).isEqualTo("calm-otter-41 – 3명 통화 중 – 마당");
        assertThat(WindowTitle.of(texts, new CallState.Idle(), 2)).isEqualTo("Madang");
    }
}
