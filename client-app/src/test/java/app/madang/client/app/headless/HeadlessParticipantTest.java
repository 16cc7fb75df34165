package app.madang.client.app.headless;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.app.ExitCode;
import app.madang.client.call.CallState;
import app.madang.client.call.EndReason;
import app.madang.client.call.JoinRequest;
import app.madang.client.media.NoScreens;
import app.madang.client.quality.Declared;
import app.madang.client.ui.FakeCall;
import app.madang.client.ui.FakeConversation;
import app.madang.client.ui.FakeFeeds;
import app.madang.client.ui.FakeFiles;
import app.madang.client.ui.Texts;
import app.madang.loop.VirtualLoop;
import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HeadlessParticipantTest {
    private static final Invitation ROOM = new Invitation(false, "localhost", 8787, new Room("tea"), null);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final FakeCall call = new FakeCall();
    private final HeadlessParticipant participant = HeadlessParticipant.of(
            call,
            new FakeConversation(),
            new FakeFiles(),
            null,
            new FakeFeeds(),
            new Declared(Declared.IN_FULL),
            new NoScreens(),
            new PrintStream(bytes, true, StandardCharsets.UTF_8),
            0,
            Texts.in(Locale.ENGLISH));

    /** A signal may come while the program still starts: whoever joined after it would stay. */
    @Test
    @Timeout(20)
    void whoIsToldToLeaveBeforeTheJoinDoesNotStay() {
        CompletableFuture<Void> signal = CompletableFuture.runAsync(participant::leave);
        awaitAsked("leave");
        CompletableFuture<ExitCode> code = CompletableFuture.supplyAsync(this::run);
        awaitAsked("leave", "join", "leave");
        call.become(new CallState.Ended(ROOM, EndReason.LEFT));
        assertThat(code.join()).isEqualTo(ExitCode.DONE);
        signal.join();
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("\"ended\"", "\"left\"");
    }

    private ExitCode run() {
        JoinRequest request = new JoinRequest(ROOM, "Ann", true, true, null);
        return participant.run(request, new BufferedReader(new StringReader("")), new VirtualLoop(), 0);
    }

    /** Bounded by the test's own time. */
    private void awaitAsked(String... words) {
        while (!call.asked.equals(List.of(words))) {
            Thread.onSpinWait();
        }
    }
}
