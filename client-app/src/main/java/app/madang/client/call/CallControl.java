package app.madang.client.call;

import app.madang.client.call.port.ScreenChoice;
import app.madang.loop.Subscription;
import app.madang.protocol.Reaction;

/** What a window or a headless participant can do with a call. Returns at once, from any thread. */
public interface CallControl {

    /** From {@code Idle} or {@code Ended}; ignored while there is a call. */
    void join(JoinRequest request);

    /** Leaves the room properly; harmless where there is no call. */
    void leave();

    void setMicrophone(boolean on);

    void setCamera(boolean on);

    /** Raises the hand or takes it down, for everybody to see; down at the beginning of each call. */
    void setHand(boolean raised);

    /** For everybody to see for a moment; dropped where people react faster than {@code Reactions} allows. */
    void react(Reaction reaction);

    /** Shows this to the others beside the camera, in place of what was shared before; only in a call. */
    void shareScreen(ScreenChoice choice);

    /** Harmless where nothing is shared. */
    void stopSharing();

    /** The newest state. */
    CallState state();

    /** From now on; the listener hears the newest state first. */
    Subscription listen(CallListener listener);
}
