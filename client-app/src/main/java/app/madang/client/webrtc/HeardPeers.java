package app.madang.client.webrtc;

import app.madang.client.media.Hearing;
import app.madang.loop.EventLoop;
import app.madang.protocol.PeerId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whom one hears. What was chosen outlives links: a new one to the same peer is as silent as the last. */
final class HeardPeers implements Hearing {
    private final EventLoop rtc;
    private final Set<PeerId> silenced = ConcurrentHashMap.newKeySet();
    /** On the rtc thread. */
    private final Map<Ear, PeerId> ears = new HashMap<>();

    /** What plays the sound of one link. On the rtc thread. */
    interface Ear {
        void hear(boolean heard);
    }

    HeardPeers(EventLoop rtc) {
        this.rtc = rtc;
    }

    @Override
    public boolean hears(PeerId peer) {
        return !silenced.contains(peer);
    }

    @Override
    public void hear(PeerId peer, boolean heard) {
        if (heard ? silenced.remove(peer) : silenced.add(peer)) {
            rtc.post(() -> ears.forEach((ear, whose) -> {
                if (whose.equals(peer)) {
                    ear.hear(hears(peer));
                }
            }));
        }
    }

    /** A link to this peer exists from now on; until {@code remove}. On the rtc thread. */
    void add(PeerId peer, Ear ear) {
        ears.put(ear, peer);
        ear.hear(hears(peer));
    }

    void remove(Ear ear) {
        ears.remove(ear);
    }
}
