package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.IceServerTrouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RelayComplaintsTest {
    private static final String URL = "turn:relay.example:3478";

    private final RelayComplaints complaints = new RelayComplaints();

    @ParameterizedTest
    @CsvSource({"401, REFUSED", "441, REFUSED", "486, FULL", "508, FULL", "300, ERROR", "437, ERROR", "500, ERROR"})
    void anErrorOfAServerIsTold(int code, IceServerTrouble.Kind kind) {
        assertThat(complaints.failed(URL, code)).contains(new IceServerTrouble(kind, URL, code));
        assertThat(complaints.failed(URL, code)).as("to each link").isPresent();
    }

    /** 701 also comes for each address of this machine from which a server is not reached. */
    @ParameterizedTest
    @ValueSource(ints = {701, 702, 0, -1})
    void silenceIsNoAnswer(int code) {
        assertThat(complaints.failed(URL, code)).isEmpty();
    }
}
