package app.madang.client.media;

import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage.Shows;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The pictures that come from peers. A feed is there from the first question to the end of the program, whether the
 * peer is: it is a few bytes, and a window may ask before the link is there and keep it while a link is replaced.
 */
final class PeerFeeds {
    private record Key(PeerId peer, VideoKind kind) {}

    private final Map<Key, Broadcast> feeds = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Broadcast of(PeerId peer, VideoKind kind) {
        return feeds.computeIfAbsent(new Key(peer, kind), key -> new Broadcast(this::changed));
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** In what size this peer's pictures are shown. Any thread. */
    Shows shown(PeerId peer) {
        return new Shows(
                of(peer, VideoKind.CAMERA).shown(), of(peer, VideoKind.SCREEN).shown());
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }
}
