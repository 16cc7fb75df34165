package app.madang.client.call;

import static app.madang.client.call.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import app.madang.signaling.Bounds;
import app.madang.signaling.ServerSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that keeps a person out of a room, or throws them out: each ends the call with its own reason, once. */
final class RefusalStoryTest {
    private static final ServerSettings SETTINGS = ServerSettings.defaults();

    private static String reasonOf(Story story, Person person) {
        story.passes(20 * SECOND);
        assertThat(person.states.stream().map(Person::words).filter(words -> words.startsWith("ended")))
                .hasSize(1);
        return person.sees();
    }

    @Test
    void nobodyListens() {
        Story story = new Story(1);
        story.server.kill();
        assertThat(reasonOf(story, story.person("Ann").joins())).isEqualTo("ended: SERVER_REFUSED");
    }

    @Test
    void everythingIsSwallowed() {
        Story story = new Story(1);
        story.server.cut("Ann");
        assertThat(reasonOf(story, story.person("Ann").joins())).isEqualTo("ended: SERVER_TIMEOUT");
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_HOST, UNKNOWN_HOST",
        "REFUSED, SERVER_REFUSED",
        "TIMEOUT, SERVER_TIMEOUT",
        "UNREACHABLE, SERVER_UNREACHABLE",
        "TLS, SERVER_TLS",
        "NOT_A_SERVER, NOT_A_SERVER",
        "OTHER, SERVER_UNREACHABLE"
    })
    void theServerIsNotReached(ConnectFailure failure, EndReason reason) {
        Story story = new Story(1);
        story.server.failure = failure;
        assertThat(reasonOf(story, story.person("Ann").joins())).isEqualTo("ended: " + reason);
    }

    @Test
    void theAccessWordIsMissingOrWrongOrRight() {
        Story story = new Story(1, SETTINGS.withAccess("open sesame"));
        assertThat(reasonOf(story, story.person("Ann").joins())).isEqualTo("ended: ACCESS_DENIED");
        assertThat(reasonOf(story, story.person("Ben").knows("sesame").joins())).isEqualTo("ended: ACCESS_DENIED");
        Person cleo = story.person("Cleo").knows("open sesame").joins();
        story.passes(SECOND);
        assertThat(cleo.sees()).isEqualTo("me: sound, picture");
    }

    @Test
    void theServerIsFull() {
        Story story = new Story(1, SETTINGS.withBounds(Bounds.defaults().withPeople(1)));
        story.person("Ann").joins();
        story.passes(SECOND);
        assertThat(reasonOf(story, story.person("Ben").joins())).isEqualTo("ended: SERVER_FULL");
    }

    @Test
    void theServerIsAboutToStop() {
        Story story = new Story(1);
        story.server.rooms().drain(60_000);
        assertThat(reasonOf(story, story.person("Ann").joins())).isEqualTo("ended: SERVER_DRAINING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines", "\u0007"})
    void aNameThatIsNoNameNeedsNoServer(String name) {
        Story story = new Story(1);
        story.server.kill();
        Person ann = story.person("Ann", name, null).joins();
        story.passes(1);
        assertThat(ann.sees()).isEqualTo("ended: BAD_NAME");
    }

    @Test
    void aNameOf64CharactersOutsideTheBasicPlaneIsAName() {
        Story story = new Story(1);
        Person ann = story.person("Ann", "  " + "🌱".repeat(64) + " ", null).joins();
        story.passes(SECOND);
        assertThat(ann.call().self().name()).isEqualTo("🌱".repeat(64));
        Person ben = story.person("Ben", "🌱".repeat(65), null).joins();
        story.passes(1);
        assertThat(ben.sees()).isEqualTo("ended: BAD_NAME");
    }

    @ParameterizedTest
    @CsvSource({
        "unsupported_version, true, UNSUPPORTED_VERSION",
        "bad_name, true, BAD_NAME",
        "bad_secret, true, PROTOCOL",
        "bad_message, false, PROTOCOL",
        "bad_message, true, PROTOCOL",
        "internal, true, INTERNAL",
        "too_large, true, PROTOCOL",
        "rate_limited, true, TOO_MANY_MESSAGES",
        "something_new, true, PROTOCOL"
    })
    void theServerRefusesTheJoin(String code, boolean fatal, EndReason reason) {
        Story story = new Story(1);
        String error = "{\"type\":\"error\",\"code\":\"" + code + "\",\"message\":\"no\",\"fatal\":" + fatal + "}";
        story.server.forger = Forgers.once("Ann", "joined", text -> error);
        assertThat(reasonOf(story, story.person("Ann").joins())).isEqualTo("ended: " + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, '', SERVER_LOST",
        "4001, replaced, REPLACED",
        "4400, bad_message, PROTOCOL",
        "4403, access_denied, ACCESS_DENIED",
        "4406, unsupported_version, UNSUPPORTED_VERSION",
        "4429, rate_limited, TOO_MANY_MESSAGES",
        "4429, room_full, ROOM_FULL",
        "1009, too_large, PROTOCOL",
        "1003, '', PROTOCOL"
    })
    void theServerClosesInTheMiddleOfACallAndNobodyComesBack(int code, String closeReason, EndReason reason) {
        Story story = Story.ofFour(2).allJoin();
        Person ann = story.people.getFirst();
        story.server.closeByServer("Ann", code, closeReason);
        assertThat(reasonOf(story, ann)).isEqualTo("ended: " + reason);
        assertThat(story.media.openOf("Ann")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1011, internal", "1012, server_draining", "1013, server_full", "1006, ''", "4408, ''", "1001, ''"})
    void theServerClosesInTheMiddleOfACallAndThePersonComesBack(int code, String closeReason) {
        Story story = Story.ofFour(2).allJoin();
        String negotiated = story.media.negotiations();
        story.server.closeByServer("Ann", code, closeReason);
        story.passes(20 * SECOND);
        story.everybodySeesEverybody();
        assertThat(story.media.negotiations()).isEqualTo(negotiated);
    }

    @Test
    void whoComesBackToAFullServerWaitsAsLongAsItSays() {
        Story story = Story.ofFour(3).allJoin();
        Person ann = story.people.getFirst();
        String error = "{\"type\":\"error\",\"code\":\"server_full\",\"message\":\"no\",\"fatal\":true,"
                + "\"retryAfterMs\":20000}";
        story.server.forger = Forgers.once("Ann", "joined", text -> error);
        story.server.breakConnection("Ann");
        story.passes(19 * SECOND);
        assertThat(ann.sees()).contains("server lost");
        story.passes(3 * SECOND);
        story.everybodySeesEverybody();
    }

    @Test
    void aServerThatOpensButNeverAnswersIsGivenUp() {
        Story story = new Story(4);
        story.server.forger = Forgers.always("Ann", "joined", text -> null);
        assertThat(reasonOf(story, story.person("Ann").joins())).isEqualTo("ended: SERVER_TIMEOUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{}", "{\"type\":\"welcome\"}", "null"})
    void whatAnswersInAnotherLanguageIsNoServer(String answer) {
        Story story = new Story(5);
        story.server.forger = Forgers.once("Ann", "joined", text -> answer);
        assertThat(reasonOf(story, story.person("Ann").joins())).isEqualTo("ended: NOT_A_SERVER");
    }

    @Test
    void aServerThatGivesMeAnotherIdIsNotBelieved() {
        Story story = new Story(6);
        story.server.forger = Forgers.once(
                "Ann",
                "joined",
                text -> text.replaceFirst("\"self\":\"[^\"]+\"", "\"self\":\"Yw3NKWbEM2aRElRIu7JbTw\""));
        assertThat(reasonOf(story, story.person("Ann").joins())).isEqualTo("ended: PROTOCOL");
    }

    @Test
    void numbersThatNeverFitEndInComingBackWithoutThem() {
        Story story = Story.ofFour(7).allJoin();
        Person ann = story.people.getFirst();
        story.server.forger = Forgers.always("Ann", "peer-changed", text -> null);
        for (int i = 0; i < 6; i++) {
            story.people.get(1).engine.setMicrophone(i % 2 == 1);
            story.people.get(2).engine.setMicrophone(i % 2 == 1);
            story.passes(20 * SECOND);
        }
        story.server.forger = (to, text) -> text;
        story.passes(20 * SECOND);
        assertThat(ann.inCall()).isTrue();
        story.everybodySeesEverybody();
    }
}
