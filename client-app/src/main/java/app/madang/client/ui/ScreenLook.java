package app.madang.client.ui;

import app.madang.client.call.port.ScreenChoice;
import app.madang.client.media.Screens;
import app.madang.client.media.VideoFrame;
import app.madang.loop.Subscription;

/** What can be shared, looked at again and again while somebody chooses. */
public interface ScreenLook {

    /** Hears on any thread, and returns at once. */
    interface Listener {
        /** What there is now. */
        void offer(Screens.Offer offer);

        /** How one of the newest offer looks now. The picture is the caller's. */
        void picture(ScreenChoice choice, VideoFrame picture);
    }

    /** Now and every two seconds, until closed. Returns at once. */
    Subscription watch(Listener listener);
}
