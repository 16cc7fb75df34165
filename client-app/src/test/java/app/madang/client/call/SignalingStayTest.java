package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.SignalingTransport;
import app.madang.loop.VirtualLoop;
import app.madang.protocol.ClientMessage;
import app.madang.protocol.Envelope;
import app.madang.protocol.MediaState;
import app.madang.protocol.MessageWriter;
import app.madang.protocol.PeerId;
import app.madang.protocol.ServerMessage;
import app.madang.protocol.StaySecret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** PROTOCOL §3, §4 and §10 as the server sees them: what is said on each connection, and when there is a next one. */
final class SignalingStayTest {
    private static final StaySecret SECRET = StaySecret.of(new byte[32]);
    private static final PeerId PEER = new PeerId("Yw3NKWbEM2aRElRIu7JbTw");

    private final VirtualLoop loop = new VirtualLoop();
    private final List<String> said = new ArrayList<>();
    private final List<ServerMessage> heard = new ArrayList<>();
    private final List<EndReason> over = new ArrayList<>();
    private final List<SignalingTransport.Listener> connections = new ArrayList<>();
    private final SignalingStay stay = new SignalingStay(
            loop, this::connect, new Random(1), URI.create("ws://localhost/v1/rooms/yard"), new Session());

    private SignalingTransport.Connection connect(URI address, SignalingTransport.Listener listener) {
        connections.add(listener);
        said.add("connect");
        return new SignalingTransport.Connection() {
            @Override
            public void send(String text) {
                said.add(text);
            }

            @Override
            public void close(int code, String reason) {
                said.add("close " + code + " " + reason);
            }

            @Override
            public void drop() {
                said.add("drop");
            }
        };
    }

    private SignalingTransport.Listener server() {
        return connections.getLast();
    }

    private void serverSays(Long seq, Long ack, ServerMessage message) {
        server().text(MessageWriter.server(new Envelope<>(seq, ack, message)));
        loop.settle();
    }

    private void joined(boolean resumed, long received) {
        server().opened();
        serverSays(
                null,
                null,
                new ServerMessage.Joined(
                        1,
                        SECRET.peerId(),
                        resumed,
                        received,
                        List.of(),
                        8,
                        List.of(),
                        null,
                        10_000,
                        30_000,
                        65_536,
                        new ServerMessage.Rate(100, 400),
                        "test",
                        "one",
                        List.of()));
    }

    /** Connected again, however long that takes. */
    private void again() {
        int before = connections.size();
        while (connections.size() == before) {
            loop.advance(100);
        }
    }

    private void present(long seq) {
        serverSays(seq, null, new ServerMessage.PeerPresent(PEER));
    }

    private void start() {
        stay.connect();
        joined(false, 0);
        said.clear();
    }

    private String lastJoin() {
        return said.stream()
                .filter(text -> text.contains("\"type\":\"join\""))
                .toList()
                .getLast();
    }

    @Test
    void aServerInDoubtIsAskedAndGivenUpAfterTwoSeconds() {
        start();
        loop.advance(3_000);
        stay.doubt();
        stay.doubt();
        assertThat(said).singleElement().asString().contains("\"type\":\"ping\"");
        assertThat(stay.inDoubt()).isTrue();
        server().alive();
        loop.settle();
        assertThat(stay.inDoubt()).isFalse();
        loop.advance(3_000);
        stay.tick();
        assertThat(stay.joined()).isTrue();
        stay.doubt();
        loop.advance(1_900);
        stay.tick();
        assertThat(stay.joined()).isTrue();
        loop.advance(100);
        stay.tick();
        assertThat(stay.joined()).isFalse();
        assertThat(said).last().isEqualTo("drop");
    }

    @Test
    void anotherNetworkIsAConnectionAnewAtOnce() {
        start();
        stay.networkChanged();
        assertThat(said).containsExactly("drop", "connect");
        server().failed(SignalingTransport.ConnectFailure.UNREACHABLE, "");
        loop.settle();
        stay.networkChanged();
        assertThat(said).filteredOn("connect"::equals).hasSize(2);
        joined(true, 0);
        assertThat(stay.joined()).isTrue();
        assertThat(over).isEmpty();
    }

    @Test
    void anotherNetworkBeforeTheFirstAnswerChangesNothing() {
        stay.connect();
        stay.networkChanged();
        assertThat(said).containsExactly("connect");
    }

    @Test
    void whereNothingAnswersTheNextAttemptFollowsSoon() {
        start();
        server().closed(1006, "");
        for (int i = 0; i < 8; i++) {
            again();
            server().failed(SignalingTransport.ConnectFailure.UNREACHABLE, "");
            loop.settle();
        }
        long before = loop.nowMs();
        again();
        assertThat(loop.nowMs() - before).isBetween(0L, 1_400L);
    }

    @Test
    void aNewStayHasNoReceivedAndAReturningOneHas() {
        stay.connect();
        server().opened();
        loop.settle();
        assertThat(lastJoin()).doesNotContain("\"received\"");
        joined(false, 0);
        server().closed(1006, "");
        again();
        server().opened();
        loop.settle();
        assertThat(lastJoin()).contains("\"received\":0");
        joined(true, 0);
        present(1);
        present(2);
        server().closed(1006, "");
        again();
        server().opened();
        loop.settle();
        assertThat(lastJoin()).contains("\"received\":2");
    }

    @Test
    void whatTheServerHasNotIsSentAgainWithItsNumber() {
        start();
        stay.send(new ClientMessage.Self("one", null, null));
        stay.send(new ClientMessage.Self("two", null, null));
        server().closed(1006, "");
        loop.settle();
        stay.send(new ClientMessage.Self("three", null, null));
        again();
        said.clear();
        joined(true, 1);
        assertThat(said).hasSize(3);
        assertThat(said.get(1)).contains("\"seq\":2").contains("two");
        assertThat(said.get(2)).contains("\"seq\":3").contains("three");
    }

    @Test
    void aStayThatBeginsAnewNumbersFromOneBothWays() {
        start();
        stay.send(new ClientMessage.Self("one", null, null));
        present(1);
        present(2);
        server().closed(1006, "");
        again();
        said.clear();
        joined(false, 0);
        assertThat(said).hasSize(1);
        stay.send(new ClientMessage.Self("two", null, null));
        assertThat(said.getLast()).contains("\"seq\":1").contains("two");
        heard.clear();
        present(1);
        assertThat(heard).hasSize(1);
    }

    @Test
    void everyMessageIsHeardOnceAndAcknowledged() {
        start();
        present(1);
        present(1);
        present(2);
        assertThat(heard).hasSize(2);
        stay.send(new ClientMessage.Self("one", null, null));
        assertThat(said.getLast()).contains("\"ack\":2");
    }

    @Test
    void sixtyFourMessagesAreAcknowledgedAtOnceAndFewerByThePing() {
        start();
        for (long seq = 1; seq <= 63; seq++) {
            present(seq);
        }
        assertThat(said).isEmpty();
        present(64);
        assertThat(said).hasSize(1);
        assertThat(said.getLast()).contains("\"type\":\"ping\"").contains("\"ack\":64");
        present(65);
        loop.advance(10_000);
        assertThat(said.getLast()).contains("\"type\":\"ping\"").contains("\"ack\":65");
    }

    @Test
    void aGapIsResyncedOnceWithReceivedAndThenWithout() {
        start();
        present(1);
        present(3);
        assertThat(said).contains("close 4009 resync_needed");
        again();
        server().opened();
        loop.settle();
        assertThat(lastJoin()).contains("\"received\":1");
        joined(true, 0);
        present(3);
        again();
        server().opened();
        loop.settle();
        assertThat(lastJoin()).doesNotContain("\"received\"");
    }

    @Test
    void afterAPongAGapIsAnIncidentOfItsOwn() {
        start();
        present(2);
        again();
        joined(true, 0);
        serverSays(null, 0L, new ServerMessage.Pong(1));
        present(2);
        again();
        server().opened();
        loop.settle();
        assertThat(lastJoin()).contains("\"received\":0");
    }

    @Test
    void whoHadToForgetDoesNotAskForItsOldPlace() {
        start();
        for (int i = 0; i < 300; i++) {
            stay.send(new ClientMessage.Self("n" + i, null, null));
        }
        server().closed(1006, "");
        again();
        server().opened();
        loop.settle();
        assertThat(lastJoin()).doesNotContain("\"received\"");
    }

    @Test
    void moreThanTheServersBurstIsPaced() {
        start();
        for (int i = 0; i < 500; i++) {
            stay.send(new ClientMessage.Self("n" + i, null, null));
        }
        assertThat(said).hasSize(400);
        loop.advance(500);
        assertThat(said).hasSizeBetween(448, 451);
        loop.advance(600);
        assertThat(said).hasSize(500);
    }

    @Test
    void aMessageThatNoServerTakesIsNotSent() {
        start();
        stay.send(new ClientMessage.Self("x".repeat(70_000), null, null));
        assertThat(said).isEmpty();
        stay.send(new ClientMessage.Self("fits", null, null));
        assertThat(said.getLast()).contains("\"seq\":1");
    }

    @Test
    void silenceIsNoticedAfterTwoAndAHalfPings() {
        start();
        loop.advance(24_000);
        stay.tick();
        assertThat(said).doesNotContain("drop");
        server().alive();
        loop.advance(24_000);
        stay.tick();
        assertThat(said).doesNotContain("drop");
        loop.advance(1_500);
        stay.tick();
        assertThat(said).contains("drop");
        assertThat(stay.joined()).isFalse();
    }

    @Test
    void delaysGrowUntilAConnectionHasProvedItself() {
        start();
        List<Long> delays = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            server().closed(1006, "");
            loop.settle();
            long from = loop.nowMs();
            again();
            delays.add(loop.nowMs() - from);
            joined(true, 0);
        }
        assertThat(delays.get(0)).isBetween(0L, 1_100L);
        assertThat(delays.get(4)).isBetween(4_800L, 5_900L);
        assertThat(delays.get(6)).isBetween(7_000L, 8_100L);
        serverSays(null, 0L, new ServerMessage.Pong(1));
        server().closed(1006, "");
        loop.settle();
        long from = loop.nowMs();
        again();
        assertThat(loop.nowMs() - from).isBetween(0L, 1_100L);
    }

    @Test
    void whatAConnectionSaysAfterItsEndIsNotHeard() {
        start();
        SignalingTransport.Listener old = server();
        old.closed(1006, "");
        again();
        joined(true, 0);
        heard.clear();
        old.text(MessageWriter.server(new Envelope<>(1L, null, new ServerMessage.PeerPresent(PEER))));
        old.closed(4001, "replaced");
        loop.settle();
        assertThat(heard).isEmpty();
        assertThat(over).isEmpty();
        assertThat(stay.joined()).isTrue();
    }

    private final class Session implements SignalingStay.Listener {
        @Override
        public ClientMessage.Join join(Long received) {
            return new ClientMessage.Join(1, SECRET, "Ann", MediaState.NONE, false, null, List.of(), received, null);
        }

        @Override
        public void joined(ServerMessage.Joined joined) {}

        @Override
        public void message(ServerMessage message) {
            heard.add(message);
        }

        @Override
        public void refused(ServerMessage.Refusal refusal) {}

        @Override
        public void lost() {}

        @Override
        public void over(EndReason reason) {
            over.add(reason);
        }
    }
}
