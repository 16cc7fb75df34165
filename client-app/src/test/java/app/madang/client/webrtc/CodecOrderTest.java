package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.media.CodecChoice;
import org.junit.jupiter.api.Test;

class CodecOrderTest {
    private static final String OFFER = String.join(
            "\r\n",
            "v=0",
            "m=audio 9 UDP/TLS/RTP/SAVPF 111 9",
            "a=rtpmap:111 opus/48000/2",
            "m=video 9 UDP/TLS/RTP/SAVPF 96 97 98 99 100 101",
            "a=rtpmap:96 VP8/90000",
            "a=rtpmap:97 rtx/90000",
            "a=rtpmap:98 vp9/90000",
            "a=rtpmap:99 rtx/90000",
            "a=rtpmap:100 VP9/90000",
            "a=rtpmap:101 H264/90000",
            "m=video 0 UDP/TLS/RTP/SAVPF 98",
            "");

    @Test
    void theChosenCodecIsFirstAndTheOthersStayInTheirOrder() {
        assertThat(CodecOrder.prefer(CodecChoice.VP9, OFFER))
                .isEqualTo(OFFER.replace("96 97 98 99 100 101", "98 100 96 97 99 101"));
    }

    @Test
    void aDescriptionWithoutItStaysWhatItIs() {
        assertThat(CodecOrder.prefer(CodecChoice.AV1, OFFER)).isEqualTo(OFFER);
    }

    @Test
    void nothingIsChangedWhereNothingIsChosen() {
        assertThat(CodecOrder.prefer(CodecChoice.AUTO, OFFER)).isSameAs(OFFER);
    }
}
