package app.madang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.madang.protocol.InvitationException.Problem;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links as people paste them (PROTOCOL §9). */
class InvitationTest {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODw";

    @ParameterizedTest
    @CsvSource({
        "madang://localhost/den, ws://localhost:8787/v1/rooms/den, madang://localhost/den",
        "madangs://call.example.org/den, wss://call.example.org:443/v1/rooms/den, madangs://call.example.org/den",
        "madang://10.0.0.7:80/A-b_9, ws://10.0.0.7:80/v1/rooms/A-b_9, madang://10.0.0.7:80/A-b_9",
        "madang://h:8787/r, ws://h:8787/v1/rooms/r, madang://h/r",
        "madangs://h:443/r, wss://h:443/v1/rooms/r, madangs://h/r",
        "madangs://h:8787/r, wss://h:8787/v1/rooms/r, madangs://h:8787/r",
        "madang://h:00443/r, ws://h:443/v1/rooms/r, madang://h:443/r",
        "madang://[::1]/r, ws://[::1]:8787/v1/rooms/r, madang://[::1]/r",
        "madang://[2001:db8::7]:9000/r, ws://[2001:db8::7]:9000/v1/rooms/r, madang://[2001:db8::7]:9000/r",
        "madang://[fe80::1%25eth0]/r, ws://[fe80::1%eth0]:8787/v1/rooms/r, madang://[fe80::1%eth0]/r",
        "madang://[fe80::1%eth0]/r, ws://[fe80::1%eth0]:8787/v1/rooms/r, madang://[fe80::1%eth0]/r",
        "MADANG://Call.Example.ORG/Den, ws://call.example.org:8787/v1/rooms/Den, madang://call.example.org/Den",
        "madang://마당.kr/r, ws://xn--ok1b32k.kr:8787/v1/rooms/r, madang://xn--ok1b32k.kr/r",
    })
    void aGoodLinkLeadsToItsRoomAndIsWrittenShort(String link, String address, String shown)
            throws InvitationException {
        Invitation invitation = Invitation.parse(link);
        assertThat(invitation.signalingAddress()).hasToString(address);
        assertThat(invitation).hasToString(shown);
        assertThat(Invitation.parse(shown)).isEqualTo(invitation);
        Invitation withKey = Invitation.parse(link + "#" + KEY);
        assertThat(withKey.key()).isEqualTo(new RoomKey(KEY));
        assertThat(withKey).hasToString(shown + "#" + KEY);
        assertThat(withKey.signalingAddress()).hasToString(address);
    }

    @Test
    void whiteSpaceAroundItDoesNoHarm() throws InvitationException {
        assertThat(Invitation.parse(" \u00a0\r\n\tmadang://h/r#" + KEY + "\u3000\n"))
                .isEqualTo(new Invitation(false, "h", 8787, new Room("r"), new RoomKey(KEY)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            quoteCharacter = '`',
            value = {
                "EMPTY, NULL",
                "EMPTY, ``",
                "EMPTY, ` \u00a0 `",
                "NO_LINK, den",
                "NO_LINK, h/den",
                "NO_LINK, http://h/r",
                "NO_LINK, ws://h:1/v1/rooms/r",
                "NO_LINK, madang:h/r",
                "NO_LINK, madang:/h/r",
                "NO_LINK, xmadang://h/r",
                "NO_LINK, `madang ://h/r`",
                "NO_HOST, madang://",
                "NO_HOST, madang:///r",
                "NO_HOST, madang://:8787/r",
                "NO_HOST, madang://#k",
                "BAD_HOST, `madang://h h/r`",
                "BAD_HOST, madang://u@h/r",
                "BAD_HOST, madang://a_b/r",
                "BAD_HOST, madang://fe80::1/r",
                "BAD_HOST, madang://::1/r",
                "BAD_HOST, madang://[::1/r",
                "BAD_HOST, madang://[]/r",
                "BAD_HOST, madang://[h]/r",
                "BAD_HOST, madang://[::1]x/r",
                "BAD_HOST, madang://[::g]/r",
                "BAD_HOST, madang://[1:2]/r",
                "BAD_HOST, madang://256.1.1.1/r",
                "BAD_HOST, madang://1.2.3/r",
                "BAD_HOST, madang://-h/r",
                "BAD_HOST, madang://h..x/r",
                "BAD_HOST, madang://h?x/r",
                "BAD_HOST, madang://h%41/r",
                "BAD_HOST, madang://./r",
                "BAD_PORT, madang://h:/r",
                "BAD_PORT, madang://h:0/r",
                "BAD_PORT, madang://h:65536/r",
                "BAD_PORT, madang://h:99999999999999999999/r",
                "BAD_PORT, madang://h:-1/r",
                "BAD_PORT, madang://h:+1/r",
                "BAD_PORT, madang://h:1x/r",
                "BAD_PORT, madang://h:٣/r",
                "BAD_PORT, madang://[::1]:x/r",
                "NO_ROOM, madang://h",
                "NO_ROOM, madang://h/",
                "NO_ROOM, madang://h:1",
                "NO_ROOM, madang://h/#" + KEY,
                "NO_ROOM, madang://h#" + KEY,
                "BAD_ROOM, madang://h/r/",
                "BAD_ROOM, madang://h/a/b",
                "BAD_ROOM, madang://h/r?x=1",
                "BAD_ROOM, madang://h/r%20r",
                "BAD_ROOM, madang://h/방",
                "BAD_ROOM, `madang://h/r r`",
                "BAD_ROOM, madang://h/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "BAD_KEY, madang://h/r#",
                "BAD_KEY, madang://h/r#AAECAwQFBgcICQoLDA0OD",
                "BAD_KEY, madang://h/r#AAECAwQFBgcICQoLDA0ODwA",
                "BAD_KEY, madang://h/r#AAECAwQFBgcICQoLDA0OD=",
                "BAD_KEY, madang://h/r#AAECAwQFBgcICQoLDA0ODx",
                "BAD_KEY, madang://h/r#AAECAwQFBgcICQoLDA0OD/",
                "BAD_KEY, madang://h/r##AAECAwQFBgcICQoLDA0ODw",
                "BAD_KEY, `madang://h/r# AAECAwQFBgcICQoLDA0ODw`",
            })
    void aMistakeHasItsSentence(Problem problem, String text) {
        InvitationException e = catchThrowableOfType(InvitationException.class, () -> Invitation.parse(text));
        assertThat(e).as("%s", text).isNotNull();
        assertThat(e.problem()).as("%s", text).isEqualTo(problem);
        assertThat(e).hasMessage(problem.sentence()).hasMessageMatching("[A-Z].+\\.");
    }

    @Test
    void noTextDoesAnythingElse() throws InvitationException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {
            "madang",
            "s",
            "://",
            "[",
            "]",
            ":",
            "/",
            "#",
            "%",
            "::1",
            "h",
            ".",
            "..",
            "8787",
            "@",
            " ",
            "-",
            "한",
            "\ud800",
            "\u0000",
            "xn--",
            "xn--a",
            "\u3002",
            "\u00ad",
            KEY,
            "?",
            "\n",
            "0",
            "255.1.1.1",
            "ß",
            "\u0130"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "madang://" : "");
            for (int n = random.nextInt(8); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            text.append(random.nextBoolean() ? "/r" : "");
            try {
                Invitation invitation = Invitation.parse(text.toString());
                assertThat(Invitation.parse(invitation.toString())).isEqualTo(invitation);
                assertThat(invitation.signalingAddress().getHost()).isNotNull();
            } catch (InvitationException e) {
                assertThat(e.problem()).isNotNull();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", text " + text, e);
            }
        }
    }

    @Test
    void madeByHandItHasAHostAndAPort() {
        Room room = new Room("r");
        for (String host : new String[] {null, "", "a b", "[::1]", "a/b"}) {
            assertThatThrownBy(() -> new Invitation(false, host, 1, room, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (int port : new int[] {0, -1, 65_536}) {
            assertThatThrownBy(() -> new Invitation(false, "h", port, room, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Invitation(true, "fe80::1%eth0", 65_535, room, null))
                .hasToString("madangs://[fe80::1%eth0]:65535/r");
    }
}
