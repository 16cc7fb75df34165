package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.ReconnectPolicy.Again;
import app.madang.client.call.ReconnectPolicy.Over;
import app.madang.client.call.ReconnectPolicy.Resync;
import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import app.madang.protocol.ErrorCode;
import app.madang.protocol.ServerMessage.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReconnectPolicyTest {

    private static Refusal fatal(ErrorCode code, Long retryAfterMs) {
        return new Refusal(code.wireName(), "no", true, null, retryAfterMs, null);
    }

    @Test
    void delaysGrowToSevenSecondsWithUpToOneOfSpread() {
        assertThat(IntStream.range(0, 9).mapToObj(attempt -> ReconnectPolicy.delayMs(attempt, 0)))
                .isEqualTo(List.of(0L, 300L, 1_200L, 2_700L, 4_800L, 7_000L, 7_000L, 7_000L, 7_000L));
        assertThat(ReconnectPolicy.delayMs(0, 0.999)).isEqualTo(999);
        assertThat(ReconnectPolicy.delayMs(100, 0.5)).isEqualTo(7_500);
    }

    @ParameterizedTest
    @EnumSource(ConnectFailure.class)
    void whoWasInTheRoomTriesAgainWhateverTheFailure(ConnectFailure failure) {
        assertThat(ReconnectPolicy.afterFailure(failure, true)).isEqualTo(new Again(0));
        assertThat(ReconnectPolicy.afterFailure(failure, false)).isInstanceOf(Over.class);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void onlyWhatTheTableAllowsIsTriedAgain(ErrorCode code) {
        Object verdict = ReconnectPolicy.afterFatal(fatal(code, null), true);
        switch (code) {
            case SERVER_DRAINING, SERVER_FULL, INTERNAL -> assertThat(verdict).isEqualTo(new Again(0));
            case RESYNC_NEEDED -> assertThat(verdict).isEqualTo(new Resync());
            default -> assertThat(verdict).isInstanceOf(Over.class);
        }
    }

    @Test
    void aFullServerSaysHowLongToWaitWithinReason() {
        assertThat(ReconnectPolicy.afterFatal(fatal(ErrorCode.SERVER_FULL, 5_000L), true))
                .isEqualTo(new Again(5_000));
        assertThat(ReconnectPolicy.afterFatal(fatal(ErrorCode.SERVER_FULL, Long.MAX_VALUE), true))
                .isEqualTo(new Again(60_000));
        assertThat(ReconnectPolicy.afterFatal(fatal(ErrorCode.SERVER_FULL, -1L), true))
                .isEqualTo(new Again(0));
        assertThat(ReconnectPolicy.afterFatal(fatal(ErrorCode.SERVER_FULL, 5_000L), false))
                .isEqualTo(new Over(EndReason.SERVER_FULL));
    }

    /** Somebody else at this address guessed the access word too often, and ours was not looked at. */
    @Test
    void whoWasInTheRoomWaitsWhereItsWordWasNotLookedAt() {
        assertThat(ReconnectPolicy.afterFatal(fatal(ErrorCode.ACCESS_DENIED, 3_000L), true))
                .isEqualTo(new Again(3_000));
        assertThat(ReconnectPolicy.afterFatal(fatal(ErrorCode.ACCESS_DENIED, 3_000L), false))
                .as("the word may be right")
                .isEqualTo(new Over(EndReason.ACCESS_SLOWED));
        assertThat(ReconnectPolicy.afterFatal(fatal(ErrorCode.ACCESS_DENIED, null), true))
                .isEqualTo(new Over(EndReason.ACCESS_DENIED));
    }

    @Test
    void aCloseIsReadByItsReasonOnlyWhereTheCodeAgrees() {
        assertThat(ReconnectPolicy.afterClose(4429, "room_full", true)).isEqualTo(new Over(EndReason.ROOM_FULL));
        assertThat(ReconnectPolicy.afterClose(4429, "rate_limited", true))
                .isEqualTo(new Over(EndReason.TOO_MANY_MESSAGES));
        assertThat(ReconnectPolicy.afterClose(4429, "", false)).isEqualTo(new Over(EndReason.ROOM_FULL));
        assertThat(ReconnectPolicy.afterClose(1006, "room_full", true)).isEqualTo(new Again(0));
        assertThat(ReconnectPolicy.afterClose(4009, "", true)).isEqualTo(new Resync());
    }

    /** Nothing was lost by who never was in the room, so it does not read "the connection was lost". */
    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1005, 1006, 1008, 1010, 4000, 4001, 4408, 4999})
    void aCloseBeforeTheFirstJoinIsNoLoss(int code) {
        assertThat(ReconnectPolicy.afterClose(code, "", false))
                .isInstanceOfSatisfying(
                        Over.class,
                        over -> assertThat(over.reason())
                                .isIn(EndReason.NOT_A_SERVER, EndReason.SERVER_UNREACHABLE, EndReason.SERVER_TIMEOUT));
    }
}
