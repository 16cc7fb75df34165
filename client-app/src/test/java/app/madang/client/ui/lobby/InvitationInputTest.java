package app.madang.client.ui.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.madang.protocol.InvitationException;
import app.madang.protocol.InvitationException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationInputTest {

    @ParameterizedTest
    @CsvSource({
        "example.org,room,false,example.org,8787",
        " example.org:9000 , room ,false,example.org,9000",
        "example.org,room,true,example.org,443",
        "192.168.0.10,room,false,192.168.0.10,8787",
        "[::1]:9000,room,false,::1,9000",
        "::1,room,false,::1,8787",
        "2001:db8::7,room,false,2001:db8::7,8787"
    })
    void readsWhatPeopleType(String server, String room, boolean tls, String host, int port) throws Exception {
        var invitation = InvitationInput.of(server, room, tls);
        assertThat(invitation.host()).isEqualTo(host);
        assertThat(invitation.port()).isEqualTo(port);
        assertThat(invitation.room().name()).isEqualTo("room");
        assertThat(invitation.tls()).isEqualTo(tls);
    }

    @ParameterizedTest
    @CsvSource({
        "'',room,NO_HOST,true", "example.org,'',NO_ROOM,false", "example.org:99999,room,BAD_PORT,true",
        "example.org/path,room,BAD_HOST,true", "http://example.org,room,BAD_HOST,true",
                "example.org,a b,BAD_ROOM,false",
        "example.org,a/b,BAD_ROOM,false", "example.org,room#short,BAD_KEY,false", "me@example.org,room,BAD_HOST,true",
        "two words,room,BAD_HOST,true", "a:b:c:d,room,BAD_HOST,true"
    })
    void saysWhatIsWrongAndWhere(String server, String room, Problem problem, boolean aboutServer) {
        assertThatThrownBy(() -> InvitationInput.of(server, room, false))
                .isInstanceOfSatisfying(InvitationException.class, e -> {
                    assertThat(e.problem()).isEqualTo(problem);
                    assertThat(InvitationInput.isAboutServer(problem)).isEqualTo(aboutServer);
                });
    }

    @Test
    void aKeyBehindTheRoomGoesWithIt() throws Exception {
        var invitation = InvitationInput.of("example.org", "room#AAECAwQFBgcICQoLDA0ODw", false);
        assertThat(invitation.key()).isNotNull();
    }
}
