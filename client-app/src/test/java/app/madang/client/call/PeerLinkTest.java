package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.IceServerTrouble;
import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.PeerConnection;
import app.madang.client.call.port.PeerConnections;
import app.madang.client.call.port.PeerConnections.ConnectionState;
import app.madang.loop.VirtualLoop;
import app.madang.protocol.IceServer;
import app.madang.protocol.PeerId;
import app.madang.protocol.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** PROTOCOL §6, rule by rule: what one link says and asks of its connection when it hears what. */
final class PeerLinkTest {
    private static final PeerId FIRST = new PeerId("Yw3NKWbEM2aRElRIu7JbTw");
    private static final PeerId LAST = new PeerId("r5YTdg9yY1-9tEpaCmPDnw");

    private final VirtualLoop loop = new VirtualLoop();
    private final List<String> log = new ArrayList<>();
    private final List<PeerConnections.Events> events = new ArrayList<>();
    private final PeerNumbers numbers = new PeerNumbers();
    private Reach reach = Reach.DIRECT;
    private PeerLink link;

    private PeerLink offering() {
        link = new PeerLink(FIRST, LAST, this::open, numbers, new Around());
        return link;
    }

    private PeerLink answering() {
        link = new PeerLink(LAST, FIRST, this::open, numbers, new Around());
        return link;
    }

    private PeerConnection open(
            PeerId peer, boolean offers, List<IceServer> iceServers, PeerConnections.Events itsEvents) {
        events.add(itsEvents);
        int number = events.size();
        log.add("open " + number);
        return new Written(number);
    }

    private void assertDone(String... lines) {
        loop.settle();
        assertThat(log).containsExactly(lines);
        log.clear();
    }

    private void passes(long ms) {
        for (long i = 0; i < ms; i += 250) {
            loop.advance(250);
            link.tick();
        }
    }

    private PeerConnections.Events newest() {
        return events.getLast();
    }

    private void offered(long negotiation) {
        newest().described(negotiation, "sdp");
        loop.settle();
    }

    private void answered(long negotiation) {
        link.received(new Signal.Answer(negotiation, "answer"));
        newest().remoteApplied(negotiation);
        loop.settle();
    }

    private void connected() {
        newest().connection(ConnectionState.CONNECTED);
        loop.settle();
    }

    /** An offering link whose first negotiation is complete and whose media flow. */
    private void connectedByOffer() {
        offering().begin();
        offered(1);
        answered(1);
        connected();
        log.clear();
    }

    @Test
    void theFirstOfferGoesAtOnceAndItsAnswerIsApplied() {
        offering().begin();
        assertDone("open 1", "1 createOffer 1");
        offered(1);
        assertDone("say Offer[link=1, negotiation=1, sdp=sdp]");
        link.received(new Signal.Answer(1, "answer"));
        assertDone("1 acceptAnswer 1");
    }

    @Test
    void withoutServerNothingIsOfferedUntilItIsBack() {
        reach = Reach.NONE;
        offering().begin();
        passes(5_000);
        assertDone();
        reach = Reach.KEPT;
        passes(250);
        assertDone("open 1", "1 createOffer 1");
    }

    @Test
    void candidatesWaitForTheDescriptionOfTheirNegotiation() {
        offering().begin();
        offered(1);
        link.received(new Signal.Answer(1, "answer"));
        link.received(new Signal.Candidate(1, "early", "0", 0));
        log.clear();
        newest().remoteApplied(1);
        loop.settle();
        link.received(new Signal.Candidate(1, "late", "0", 0));
        link.received(new Signal.Candidate(0, "stale", "0", 0));
        assertDone("1 addCandidate early", "1 addCandidate late");
    }

    @Test
    void ownCandidatesCarryTheirNegotiationAndStaleOnesAreNotSaid() {
        offering().begin();
        offered(1);
        log.clear();
        newest().candidate(1, "mine", "0", 0);
        newest().gatheringComplete(1);
        newest().candidate(0, "stale", "0", 0);
        assertDone(
                "say Candidate[negotiation=1, candidate=mine, sdpMid=0, sdpMLineIndex=0]",
                "say Candidate[negotiation=1, candidate=, sdpMid=null, sdpMLineIndex=null]");
    }

    @Test
    void staleAndSecondAnswersAndOffersOfTheWrongSideAreDropped() {
        connectedByOffer();
        link.received(new Signal.Answer(1, "again"));
        link.received(new Signal.Answer(0, "older"));
        link.received(new Signal.Offer(2, 7, "not yours"));
        assertDone();
    }

    @Test
    void aRestartIsAnsweredOnTheSameLinkWithAnIceRestart() {
        connectedByOffer();
        link.received(new Signal.Restart(1, false, null));
        assertDone("1 createOffer 2 iceRestart");
        offered(2);
        assertDone("say Offer[link=1, negotiation=2, sdp=sdp]");
    }

    @Test
    void aRestartOfAnOlderNegotiationIsDropped() {
        connectedByOffer();
        link.received(new Signal.Restart(0, false, null));
        link.received(new Signal.Restart(0, true, null));
        passes(1_000);
        assertDone();
    }

    @Test
    void whileAnOfferWaitsOnlyARestartAnewIsHeard() {
        offering().begin();
        offered(1);
        log.clear();
        link.received(new Signal.Restart(1, false, null));
        passes(1_000);
        assertDone();
        link.received(new Signal.Restart(1, true, "cannot apply"));
        assertDone("1 close", "open 2", "2 createOffer 2");
        offered(2);
        assertDone("say Offer[link=2, negotiation=2, sdp=sdp]");
    }

    @Test
    void anOfferWithoutAnswerIsFollowedByTheNextLinkAfterTenSecondsOfPresence() {
        offering().begin();
        offered(1);
        log.clear();
        passes(6_000);
        reach = Reach.KEPT;
        passes(60_000);
        assertDone();
        reach = Reach.DIRECT;
        passes(9_750);
        assertDone();
        passes(500);
        assertDone("1 close", "open 2", "2 createOffer 2");
    }

    @Test
    void aPeerThatIsBackGetsTheWholeTime() {
        offering().begin();
        offered(1);
        log.clear();
        passes(9_000);
        link.peerPresentAgain();
        passes(9_500);
        assertDone();
        passes(750);
        assertDone("1 close", "open 2", "2 createOffer 2");
    }

    @Test
    void betweenVainOffersPassMoreAndMoreSeconds() {
        offering().begin();
        List<Long> moments = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            int before = events.size();
            newest().failed(numbers.negotiation(), "no");
            loop.settle();
            while (events.size() == before) {
                passes(250);
            }
            moments.add(loop.nowMs());
        }
        assertThat(moments).containsExactly(0L, 2_000L, 7_000L, 17_000L, 47_000L, 77_000L, 107_000L);
        newest().failed(numbers.negotiation(), "no");
        loop.settle();
        log.clear();
        link.peerPresentAgain();
        assertThat(log).as("counted from the beginning again").contains("open 9");
    }

    @Test
    void whatAReplacedConnectionSaysIsDropped() {
        offering().begin();
        PeerConnections.Events old = newest();
        old.failed(1, "no");
        loop.settle();
        log.clear();
        old.described(2, "old");
        old.connection(ConnectionState.CONNECTED);
        old.candidate(2, "old", "0", 0);
        old.failed(2, "old");
        assertDone();
        assertThat(link.mediaConnected()).isFalse();
        offered(2);
        assertDone("say Offer[link=2, negotiation=2, sdp=sdp]");
    }

    @Test
    void beginningAgainLeavesAConnectedLinkAlone() {
        connectedByOffer();
        link.beginAgain();
        passes(20_000);
        assertDone();
    }

    @Test
    void beginningAgainWithAWaitingOfferRollsItBack() {
        offering().begin();
        offered(1);
        log.clear();
        link.beginAgain();
        assertDone("1 rollback 1", "1 createOffer 2 iceRestart");
        offered(2);
        link.received(new Signal.Answer(1, "of the lost offer"));
        assertDone("say Offer[link=1, negotiation=2, sdp=sdp]");
    }

    @Test
    void beginningAgainWhileARestartIsUnderWayRepeatsIt() {
        connectedByOffer();
        link.received(new Signal.Restart(1, false, null));
        offered(2);
        log.clear();
        link.beginAgain();
        assertDone("1 rollback 2", "1 createOffer 3 iceRestart");
    }

    @Test
    void numbersGoOnWhereALinkEndedBefore() {
        connectedByOffer();
        link.close();
        log.clear();
        offering().begin();
        assertDone("open 2", "2 createOffer 2");
        offered(2);
        assertDone("say Offer[link=2, negotiation=2, sdp=sdp]");
    }

    @Test
    void theAnsweringSideAnswersAndMakesANewConnectionForAHigherLink() {
        answering().begin();
        assertDone();
        link.received(new Signal.Offer(1, 1, "offer"));
        assertDone("open 1", "1 acceptOffer 1");
        newest().remoteApplied(1);
        newest().described(1, "sdp");
        assertDone("say Answer[negotiation=1, sdp=sdp]");
        link.received(new Signal.Offer(1, 2, "restart"));
        assertDone("1 acceptOffer 2");
        link.received(new Signal.Offer(3, 3, "new link"));
        assertDone("1 close", "open 2", "2 acceptOffer 3");
    }

    @Test
    void theAnsweringSideDropsWhatIsOlderOrNotItsPart() {
        answering().begin();
        link.received(new Signal.Offer(2, 5, "offer"));
        log.clear();
        link.received(new Signal.Offer(2, 5, "again"));
        link.received(new Signal.Offer(2, 4, "older"));
        link.received(new Signal.Offer(1, 6, "older link"));
        link.received(new Signal.Answer(5, "not mine"));
        link.received(new Signal.Restart(5, true, "not to me"));
        newest().described(4, "older");
        assertDone();
    }

    @Test
    void aFloodOfOffersCostsFewConnectionsAndEndsWithTheNewest() {
        answering();
        for (long n = 1; n <= 100; n++) {
            link.received(new Signal.Offer(n, n, "offer"));
        }
        link.received(new Signal.Candidate(100, "early", "0", 0));
        loop.settle();
        assertThat(events).hasSize(8);
        log.clear();
        passes(2_000);
        assertDone("8 close", "open 9", "9 acceptOffer 100");
        newest().remoteApplied(100);
        assertDone("9 addCandidate early");
        passes(60_000);
        assertThat(events).hasSize(9);
    }

    @Test
    void whatCannotBeAppliedIsAskedForAnew() {
        answering().begin();
        link.received(new Signal.Offer(1, 1, "nonsense"));
        newest().failed(1, "no session description");
        loop.settle();
        assertThat(log)
                .containsExactly(
                        "open 1",
                        "1 acceptOffer 1",
                        "1 close",
                        "say Restart[negotiation=1, anew=true, reason=a description could not be applied]");
        log.clear();
        link.received(new Signal.Offer(1, 2, "the same link"));
        assertDone("say Restart[negotiation=2, anew=true, reason=no connection for this link any more]");
        link.received(new Signal.Offer(2, 3, "good"));
        assertDone("open 2", "2 acceptOffer 3");
    }

    @Test
    void theAnsweringSideAsksForRestartsAndThenForANewLink() {
        answering().begin();
        link.received(new Signal.Offer(1, 1, "offer"));
        connected();
        log.clear();
        newest().connection(ConnectionState.DISCONNECTED);
        loop.settle();
        passes(15_500);
        assertDone(
                "say Restart[negotiation=1, anew=false, reason=media interrupted]",
                "say Restart[negotiation=1, anew=false, reason=media interrupted]",
                "say Restart[negotiation=1, anew=true, reason=not connected in time]");
    }

    @Test
    void anOfferThatNeverComesIsAskedForWhileThePeerIsThere() {
        answering().begin();
        reach = Reach.KEPT;
        passes(60_000);
        assertDone();
        reach = Reach.DIRECT;
        passes(15_250);
        assertDone("say Restart[negotiation=0, anew=true, reason=not connected in time]");
    }

    /** A connection that writes down what is asked of it. */
    private final class Written implements PeerConnection {
        private final int number;

        Written(int number) {
            this.number = number;
        }

        private void write(String what) {
            log.add(number + " " + what);
        }

        @Override
        public void createOffer(long negotiation, boolean iceRestart) {
            write("createOffer " + negotiation + (iceRestart ? " iceRestart" : ""));
        }

        @Override
        public void acceptOffer(long negotiation, String sdp) {
            write("acceptOffer " + negotiation);
        }

        @Override
        public void acceptAnswer(long negotiation, String sdp) {
            write("acceptAnswer " + negotiation);
        }

        @Override
        public void rollback(long negotiation) {
            write("rollback " + negotiation);
        }

        @Override
        public void addCandidate(Signal.Candidate candidate) {
            write("addCandidate " + candidate.candidate());
        }

        @Override
        public void setIceServers(List<IceServer> iceServers) {
            write("setIceServers " + iceServers);
        }

        @Override
        public void send(byte[] message, boolean text) {
            write("send");
        }

        @Override
        public void sendWholePictures() {
            write("sendWholePictures");
        }

        @Override
        public void requestStatistics(Consumer<LinkStatistics> receiver) {
            write("requestStatistics");
        }

        @Override
        public void close() {
            write("close");
        }
    }

    private final class Around implements PeerLink.Surroundings {
        @Override
        public long nowMs() {
            return loop.nowMs();
        }

        @Override
        public void post(Runnable task) {
            loop.post(task);
        }

        @Override
        public void doubtServer() {}

        @Override
        public Reach reach() {
            return reach;
        }

        @Override
        public void say(Signal signal) {
            log.add("say " + signal);
        }

        @Override
        public List<IceServer> iceServers() {
            return List.of();
        }

        @Override
        public void statistics(LinkStatistics statistics) {}

        @Override
        public void iceServerTrouble(IceServerTrouble trouble) {}

        @Override
        public void dataChannel(boolean open) {}

        @Override
        public void data(byte[] message, boolean text) {}
    }
}
