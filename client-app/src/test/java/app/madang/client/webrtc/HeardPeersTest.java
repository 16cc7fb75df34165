package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.loop.VirtualLoop;
import app.madang.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeardPeersTest {
    private static final PeerId ANN = new PeerId("A".repeat(22));
    private static final PeerId BEN = new PeerId("B".repeat(21) + "A");

    private final VirtualLoop rtc = new VirtualLoop();
    private final HeardPeers heard = new HeardPeers(rtc);

    /** Remembers the last word, as a track does. */
    private static final class Track implements HeardPeers.Ear {
        private final List<Boolean> told = new ArrayList<>();

        @Override
        public void hear(boolean on) {
            told.add(on);
        }
    }

    private Track link(PeerId peer) {
        Track track = new Track();
        heard.add(peer, track);
        return track;
    }

    @Test
    void onePeerIsSilencedAndHeardAgain() {
        Track ann = link(ANN);
        Track ben = link(BEN);
        heard.hear(ANN, false);
        rtc.settle();
        assertThat(heard.hears(ANN)).isFalse();
        assertThat(ann.told).containsExactly(true, false);
        heard.hear(ANN, true);
        rtc.settle();
        assertThat(ann.told).containsExactly(true, false, true);
        assertThat(ben.told).containsExactly(true);
    }

    @Test
    void anotherLinkToTheSamePeerIsAsSilent() {
        Track first = link(ANN);
        heard.hear(ANN, false);
        rtc.settle();
        heard.remove(first);
        Track second = link(ANN);
        assertThat(second.told).containsExactly(false);
        heard.hear(ANN, true);
        rtc.settle();
        assertThat(second.told).containsExactly(false, true);
        assertThat(first.told).as("the first is no more").containsExactly(true, false);
    }
}
