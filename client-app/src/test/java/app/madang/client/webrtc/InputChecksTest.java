package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.madang.protocol.IceServer;
import dev.onvoid.webrtc.TlsCertPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may reach native code, and what is changed on the way. */
final class InputChecksTest {
    private static final String SESSION = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    private static final String KEYS =
            "a=ice-ufrag:abcd\r\na=ice-pwd:0123456789012345678901\r\na=fingerprint:sha-256 00\r\n";
    private static final String AUDIO = "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n" + KEYS;
    private static final String VIDEO = "m=video 9 UDP/TLS/RTP/SAVPF 96 97 98\r\na=mid:1\r\n" + KEYS
            + "a=rtpmap:96 VP8/90000\r\na=rtpmap:97 rtx/90000\r\na=fmtp:97 apt=96\r\n"
            + "a=rtpmap:98 VP9/90000\r\na=fmtp:98 profile-id=0\r\n";

    @Test
    void sectionsAreRead() {
        SessionText text = SessionText.parse(SESSION + AUDIO + VIDEO.replace("video 9", "video 0"));
        assertThat(text.sections()).extracting(SessionText.Section::mid).containsExactly("0", "1");
        assertThat(text.ufrag()).isEqualTo("abcd");
        assertThat(text.indexOf("1")).isEqualTo(1);
        assertThat(text.indexOf("2")).isEqualTo(-1);
        assertThat(text.rejects("audio", 0)).isFalse();
        assertThat(text.rejects("video", 0)).isTrue();
        assertThat(text.rejects("video", 1)).isFalse();
        assertThat(text.nth("video", 0)).contains(text.sections().get(1));
        assertThat(text.nth("audio", 1)).isEmpty();
    }

    @Test
    void aBundledSectionWithPortZeroIsInUse() {
        SessionText text =
                SessionText.parse(SESSION + AUDIO + VIDEO.replace("video 9", "video 0") + "a=bundle-only\r\n");
        assertThat(text.rejects("video", 0)).isFalse();
    }

    @Test
    void keysMayStandInTheSession() {
        assertThat(SessionText.parse(SESSION + KEYS + "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n")
                        .ufrag())
                .isEqualTo("abcd");
    }

    @Test
    void otherDescriptionsAreRefused() {
        for (String bad : BadInputProbe.DESCRIPTIONS.subList(0, 8)) {
            assertThatIllegalArgumentException().as(bad).isThrownBy(() -> SessionText.parse(bad));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> SessionText.parse(null));
        assertThatIllegalArgumentException().isThrownBy(() -> SessionText.parse(SESSION + AUDIO + AUDIO));
        assertThatIllegalArgumentException().isThrownBy(() -> SessionText.parse(SESSION + AUDIO.repeat(17)));
        assertThatIllegalArgumentException().isThrownBy(() -> SessionText.parse(SESSION + AUDIO + "a=마당\r\n"));
    }

    @Test
    void encodersStartAtWhatThePipelineAllows() {
        assertThat(SessionEdits.remote(SESSION + VIDEO, 1_500).lines())
                .contains(
                        "a=fmtp:96 x-google-start-bitrate=1500",
                        "a=fmtp:97 apt=96",
                        "a=fmtp:98 profile-id=0;x-google-start-bitrate=1500")
                .hasSize((SESSION + VIDEO).lines().toList().size() + 1);
    }

    @Test
    void rotationIsNotOffered() {
        String extension = "a=extmap:3 urn:3gpp:video-orientation\r\n";
        assertThat(SessionEdits.local(SESSION + VIDEO + extension)).isEqualTo(SESSION + VIDEO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidate:1 1 udp 2122260223 192.168.0.2 50000 typ host generation 0 ufrag abcd network-cost 999",
                "candidate:a+/1 1 UDP 1 2001:db8::1 9 typ srflx raddr 10.0.0.1 rport 9",
                "candidate:1 1 tcp 1 10.0.0.1 9 typ host tcptype active",
                "candidate:1 1 udp 1 0b4f1c1e-7a5b-4b1d-a3cf-8b6f7e1a2d3c.local 9 typ host"
            })
    void candidatesAreRead(String text) {
        assertThat(CandidateText.parse(text)).isPresent();
    }

    @Test
    void theUfragOfACandidateIsRead() {
        assertThat(CandidateText.parse("candidate:1 1 udp 1 10.0.0.1 9 typ host ufrag Ab+/ network-id 1"))
                .hasValueSatisfying(candidate -> assertThat(candidate.ufrag()).isEqualTo("Ab+/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "candidate",
                "candidate:1 1 udp 1 10.0.0.1 65536 typ host",
                "candidate:1 1 udp 1 example.org 9 typ host",
                "candidate:1 1 udp 1 10.0.0.1 9 typ wrong",
                "candidate:1 1 udp 1 10.0.0.1 9 typ host odd",
                "candidate:1 1 udp 1 10.0.0.1 9 typ host a\u0000 b",
                "candidate:1 1 udp 1 10.0.0.1 9 typ host\r\ncandidate:2"
            })
    void otherCandidatesAreDropped(String text) {
        assertThat(CandidateText.parse(text)).isEmpty();
    }

    @Test
    void goodServersStayAndBadAddressesGo() {
        List<IceServer> servers = List.of(
                new IceServer(List.of("stun:stun.example.org", "stuns:[2001:db8::1]:5349", "http://x"), null, null),
                new IceServer(List.of("turn:turn.example.org:3478?transport=udp"), "user", "secret"),
                new IceServer(List.of("turn:turn.example.org"), null, "secret"),
                new IceServer(List.of("turns:turn.example.org:99999"), "user", "secret"),
                new IceServer(List.of("turns:turn.example.org?transport=udp"), "user", "secret"),
                new IceServer(List.of(), null, null));
        assertThat(IceServers.usable(servers, false))
                .extracting(server -> server.urls)
                .containsExactly(
                        List.of("stun:stun.example.org:3478", "stuns:[2001:db8::1]:5349"),
                        List.of("turn:turn.example.org:3478?transport=udp"));
        assertThat(IceServers.usable(servers, false)).allMatch(server -> server.tlsCertPolicy == TlsCertPolicy.SECURE);
        assertThat(IceServers.usable(servers, true))
                .allMatch(server -> server.tlsCertPolicy == TlsCertPolicy.INSECURE_NO_CHECK);
        assertThat(IceServers.usable(servers, false).getLast().username).isEqualTo("user");
        assertThat(IceServers.usable(servers, false).getLast().password).isEqualTo("secret");
    }

    @Test
    void loudnessIsTheRootMeanSquare() {
        SoundMeter meter = new SoundMeter();
        assertThat(meter.take()).isZero();
        meter.add(new byte[] {0, 0x40, 0, (byte) 0xc0}, 4);
        assertThat(meter.take()).isEqualTo(0.5);
        assertThat(meter.take()).isZero();
    }

    @Test
    void whatThePeerWroteIsNotPassedOnWithTheFault() {
        assertThat(Steps.withoutQuote("Create session description failed: The port is invalid [m=audio 99999 X]"))
                .isEqualTo("Create session description failed: The port is invalid");
        assertThat(Steps.withoutQuote("[INVALID_PARAMETER] Failed to set remote offer sdp"))
                .isEqualTo("[INVALID_PARAMETER] Failed to set remote offer sdp");
    }
}
