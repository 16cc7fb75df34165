package app.madang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is required, optional and out of range in each message of a client (PROTOCOL §3, §5, §7). */
class ClientRulesTest {
    private static final String TWO_TO_53 = "9007199254740992";

    private static final Map<String, String> GOOD = Map.of(
            "join",
            "'protocol':1,'secret':'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8','name':'Ana',"
                    + "'media':{'audio':true,'video':true,'screen':false},'hand':false",
            "offer",
            "'to':'','link':1,'negotiation':1,'sdp':''",
            "answer",
            "'to':'','negotiation':1,'sdp':''",
            "candidate",
            "'to':'','negotiation':1,'candidate':'c','sdpMid':'0'",
            "restart",
            "'to':'','negotiation':0,'anew':false",
            "sealed",
            "'to':'','n':1,'box':''",
            "self",
            "'hand':true",
            "leave",
            "'x':1",
            "ping",
            "'t':0");

    @ParameterizedTest
    @CsvSource({
        "join, protocol, bad_message",
        "join, media, bad_message",
        "join, hand, bad_message",
        "join, name, bad_name",
        "join, secret, bad_secret",
        "offer, to, bad_message",
        "offer, link, bad_message",
        "offer, negotiation, bad_message",
        "offer, sdp, bad_message",
        "answer, to, bad_message",
        "answer, negotiation, bad_message",
        "answer, sdp, bad_message",
        "candidate, to, bad_message",
        "candidate, negotiation, bad_message",
        "candidate, candidate, bad_message",
        "candidate, sdpMid, bad_message",
        "restart, to, bad_message",
        "restart, negotiation, bad_message",
        "restart, anew, bad_message",
        "sealed, to, bad_message",
        "sealed, n, bad_message",
        "sealed, box, bad_message",
        "ping, t, bad_message",
    })
    void aRequiredFieldIsNeitherLeftOutNorNull(String type, String field, String code) throws ProtocolException {
        assertThat(read(message(type, "'more':1"))).isNotNull();
        assertRefused(message(type, "'" + field + "':null"), code, field);
        assertRefused(
                message(type, "'" + field + "':null").replace("\"" + field + "\":null", "\"more\":1"), code, field);
    }

    @ParameterizedTest
    @CsvSource({
        "join, client",
        "join, features",
        "join, received",
        "join, access",
        "restart, reason",
        "candidate, sdpMLineIndex",
        "self, name",
        "self, media",
        "self, hand",
    })
    void anOptionalFieldMayBeNull(String type, String field) throws ProtocolException {
        String withNull = message(type, "'" + field + "':null");
        String without = withNull.replace("\"" + field + "\":null", "\"more\":1");
        assertThat(read(withNull)).isEqualTo(read(without));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.0", "1e0", "1E2", "0.5", "'1'", "true", "[1]", "{}", TWO_TO_53, "-" + TWO_TO_53, "1e400"})
    void anIntegerIsWrittenAsOne(String value) {
        for (String place : new String[] {
            "join protocol", "join received", "offer link", "offer negotiation", "answer negotiation",
            "candidate negotiation", "candidate sdpMLineIndex", "restart negotiation", "sealed n", "ping t"
        }) {
            String[] typeAndField = place.split(" ");
            assertRefused(
                    message(typeAndField[0], "'" + typeAndField[1] + "':" + value), "bad_message", typeAndField[1]);
        }
        assertRefused(message("ping", "'t':" + "9".repeat(50_000)), "bad_message", "t");
    }

    @ParameterizedTest
    @CsvSource({
        "join, received, 0, 9007199254740991, -1", "offer, link, 1, 9007199254740991, 0",
        "offer, negotiation, 1, 9007199254740991, 0", "answer, negotiation, 1, 9007199254740991, 0",
        "candidate, negotiation, 1, 9007199254740991, 0", "candidate, sdpMLineIndex, 0, 65535, 65536",
        "candidate, sdpMLineIndex, 0, 65535, -1", "restart, negotiation, 0, 9007199254740991, -1",
        "sealed, n, 1, 9007199254740991, 0", "ping, t, -9007199254740991, 9007199254740991, -9007199254740992",
    })
    void aNumberHasItsRange(String type, String field, String least, String most, String outside)
            throws ProtocolException {
        assertThat(read(message(type, "'" + field + "':" + least))).isNotNull();
        assertThat(read(message(type, "'" + field + "':" + most))).isNotNull();
        assertRefused(message(type, "'" + field + "':" + outside), "bad_message", field);
    }

    @ParameterizedTest
    @CsvSource({"join, client, 128", "join, access, 256", "restart, reason, 256"})
    void aTextHasItsLengthInCodePoints(String type, String field, int most) throws ProtocolException {
        String just = "'" + field + "':'" + "😀".repeat(most) + "'";
        assertThat(read(message(type, just))).isNotNull();
        assertRefused(message(type, just.replace(":'", ":'x")), "bad_message", field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "join|'media':{}|media.audio",
                "join|'media':{'audio':true,'video':true}|media.screen",
                "join|'media':{'audio':true,'video':1,'screen':true}|media.video",
                "join|'media':{'audio':true,'video':true,'screen':null}|media.screen",
                "join|'media':[]|media",
                "join|'media':true|media",
                "join|'hand':'false'|hand",
                "join|'hand':0|hand",
                "join|'client':1|client",
                "join|'features':'x'|features",
                "join|'features':{}|features",
                "join|'features':[1]|features.0",
                "join|'features':['a',null]|features.1",
                "join|'access':[]|access",
                "self|'name':''|name",
                "self|'name':' \\u00a0'|name",
                "self|'name':'a\\u0000b'|name",
                "self|'name':1|name",
                "self|'media':{}|media.audio",
                "self|'media':1|media",
                "self|'hand':1|hand",
                "offer|'to':1|to",
                "offer|'sdp':1|sdp",
                "answer|'sdp':[]|sdp",
                "candidate|'candidate':1|candidate",
                "candidate|'sdpMid':1|sdpMid",
                "restart|'anew':'x'|anew",
                "restart|'reason':1|reason",
                "sealed|'box':1|box"
            })
    void theFieldIsNamedByItsPath(String type, String field, String path) {
        assertRefused(message(type, field), "bad_message", path);
    }

    @Test
    void featuresAreAtMostThirtyTwoOfSixtyFour() throws ProtocolException {
        String feature = "'" + "é".repeat(64) + "'";
        String most = (feature + ",").repeat(31) + feature;
        assertThat(((ClientMessage.Join) read(message("join", "'features':[" + most + "]"))).features())
                .hasSize(32);
        assertRefused(message("join", "'features':[" + most + ",'']"), "bad_message", "features");
        assertRefused(message("join", "'features':['','" + "é".repeat(65) + "']"), "bad_message", "features.1");
    }

    /** Checks in join go down the table of §7. */
    @Test
    void joinIsRefusedForTheFirstReasonOfTheTable() {
        String all = "{\"type\":\"join\",\"protocol\":0,\"name\":\"\",\"secret\":\"\"";
        assertRefused(all + "}", "bad_message", "media");
        assertRefused(
                message("join", "'protocol':0,'name':'','secret':'','media':{'audio':1}"),
                "bad_message",
                "media.audio");
        assertRefused(message("join", "'protocol':0,'name':'','secret':'','access':1"), "bad_message", "access");
        assertRefused(message("join", "'protocol':0,'name':'','secret':''"), "unsupported_version", "protocol");
        assertRefused(message("join", "'protocol':-1"), "unsupported_version", "protocol");
        assertRefused(message("join", "'name':'','secret':''"), "bad_name", "name");
        assertRefused(message("join", "'secret':''"), "bad_secret", "secret");
    }

    @Test
    void aLaterVersionOfAClientIsWelcome() throws ProtocolException {
        ClientMessage.Join join = (ClientMessage.Join) read(message("join", "'protocol':9007199254740991"));
        assertThat(join.protocol()).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8A",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh+"
            })
    void aSecretIsThirtyTwoBytes(String secret) {
        assertRefused(message("join", "'secret':'" + secret + "'"), "bad_secret", "secret");
        assertRefused(message("join", "'secret':1"), "bad_secret", "secret");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "` \\t\\n\\u00a0\\u2003Ana Bo\\u3000\\u2028\\u0085`,Ana Bo",
                "`\\u200bx`,\u200bx",
                "a\\u2028b,a\u2028b",
            })
    void aNameIsTrimmed(String written, String name) throws ProtocolException {
        assertThat(((ClientMessage.Join) read(message("join", "'name':'" + written + "'"))).name())
                .isEqualTo(name);
        assertThat(((ClientMessage.Self) read(message("self", "'name':'" + written + "'"))).name())
                .isEqualTo(name);
    }

    @Test
    void aNameHasOneToSixtyFourCodePointsAfterTrimming() throws ProtocolException {
        String most = "😀".repeat(64);
        assertThat(((ClientMessage.Join) read(message("join", "'name':'  " + most + "\\n'"))).name())
                .isEqualTo(most);
        for (String name :
                new String[] {"", " ", "\\u3000", most + "x", "a\\tb", "a\\u001fb", "\\u001cab", "a\\u0085b", "\\u007f"
                }) {
            assertRefused(message("join", "'name':'" + name + "'"), "bad_name", "name");
            assertRefused(message("self", "'name':'" + name + "'"), "bad_message", "name");
        }
        assertRefused(message("join", "'name':{}"), "bad_name", "name");
    }

    @Test
    void onlyTheLastCandidateNeedsNoPlace() throws ProtocolException {
        assertThat(read(message("candidate", "'candidate':'','sdpMid':null"))).isNotNull();
        assertThat(read(message("candidate", "'sdpMid':null,'sdpMLineIndex':2")))
                .isNotNull();
        assertRefused(message("candidate", "'sdpMid':null,'sdpMLineIndex':null"), "bad_message", "sdpMid");
    }

    @Test
    void aReceiverThatIsNoIdIsTheServersToRefuse() throws ProtocolException {
        assertThat(read(message("offer", "'to':'nobody'")))
                .isEqualTo(new ClientMessage.Relay("nobody", new Signal.Offer(1, 1, "")));
    }

    @Test
    void numbering() throws ProtocolException {
        assertThat(frame("{'type':'leave','seq':7,'ack':0}").seq()).isEqualTo(7);
        assertThat(frame("{'type':'leave','seq':7,'ack':0}").ack()).isZero();
        assertThat(frame("{'type':'leave','seq':7,'ack':null}").ack()).isNull();
        for (String seq : new String[] {"0", "-1", "1.0", "1e3", "'1'", "null", TWO_TO_53}) {
            ClientFrame frame = frame("{'type':'leave','seq':" + seq + "}");
            ProtocolException e = catchThrowableOfType(ProtocolException.class, frame::seq);
            assertThat(e.field()).as(seq).isEqualTo("seq");
            assertThat(frame.seqIfAny()).isNull();
        }
        for (String ack : new String[] {"-1", "1.0", "'1'", TWO_TO_53}) {
            ClientFrame frame = frame("{'type':'ping','t':1,'ack':" + ack + "}");
            ProtocolException e = catchThrowableOfType(ProtocolException.class, frame::ack);
            assertThat(e.field()).as(ack).isEqualTo("ack");
        }
    }

    @Test
    void joinAndPingHaveNoNumberWhateverTheySay() throws ProtocolException {
        assertThat(frame("{'type':'ping','seq':'x','t':1}").seq()).isNull();
        assertThat(frame("{'type':'join','seq':5}").seq()).isNull();
    }

    @Test
    void anUnknownTypeCountsWhereItCan() throws ProtocolException {
        for (String type : new String[] {"", "Leave", "leave ", "joined", "pong", "error", "peer-left", "x"}) {
            ClientFrame frame = frame("{'type':'" + type + "','seq':5}");
            assertThat(frame.typeKnown()).as(type).isFalse();
            assertThat(frame.seq()).isEqualTo(5);
            assertThat(frame("{'type':'" + type + "','seq':0}").seq()).isNull();
            ProtocolException e = catchThrowableOfType(ProtocolException.class, frame::message);
            assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_TYPE);
        }
    }

    /** A good message of that type in which these fields stand instead of, or after, its own. */
    private static String message(String type, String fields) {
        StringBuilder text = new StringBuilder("{'type':'" + type + "'," + fields);
        for (String own : GOOD.get(type).split(",(?=')(?![^{]*})")) {
            String name = own.substring(0, own.indexOf(':') + 1);
            if (!("," + fields).replaceAll("\\{[^}]*}", "{}").contains("," + name)) {
                text.append(',').append(own);
            }
        }
        return json(text.append('}').toString());
    }

    private static String json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"');
    }

    private static ClientFrame frame(String withSingleQuotes) throws ProtocolException {
        return ClientFrame.parse(json(withSingleQuotes));
    }

    private static ClientMessage read(String text) throws ProtocolException {
        return ClientFrame.parse(text).message();
    }

    private static void assertRefused(String text, String code, String field) {
        ProtocolException e = catchThrowableOfType(ProtocolException.class, () -> read(text));
        assertThat(e).as("%.200s", text).isNotNull();
        assertThat(e.code().wireName()).as("%.200s", text).isEqualTo(code);
        assertThat(e.field()).as("%.200s", text).isEqualTo(field);
        assertThat(e.getMessage()).startsWith(field.equals("protocol") ? "" : field);
    }
}
