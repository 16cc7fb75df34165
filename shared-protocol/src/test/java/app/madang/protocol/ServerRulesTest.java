package app.madang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client trusts its server no further than the protocol goes. */
class ServerRulesTest {

    @ParameterizedTest
    @CsvSource({
        "joined-resumed, '\"name\": \"Bo\"', '\"name\": \"\"', peers.1.name",
        "joined-resumed, '\"name\": \"Bo\"', '\"name\": \"a\\u0007\"', peers.1.name",
        "joined-resumed, '\"present\": false', '\"present\": null', peers.1.present",
        "joined-resumed, '\"AAAAAAAAAAAAAAAAAAAAAA\"', '\"A\"', peers.1.id",
        "joined-resumed, '\"turns:turn.example.org:443\"', 1, iceServers.1.urls.1",
        "joined-resumed, '\"perSecond\": 100', '\"perSecond\": 0', rate.perSecond",
        "joined-resumed, '\"capacity\": 8', '\"capacity\": 2147483648', capacity",
        "joined-resumed, '\"pingMs\": 10000', '\"pingMs\": 0', pingMs",
        "joined, '\"iceServers\": []', '\"iceServers\": null', iceServers",
        "joined, '\"peers\": []', '\"peers\": [null]', peers.0",
        "joined, '\"received\": 0', '\"received\": -1', received",
        "joined, '\"self\":', '\"other\":', self",
        "joined, '\"ack\": 0', '\"ack\": -1', ack",
        "peer-joined, '\"seq\": 1', '\"seq\": 0', seq",
        "peer-joined, '\"peer\":', '\"who\":', peer",
        "peer-joined, '\"audio\": true', '\"audio\": 1', peer.media.audio",
        "peer-absent, '\"seq\": 3', '\"x\": 3', seq",
        "peer-left-left, '\"left\"', '\"bored\"', reason",
        "offer, '\"from\":', '\"to\":', from",
        "error, '\"fatal\": false', '\"fatal\": 0', fatal",
        "error-version, '1,', '0,', details.supported.0",
        "draining, 60000, -1, deadlineMs",
        "pong, '\"t\": 1', '\"t\": 1.0', t",
    })
    void aWrongFieldIsNamed(String file, String good, String wrong, String field) {
        String text = Golden.messages("server").get(file);
        assertThat(text).contains(good);
        ProtocolException e =
                catchThrowableOfType(ProtocolException.class, () -> ServerFrame.read(text.replace(good, wrong)));
        assertThat(e).isNotNull();
        assertThat(e.code()).isEqualTo(ErrorCode.BAD_MESSAGE);
        assertThat(e.field()).isEqualTo(field);
        assertThat(e).hasMessageStartingWith(field);
    }

    @Test
    void aMessageWithWrongContentCanStillBeCounted() throws ProtocolException {
        ServerFrame frame = ServerFrame.parse("{\"type\":\"peer-left\",\"seq\":5,\"ack\":2,\"id\":\"\"}");
        assertThat(frame.seq()).isEqualTo(5);
        assertThat(frame.ack()).isEqualTo(2);
        assertThat(catchThrowableOfType(ProtocolException.class, frame::message).field())
                .isEqualTo("id");
    }

    @Test
    void anUnknownTypeIsIgnoredWithOrWithoutNumber() throws ProtocolException {
        ServerMessage unknown = new ServerMessage.Unknown("x");
        assertThat(ServerFrame.read("{\"type\":\"x\",\"seq\":{}}")).isEqualTo(new Envelope<>(null, null, unknown));
        assertThat(ServerFrame.read("{\"type\":\"x\",\"seq\":3}")).isEqualTo(new Envelope<>(3L, null, unknown));
    }

    @Test
    void joinedErrorAndPongHaveNoNumberWhateverTheySay() throws ProtocolException {
        assertThat(ServerFrame.read("{\"type\":\"pong\",\"t\":1,\"seq\":3}"))
                .isEqualTo(new Envelope<>(null, null, new ServerMessage.Pong(1)));
    }
}
