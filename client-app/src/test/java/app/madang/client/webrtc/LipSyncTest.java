package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LipSyncTest {
    @Test
    void soundThatIsNotPlayedBelongsToNoStreamAndThePicturesKeepTheirs() {
        String sdp = String.join(
                "\r\n",
                "v=0",
                "a=msid-semantic: WMS camera",
                "m=audio 9 UDP/TLS/RTP/SAVPF 111",
                "a=msid:camera sound",
                "a=ssrc:1 cname:x",
                "m=video 9 UDP/TLS/RTP/SAVPF 96",
                "a=msid:camera picture",
                "");
        assertThat(SessionEdits.withoutLipSync(sdp)).isEqualTo(sdp.replace("a=msid:camera sound", "a=msid:- sound"));
    }

    @Test
    void aDescriptionWithoutSoundStaysWhatItIs() {
        String sdp = "v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=msid:camera picture\r\n";
        assertThat(SessionEdits.withoutLipSync(sdp)).isEqualTo(sdp);
    }
}
