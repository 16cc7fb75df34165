package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTest {
    private static final String SDP = String.join(
            "\r\n",
            "v=0",
            "m=audio 9 UDP/TLS/RTP/SAVPF 111",
            "a=mid:0",
            "a=sendrecv",
            "a=rtcp-fb:111 transport-cc",
            "m=video 9 UDP/TLS/RTP/SAVPF 96 97",
            "a=mid:1",
            "a=sendrecv",
            "a=rtcp-fb:96 nack",
            "a=rtcp-fb:96 nack pli",
            "m=video 9 UDP/TLS/RTP/SAVPF 96 97",
            "a=mid:2",
            "a=recvonly",
            "");

    @Test
    void onTheUsualTermsADescriptionStaysWhatItIs() {
        assertThat(Terms.USUAL.in(SDP)).isEqualTo(SDP);
    }

    @Test
    void longPacketsAreSaidOfTheSoundAlone() {
        assertThat(new Terms(true, true).in(SDP)).isEqualTo(SDP.replace("a=mid:0", "a=mid:0\r\na=ptime:60"));
    }

    @Test
    void aPeerThatWantsALengthOfItsOwnGetsThat() {
        String own = SDP.replace("a=mid:0", "a=mid:0\r\na=maxptime:40");
        assertThat(new Terms(true, true).in(own)).isEqualTo(own);
    }

    @Test
    void withoutPicturesThePeerGoesOnSendingAndNothingIsRepeated() {
        assertThat(new Terms(false, false).in(SDP))
                .isEqualTo(SDP.replace("a=mid:1\r\na=sendrecv\r\na=rtcp-fb:96 nack\r\n", "a=mid:1\r\na=sendonly\r\n")
                        .replace("a=recvonly", "a=inactive"));
    }

    @Test
    void aStartRateIsTakenOutAgain() {
        String sdp = "v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96 98\r\na=rtpmap:96 VP8/90000\r\na=rtpmap:98 VP9/90000\r\n"
                + "a=fmtp:98 profile-id=0\r\n";
        String started = SessionEdits.remote(sdp, 530);
        assertThat(SessionEdits.withoutStart(started)).isEqualTo(sdp);
    }
}
