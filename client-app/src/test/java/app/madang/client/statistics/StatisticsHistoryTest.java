package app.madang.client.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.CallState.SignalingState;
import app.madang.client.call.EndReason;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.protocol.Invitation;
import app.madang.protocol.MediaState;
import app.madang.protocol.PeerId;
import app.madang.protocol.Room;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class StatisticsHistoryTest {
    private static final Invitation ROOM = new Invitation(false, "localhost", 8787, new Room("tea"), null);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private long now = 5_000;
    private final StatisticsHistory history = new StatisticsHistory(() -> now, () -> NOON);

    private static PeerId id(int number) {
        return new PeerId("%021dA".formatted(number));
    }

    private void here(Integer... numbers) {
        history.state(new InCall(
                ROOM,
                new Self(id(0), "Me", MediaState.NONE, false, CameraState.OFF),
                Arrays.stream(numbers)
                        .map(n -> new Participant(id(n), "P" + n, MediaState.NONE, false, true, LinkState.CONNECTED))
                        .toList(),
                8,
                SignalingState.CONNECTED,
                true));
    }

    private void seconds(int count, Integer... numbers) {
        for (int i = 0; i < count; i++) {
            now += 1_000;
            for (Integer number : numbers) {
                history.statistics(id(number), Numbers.direct(i));
            }
        }
    }

    @Test
    void numbersStandWithTheirTimeSinceTheCallBegan() {
        here(1);
        seconds(3, 1);
        HistorySnapshot snapshot = history.snapshot();
        assertThat(snapshot.began()).isEqualTo(NOON);
        assertThat(snapshot.nowMs()).isEqualTo(3_000);
        assertThat(snapshot.people()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("P1");
            assertThat(person.samples()).extracting(Sample::atMs).containsExactly(1_000L, 2_000L, 3_000L);
            assertThat(person.samples()).extracting(Sample::link).containsOnly(LinkState.CONNECTED);
        });
    }

    @Test
    void onlyTheLastMinutesAreKeptHoweverLongTheCall() {
        here(1, 2);
        seconds(2_000, 1, 2);
        assertThat(history.snapshot().people()).allSatisfy(person -> {
            assertThat(person.samples()).hasSize(301);
            assertThat(person.samples().getFirst().atMs()).isEqualTo(1_700_000);
        });
        for (int i = 0; i < 5_000; i++) {
            history.statistics(id(1), Numbers.direct(1));
        }
        assertThat(history.snapshot().people().getFirst().samples()).hasSize(StatisticsHistory.MOST_SAMPLES);
    }

    @Test
    void whoLeftStaysUntilTheirNumbersAreOld() {
        here(1, 2);
        seconds(10, 1, 2);
        here(2);
        seconds(10, 2);
        assertThat(history.snapshot().people()).extracting(PersonHistory::here).containsExactly(false, true);
        seconds(300, 2);
        assertThat(history.snapshot().people()).extracting(PersonHistory::name).containsExactly("P2");
    }

    @Test
    void aRoomOfComingAndGoingDoesNotFillTheMemory() {
        for (int i = 1; i <= 200; i++) {
            here(i, 999);
            seconds(1, i, 999);
        }
        assertThat(history.snapshot().people()).hasSize(StatisticsHistory.MOST_PEOPLE);
        assertThat(history.snapshot().people()).extracting(PersonHistory::name).contains("P200", "P999");
    }

    @Test
    void newestMeansNew() {
        here(1);
        assertThat(history.newest(id(1), 3_000)).isEmpty();
        seconds(1, 1);
        assertThat(history.newest(id(1), 3_000)).contains(Numbers.direct(0));
        now += 3_001;
        assertThat(history.newest(id(1), 3_000)).isEmpty();
        assertThat(history.newest(id(7), 3_000)).isEmpty();
    }

    @Test
    void theNextCallBeginsEmptyAndTheLastOneStaysUntilThen() {
        here(1);
        seconds(5, 1);
        history.state(new CallState.Ended(ROOM, EndReason.LEFT));
        assertThat(history.snapshot().people()).hasSize(1);
        here(2);
        assertThat(history.snapshot().people()).isEmpty();
        history.statistics(id(1), Numbers.direct(1));
        assertThat(history.snapshot().people()).isEmpty();
    }
}
