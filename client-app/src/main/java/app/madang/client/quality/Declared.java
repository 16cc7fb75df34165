package app.madang.client.quality;

import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage.PixelSize;
import app.madang.protocol.PeerMessage.Shows;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a participant without tiles says that it shows: the same of everybody, until it says otherwise. */
public final class Declared implements Showing {
    /** All there is, both pictures: of whoever measures or records what comes. */
    public static final Shows IN_FULL =
            new Shows(new PixelSize(PixelSize.MAX, PixelSize.MAX), new PixelSize(PixelSize.MAX, PixelSize.MAX));

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Shows shows;

    public Declared(Shows first) {
        shows = first;
    }

    /** From now on. */
    public void say(Shows newest) {
        shows = newest;
        listeners.forEach(Runnable::run);
    }

    @Override
    public Shows of(PeerId peer) {
        return shows;
    }

    @Override
    public void listen(Runnable changed) {
        listeners.add(changed);
    }
}
