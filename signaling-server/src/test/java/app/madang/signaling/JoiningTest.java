package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrl.Transport;
import app.madang.protocol.Room;
import app.madang.signaling.ice.IceSettings;
import app.madang.signaling.ice.TurnLogin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Coming in for the first time, and being turned away (PROTOCOL §3, §7). */
class JoiningTest {
    private final TestHouse house = new TestHouse();

    @Test
    void theAnswerSaysEverythingThatAClientNeeds() {
        TestHouse withTurn = new TestHouse(ServerSettings.defaults()
                .withIce(new IceSettings(
                        List.of(new IceUrl(Service.TURN, "turn.example.org", 3478, Transport.UDP)),
                        new TurnLogin.Fixed("ann", "pass"))));
        JsonNode joined = withTurn.connect(1).join();

        assertThat(joined.get("protocol").intValue()).isEqualTo(1);
        assertThat(joined.get("self").asString())
                .isEqualTo(withTurn.connect(1).id())
                .hasSize(22);
        assertThat(joined.get("received").longValue()).isZero();
        assertThat(joined.get("peers").isEmpty()).isTrue();
        assertThat(joined.get("capacity").intValue()).isEqualTo(8);
        assertThat(joined.get("iceServers").get(0).get("urls").get(0).asString())
                .isEqualTo("turn:turn.example.org:3478?transport=udp");
        assertThat(joined.get("iceServers").get(0).get("credential").asString()).isEqualTo("pass");
        assertThat(joined.get("pingMs").longValue()).isEqualTo(10_000);
        assertThat(joined.get("graceMs").longValue()).isEqualTo(30_000);
        assertThat(joined.get("maxMessageBytes").longValue()).isEqualTo(65_536);
        assertThat(joined.get("rate").get("perSecond").intValue()).isEqualTo(100);
        assertThat(joined.get("rate").get("burst").intValue()).isEqualTo(400);
        assertThat(joined.get("instance").asString()).isEqualTo("test");
        assertThat(joined.get("features").isArray()).isTrue();
        assertThat(joined.has("seq")).isFalse();
    }

    @Test
    void theIdIsThatOfTheSpecification() {
        TestClient client = house.connect(1);
        client.raw(client.joinMessage()
                .put("secret", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")
                .toString());
        assertThat(client.next("joined").get("self").asString()).isEqualTo("Yw3NKWbEM2aRElRIu7JbTw");
    }

    @Test
    void everybodyIsNamedInTheOrderInWhichTheyCame() {
        TestClient ann = house.join(1);
        TestClient ben = house.join(2);
        JsonNode joined = house.connect(3).join();

        assertThat(joined.get("peers")).hasSize(2);
        assertThat(joined.get("peers").get(0).get("id").asString()).isEqualTo(ann.id());
        assertThat(joined.get("peers").get(0).get("name").asString()).isEqualTo("person 1");
        assertThat(joined.get("peers").get(0).get("present").booleanValue()).isTrue();
        assertThat(joined.get("peers").get(0).get("media").get("audio").booleanValue())
                .isTrue();
        assertThat(joined.get("peers").get(1).get("id").asString()).isEqualTo(ben.id());
        JsonNode heard = ann.next("peer-joined");
        assertThat(heard.get("seq").longValue()).isEqualTo(1);
        assertThat(heard.get("peer").get("id").asString()).isEqualTo(ben.id());
        assertThat(ann.next("peer-joined").get("seq").longValue()).isEqualTo(2);
        assertThat(ben.next("peer-joined").get("seq").longValue()).isEqualTo(1);
    }

    @Test
    void roomsDoNotHearEachOther() {
        TestClient ann = house.join(1);
        TestClient other = house.connect(2, new Room("Courtyard"));
        assertThat(other.join().get("peers").isEmpty()).isTrue();
        other.say("offer", Map.of("to", ann.id(), "link", 1, "negotiation", 1, "sdp", "v=0"));
        other.nextError("peer_not_found", false);
        ann.hearsNothing();
    }

    @Test
    void namesArePassedOnTrimmed() {
        TestClient ann = house.join(1);
        TestClient ben = house.connect(2);
        ben.raw(ben.joinMessage().put("name", "\u2003 벤 \u00a0").toString());
        assertThat(ann.next("peer-joined").get("peer").get("name").asString()).isEqualTo("벤");
    }

    @Test
    void withoutJoinTheConnectionEndsAfterFiveSeconds() {
        TestClient silent = house.connect(1);
        TestClient talking = house.connect(2);
        house.loop.advance(4_999);
        talking.ping(1);
        talking.raw("{\"type\":\"leave\",\"seq\":1}");
        assertThat(silent.isOpen()).isTrue();
        house.loop.advance(1);
        silent.isClosedWith(4408, "no join");
        silent.hearsNothing();
        talking.next("pong");
        talking.nextError("not_joined", false);
        talking.isClosedWith(4408, "no join");
    }

    @Test
    void whoJoinedStays() {
        TestClient ann = house.join(1);
        house.pass(60_000, ann);
        assertThat(ann.isOpen()).isTrue();
    }

    @Test
    void onlyJoinAndPingComeBeforeTheAnswer() {
        TestClient ann = house.connect(1);
        ann.ping(7);
        JsonNode pong = ann.next("pong");
        assertThat(pong.get("t").longValue()).isEqualTo(7);
        assertThat(pong.get("ack").longValue()).isZero();
        ann.raw("{\"type\":\"offer\",\"seq\":3}");
        assertThat(ann.nextError("not_joined", false).get("inReplyTo").longValue())
                .isEqualTo(3);
        ann.raw("{\"type\":\"no-such-type\"}");
        ann.nextError("not_joined", false);
        ann.join();
    }

    @Test
    void aSecondJoinIsABadMessageWhateverItSays() {
        TestClient ann = house.join(1);
        ann.raw(ann.joinMessage().toString());
        ann.nextError("bad_message", false);
        ann.raw("{\"type\":\"join\",\"protocol\":1,\"secret\":\"short\"}");
        ann.nextError("bad_message", false);
        assertThat(ann.isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "protocol,0,unsupported_version,4406",
        "name,'',bad_name,4400",
        "name,'  ',bad_name,4400",
        "secret,abc,bad_secret,4400",
    })
    void aJoinThatIsWrongIsRefusedAndTheConnectionClosed(String field, String value, String code, int closeCode) {
        TestClient ann = house.join(1);
        TestClient ben = house.connect(2);
        ObjectNode join = ben.joinMessage();
        if (field.equals("protocol")) {
            join.put(field, Integer.parseInt(value));
        } else {
            join.put(field, value);
        }
        ben.raw(join.toString());
        JsonNode error = ben.nextError(code, true);
        if (code.equals("unsupported_version")) {
            assertThat(error.get("details").get("supported").get(0).intValue()).isEqualTo(1);
        }
        ben.isClosedWith(closeCode, code);
        ann.hearsNothing();
    }

    @Test
    void aMissingFieldIsNamedAndTheJoinMayBeRepeated() {
        TestClient ann = house.connect(1);
        ObjectNode join = ann.joinMessage();
        ((ObjectNode) join.get("media")).remove("audio");
        ann.raw(join.toString());
        JsonNode error = ann.nextError("bad_message", false);
        assertThat(error.get("details").get("field").asString()).isEqualTo("media.audio");
        ann.join();
    }

    @Test
    void aNewerClientIsAnsweredWithTheVersionThatBothSpeak() {
        TestClient ann = house.connect(1);
        ann.raw(ann.joinMessage().put("protocol", 7).toString());
        assertThat(ann.next("joined").get("protocol").intValue()).isEqualTo(1);
    }

    @Test
    void theNinthFindsTheRoomFullAndThoseInTheirGraceCount() {
        for (int person = 1; person <= 8; person++) {
            house.join(person);
        }
        TestClient first = house.connect(1);
        first.rejoin(0);
        first.cut();
        TestClient ninth = house.connect(9);
        ninth.raw(ninth.joinMessage().toString());
        ninth.nextError("room_full", true);
        ninth.isClosedWith(4429, "room_full");
        house.connect(1).rejoin(7);
    }

    @Test
    void aSeatIsFreeAgainOnceSomebodyLeft() {
        TestHouse small = new TestHouse(ServerSettings.defaults().withCapacity(2));
        small.join(1);
        TestClient ben = small.join(2);
        ben.say("leave", Map.of());
        small.join(3);
    }

    @Test
    void theServersOwnLimitSaysWhenToTryAgain() {
        TestHouse small = new TestHouse(
                ServerSettings.defaults().withBounds(Bounds.defaults().withPeople(1)));
        small.join(1);
        TestClient ben = small.connect(2, new Room("elsewhere"));
        ben.raw(ben.joinMessage().toString());
        assertThat(ben.nextError("server_full", true).get("retryAfterMs").longValue())
                .isPositive();
        ben.isClosedWith(1013, "server_full");
        small.connect(1).rejoin(0);
    }

    @Test
    void oneRoomTooManyIsNotOpenedAndThoseThatAreStayOpen() {
        TestHouse small = new TestHouse(
                ServerSettings.defaults().withBounds(Bounds.defaults().withRooms(2)));
        small.join(1);
        TestClient ben = small.connect(2, new Room("second"));
        ben.join();
        TestClient cho = small.connect(3, new Room("third"));
        cho.raw(cho.joinMessage().toString());
        assertThat(cho.nextError("server_full", true).get("retryAfterMs").longValue())
                .isPositive();
        cho.isClosedWith(1013, "server_full");
        small.join(4);
        ben.say("leave", Map.of());
        small.connect(3, new Room("third")).join();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null", "''", "open sesam", "open sesame2", "OPEN SESAME"})
    void withoutTheAccessWordNobodyComesIn(String word) {
        TestHouse guarded = new TestHouse(ServerSettings.defaults().withAccess("open sesame"));
        TestClient ann = guarded.connect(1);
        ann.raw(ann.joinMessage().put("access", word).toString());
        ann.nextError("access_denied", true);
        ann.isClosedWith(4403, "access_denied");
    }

    @Test
    void withTheAccessWordOneComesIn() {
        TestHouse guarded = new TestHouse(ServerSettings.defaults().withAccess("문 열어"));
        TestClient ann = guarded.connect(1);
        ann.raw(ann.joinMessage().put("access", "문 열어").toString());
        ann.next("joined");
    }

    @Test
    void aRefusedJoinLeavesTheStayThatItNamesAsItWas() {
        TestHouse guarded = new TestHouse(ServerSettings.defaults().withAccess("word"));
        TestClient ann = guarded.connect(1);
        ann.raw(ann.joinMessage().put("access", "word").toString());
        ann.next("joined");
        TestClient thief = guarded.connect(1);
        thief.raw(thief.joinMessage().put("access", "wrong").toString());
        thief.nextError("access_denied", true);
        assertThat(ann.isOpen()).isTrue();
        ann.ping(1);
        ann.next("pong");
    }

    @Test
    void theChecksGoDownTheTable() {
        TestHouse guarded = new TestHouse(ServerSettings.defaults().withAccess("word"));
        TestClient ann = guarded.connect(1);
        ObjectNode join = ann.joinMessage().put("protocol", 0).put("name", "").put("secret", "x");
        join.remove("hand");
        ann.raw(join.toString());
        assertThat(ann.nextError("bad_message", false)
                        .get("details")
                        .get("field")
                        .asString())
                .isEqualTo("hand");
        ann.raw(join.put("hand", true).toString());
        ann.nextError("unsupported_version", true);
        TestClient ben = guarded.connect(2);
        ben.raw(join.put("protocol", 1).toString());
        ben.nextError("bad_name", true);
        TestClient cho = guarded.connect(3);
        cho.raw(join.put("name", "cho").toString());
        cho.nextError("bad_secret", true);
        TestClient dan = guarded.connect(4);
        dan.raw(join.put("secret", dan.secret()).toString());
        dan.nextError("access_denied", true);
    }
}
