package app.madang.client.media;

import app.madang.protocol.PeerId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pictures that come from peers. A feed is there from the first question to the end of the program, whether the
 * peer is: it is a few bytes, and a window may ask before the link is there and keep it while a link is replaced.
 */
final class PeerFeeds {
    private record Key(PeerId peer, VideoKind kind) {}

    private final Map<Key, Broadcast> feeds = new ConcurrentHashMap<>();

    Broadcast of(PeerId peer, VideoKind kind) {
        return feeds.computeIfAbsent(new Key(peer, kind), key -> new Broadcast());
    }
}
