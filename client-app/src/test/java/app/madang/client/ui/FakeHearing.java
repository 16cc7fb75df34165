package app.madang.client.ui;

import app.madang.client.media.Hearing;
import app.madang.protocol.PeerId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ears that only remember. */
public final class FakeHearing implements Hearing {
    private final Set<PeerId> silenced = ConcurrentHashMap.newKeySet();

    @Override
    public boolean hears(PeerId peer) {
        return !silenced.contains(peer);
    }

    @Override
    public void hear(PeerId peer, boolean heard) {
        if (heard) {
            silenced.remove(peer);
        } else {
            silenced.add(peer);
        }
    }
}
