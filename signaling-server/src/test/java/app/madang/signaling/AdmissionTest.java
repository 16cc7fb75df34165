package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.socket.Front;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sockets ask about who comes. */
class AdmissionTest {
    @Test
    void onlyProxiesThatAreNamedAreBelieved() {
        Front front = new Admission(List.of("10.0.0.0/8", "::1"), List.of()).front();
        assertThat(front.trusted().test(InetAddress.ofLiteral("10.9.8.7"))).isTrue();
        assertThat(front.trusted().test(InetAddress.ofLiteral("::1"))).isTrue();
        assertThat(front.trusted().test(InetAddress.ofLiteral("11.0.0.1"))).isFalse();
        assertThat(Admission.open().front().trusted().test(InetAddress.ofLiteral("127.0.0.1")))
                .isFalse();
    }

    @Test
    void onlyPagesThatAreNamedComeInHoweverTheyAreWritten() {
        Front front = new Admission(List.of(), List.of("https://Call.example.org:443", "null")).front();
        assertThat(front.origins().test("https://call.example.org")).isTrue();
        assertThat(front.origins().test("https://CALL.example.org")).isTrue();
        assertThat(front.origins().test("null")).isTrue();
        assertThat(front.origins().test("http://call.example.org")).isFalse();
        assertThat(front.origins().test("https://call.example.org.evil.example"))
                .isFalse();
        assertThat(Admission.open().front().origins().test("https://anybody.example"))
                .isTrue();
    }
}
