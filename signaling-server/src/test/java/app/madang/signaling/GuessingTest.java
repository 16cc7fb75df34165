package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.socket.AddressGroup;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Guessing the access word gets slow, for those at the guesser's address and for nobody else. */
class GuessingTest {
    private static final int GUESSER = 100;

    private final TestHouse house = new TestHouse(ServerSettings.defaults().withAccess("word"));
    private final AddressGroup there = address("192.0.2.1");
    private TestClient ann;

    @BeforeEach
    void oneIsThere() {
        ann = enters(1, there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "guess"})
    void fromTheFourthOnAWordWaitsTwiceAsLongAsTheOneBefore(String last) {
        for (int i = 0; i < 3; i++) {
            guess(there, "guess").isClosedWith(4403, "access_denied");
        }
        for (long waitMs : new long[] {250, 500, 1_000, 2_000, 4_000}) {
            isLookedAtAfter(waitMs, guess(there, "guess"));
        }
        TestClient client = guess(there, last);
        house.loop.advance(3_999);
        client.hearsNothing();
        house.loop.advance(1);
        if (last.equals("word")) {
            client.next("joined");
        } else {
            client.nextError("access_denied", true);
        }
    }

    @Test
    void oneWordOfAnAddressIsLookedAtAtATime() {
        wrong(3);
        TestClient first = guess(there, "guess");
        TestClient second = guess(there, "guess");
        TestClient third = guess(there, "word");
        isLookedAtAfter(250, first);
        isLookedAtAfter(500, second);
        house.loop.advance(999);
        third.hearsNothing();
        house.loop.advance(1);
        third.next("joined");
    }

    @Test
    void whatWouldWaitTooLongIsNotLookedAt() {
        wrong(8);
        TestClient waits = guess(there, "guess");
        TestClient refused = guess(there, "word");
        assertThat(refused.nextError("access_denied", true).get("retryAfterMs").longValue())
                .isEqualTo(3_000);
        refused.isClosedWith(4403, "access_denied");
        house.loop.advance(3_000);
        TestClient again = guess(there, "word");
        isLookedAtAfter(1_000, waits);
        house.loop.advance(4_000);
        again.next("joined");
    }

    @Test
    void eachMinuteForgivesOne() {
        wrong(4);
        house.pass(59_000, ann);
        TestClient first = guess(there, "word");
        isLookedAtAfter(500, first);
        first.say("leave", Map.of());
        house.pass(1_000, ann);
        TestClient second = guess(there, "word");
        isLookedAtAfter(250, second);
        second.say("leave", Map.of());
        house.pass(60_000, ann);
        guess(there, "word").next("joined");
    }

    @Test
    void othersDoNotWait() {
        wrong(8);
        enters(2, address("192.0.2.2"));
        enters(3, address("2001:db8::1"));
        enters(4, null);
    }

    @Test
    void aWholeNetworkOfIpv6Waits() {
        for (int i = 0; i < 3; i++) {
            guess(address("2001:db8::" + i), "guess");
        }
        TestClient waits = guess(address("2001:db8::ffff:1"), "word");
        waits.hearsNothing();
        enters(2, address("2001:db8:0:1::1"));
        house.loop.advance(250);
        waits.next("joined");
    }

    @Test
    void whoIsInNoticesNothing() {
        wrong(8);
        guess(there, "guess");
        TestClient ben = enters(2, address("192.0.2.2"));
        ann.next("peer-joined");
        ann.offerTo(ben, "x");
        ben.next("offer");
        ann.say("self", Map.of("hand", true));
        ben.next("peer-changed");
    }

    @Test
    void whoComesBackToItsSeatNeitherWaitsNorCounts() {
        wrong(8);
        ann.cut();
        TestClient back = house.connect(1).from(there);
        back.raw(back.joinMessage()
                .put("access", "word")
                .put("received", ann.seq())
                .toString());
        assertThat(back.next("joined").get("resumed").booleanValue()).isTrue();
    }

    /** The client keeps the right word; that its seat is gone is no guess. */
    @Test
    void comingBackTooLateCountsNothing() {
        TestClient ben = enters(2, there);
        for (int i = 0; i < 20; i++) {
            ben.cut();
            house.pass(30_000, ann);
            ben = house.connect(2).from(there);
            ben.raw(ben.joinMessage()
                    .put("access", "word")
                    .put("received", 99 + i)
                    .toString());
            ben.next("joined");
        }
    }

    /** A client hears that there is a word by coming without one. */
    @Test
    void comingWithoutAWordIsNoGuess() {
        for (int i = 0; i < 20; i++) {
            TestClient client = house.connect(GUESSER).from(there);
            client.raw(client.joinMessage().toString());
            client.nextError("access_denied", true);
        }
        guess(there, "word").next("joined");
    }

    @Test
    void theJoinDeadlineDoesNotRunWhileTheServerLetsWait() {
        wrong(7);
        TestClient late = house.connect(GUESSER).from(there);
        house.loop.advance(4_900);
        late.raw(late.joinMessage().put("access", "word").toString());
        house.loop.advance(3_999);
        late.hearsNothing();
        assertThat(late.isOpen()).isTrue();
        house.loop.advance(1);
        late.next("joined");
    }

    @Test
    void whoWaitsIsAnsweredPingsAndJoinsOnce() {
        wrong(3);
        TestClient waits = guess(there, "word");
        waits.ping(7);
        assertThat(waits.next("pong").get("ack").longValue()).isZero();
        waits.raw(waits.joinMessage().put("access", "word").toString());
        waits.nextError("bad_message", false);
        house.loop.advance(250);
        waits.next("joined");
        waits.hearsNothing();
    }

    @Test
    void whoGoesWhileItWaitsIsForgottenButItsPlaceIsTaken() {
        wrong(3);
        guess(there, "word").cut();
        TestClient next = guess(there, "word");
        ann.forgetInbox();
        house.loop.advance(250);
        ann.hearsNothing();
        house.loop.advance(500);
        next.next("joined");
    }

    @Test
    void aServerThatStopsMeanwhileHasNothingLeftToDo() {
        wrong(3);
        TestClient waits = guess(there, "word");
        house.rooms.close();
        house.loop.settle();
        waits.isClosedWith(1012, "stopping");
        house.loop.advance(10_000);
        waits.hearsNothing();
    }

    @Test
    void anOldVersionIsToldAtOnce() {
        wrong(8);
        TestClient old = house.connect(GUESSER).from(there);
        old.raw(old.joinMessage().put("protocol", 0).put("access", "guess").toString());
        old.nextError("unsupported_version", true);
    }

    /** Connections from this machine are not bounded by their address, but guesses are. */
    @Test
    void thisMachineItselfIsSlowedToo() {
        for (int i = 0; i < 3; i++) {
            guess(address("127.0.0.1"), "guess");
        }
        TestClient next = guess(address("127.0.0.1"), "word");
        house.loop.settle();
        next.hearsNothing();
        house.loop.advance(250);
        next.next("joined");
    }

    private TestClient enters(int person, AddressGroup address) {
        TestClient client = house.connect(person).from(address);
        client.raw(client.joinMessage().put("access", "word").toString());
        client.next("joined");
        return client;
    }

    private TestClient guess(AddressGroup address, String word) {
        TestClient client = house.connect(GUESSER).from(address);
        ObjectNode join = client.joinMessage().put("access", word);
        client.raw(join.toString());
        return client;
    }

    /** So many wrong ones have been looked at. */
    private void wrong(int count) {
        for (int i = 0; i < count; i++) {
            guess(there, "guess");
            house.loop.advance(i < 3 ? 0 : 250L << Math.min(i - 3, 4));
        }
    }

    private void isLookedAtAfter(long ms, TestClient client) {
        house.loop.advance(ms - 1);
        client.hearsNothing();
        house.loop.advance(1);
        assertThat(client.waiting()).isEqualTo(1);
    }

    private static AddressGroup address(String text) {
        try {
            return AddressGroup.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
