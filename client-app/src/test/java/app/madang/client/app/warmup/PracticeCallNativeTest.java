package app.madang.client.app.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.PeerConnections;
import app.madang.client.media.CodecChoice;
import app.madang.client.webrtc.SoundChoice;
import app.madang.client.webrtc.WebRtc;
import app.madang.loop.ThreadLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** With the real library: the two really connect, over this machine's own addresses. */
final class PracticeCallNativeTest {
    private static final long LONGEST_SECONDS = 20;

    @Test
    void twoInOneProcessConnectAndPart() throws Exception {
        CompletableFuture<Boolean> connected = new CompletableFuture<>();
        try (ThreadLoop loop = new ThreadLoop("call");
                WebRtc webRtc = WebRtc.start(new SoundChoice.Tone(440))) {
            PeerConnections connections = webRtc.connections(new PracticeRoutes(), IceSettings.NONE, CodecChoice.AUTO);
            loop.post(() -> PracticeCall.begin(loop, connections, connected::complete));
            assertThat(connected.get(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }
}
