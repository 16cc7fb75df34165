package app.madang.client.media;

import app.madang.loop.Subscription;
import app.madang.protocol.PeerMessage.PixelSize;

/** Pictures of one participant as they come, for whoever wants to show or measure them. */
public interface FrameFeed {
    /** From now on, until closed; once {@code close} returned no further call begins. Safe from any thread. */
    Subscription subscribe(FrameSink sink);

    /**
     * As above, for one that shows the pictures in this size: whoever sends them need send no more. Where nobody is
     * told, as with the own picture, it comes to the same.
     */
    default View view(FrameSink sink, PixelSize size) {
        Subscription all = subscribe(sink);
        return new View() {
            @Override
            public void size(PixelSize newest) {}

            @Override
            public void close() {
                all.close();
            }
        };
    }

    /** A subscription of which the sender is told. */
    interface View extends Subscription {
        /** The size in which the whole picture is shown, from now on, in pixels of the device. Any thread. */
        void size(PixelSize newest);
    }
}
