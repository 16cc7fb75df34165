package app.madang.client.app.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.CallState.SignalingState;
import app.madang.client.call.EndReason;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.VirtualLoop;
import app.madang.protocol.Invitation;
import app.madang.protocol.MediaState;
import app.madang.protocol.PeerId;
import app.madang.protocol.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WarmUpTest {
    private static final Invitation ROOM = new Invitation(false, "127.0.0.1", 8787, new Room("tea"), null);
    private static final CallState IDLE = new CallState.Idle();
    private static final CallState JOINING = new CallState.Joining(ROOM);
    private static final CallState ENDED = new CallState.Ended(ROOM, EndReason.LEFT);
    private static final CallState ALONE = inCall(List.of());
    private static final CallState TOGETHER = inCall(List.of(new Participant(
            new PeerId("AAAAAAAAAAAAAAAAAAAAAQ"), "Ada", MediaState.NONE, false, true, LinkState.CONNECTING)));

    private final VirtualLoop loop = new VirtualLoop();
    private final PromptConnections connections = new PromptConnections();
    private int pages;
    private int tidied;
    private final WarmUp warmUp = new WarmUp(loop, () -> pages++, connections, () -> tidied++);

    private static CallState inCall(List<Participant> others) {
        Self self = new Self(new PeerId("AAAAAAAAAAAAAAAAAAAAAA"), "Mina", MediaState.NONE, false, CameraState.OFF);
        return new InCall(ROOM, self, others, 8, SignalingState.CONNECTED, true);
    }

    @Test
    void afterASecondOfRestItGoesThroughPagesAndCallsAndTidies() {
        warmUp.state(IDLE);
        loop.advance(999);
        assertThat(pages).isZero();
        loop.advance(1);
        assertThat(pages).isEqualTo(1);
        loop.advance(5_000);
        assertThat(pages).isEqualTo(4);
        assertThat(connections.opened).isEqualTo(6);
        assertThat(connections.open).isZero();
        assertThat(tidied).isEqualTo(1);
    }

    @Test
    void onceIsEnough() {
        warmUp.state(IDLE);
        loop.advance(6_000);
        warmUp.state(JOINING);
        warmUp.state(ENDED);
        loop.advance(6_000);
        assertThat(pages).isEqualTo(4);
        assertThat(connections.opened).isEqualTo(6);
        assertThat(tidied).isEqualTo(1);
    }

    @Test
    void whoeverJoinsAtOnceDoesNotMeetIt() {
        warmUp.state(IDLE);
        loop.advance(500);
        warmUp.state(JOINING);
        warmUp.state(TOGETHER);
        loop.advance(10_000);
        assertThat(pages).isZero();
        assertThat(connections.opened).isZero();
    }

    @Test
    void aloneInARoomThereIsTime() {
        warmUp.state(JOINING);
        warmUp.state(ALONE);
        loop.advance(6_000);
        assertThat(connections.opened).isEqualTo(6);
    }

    @Test
    void itEndsWhereSomebodyJoinsAndGoesOnAfterwards() {
        connections.connecting = false;
        warmUp.state(IDLE);
        loop.advance(2_000);
        assertThat(connections.open).isEqualTo(2);
        warmUp.state(JOINING);
        loop.settle();
        assertThat(connections.open).isZero();
        loop.advance(10_000);
        assertThat(connections.opened).isEqualTo(2);
        connections.connecting = true;
        warmUp.state(ENDED);
        loop.advance(6_000);
        assertThat(connections.opened).isEqualTo(6);
        assertThat(tidied).isEqualTo(1);
    }

    @Test
    void aCallThatDoesNotConnectIsGivenUp() {
        connections.connecting = false;
        warmUp.state(IDLE);
        loop.advance(20_000);
        assertThat(connections.opened).isEqualTo(6);
        assertThat(connections.open).isZero();
        assertThat(tidied).isEqualTo(1);
    }

    @Test
    void nothingIsSentOrReceived() {
        warmUp.state(IDLE);
        loop.advance(6_000);
        assertThat(connections.descriptions)
                .isNotEmpty()
                .allSatisfy(sdp -> assertThat(sdp).contains("a=inactive").doesNotContainPattern("a=(send|recv)"));
    }
}
