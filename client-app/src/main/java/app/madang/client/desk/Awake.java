package app.madang.client.desk;

import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.loop.EventLoop;

/** Keeps the machine awake for as long as there is a call. Listens on the call thread; the inhibitor lives on its loop. */
public final class Awake implements CallListener {
    /** No machine falls asleep that soon, and in the first moment of a call starting a program delays the pictures. */
    private static final long BEGINS_AFTER_MS = 3_000;

    private final EventLoop loop;
    private final Inhibitor inhibitor;
    private EventLoop.Timer beginning = () -> {};
    private boolean inCall;

    /** @param loop of the inhibitor, closed by its owner */
    public Awake(EventLoop loop, Inhibitor inhibitor) {
        this.loop = loop;
        this.inhibitor = inhibitor;
    }

    @Override
    public void state(CallState state) {
        boolean now = switch (state) {
            case CallState.InCall call -> true;
            case CallState.Idle idle -> false;
            case CallState.Joining joining -> false;
            case CallState.Ended ended -> false;
        };
        if (now != inCall) {
            inCall = now;
            beginning.cancel();
            if (now) {
                beginning = loop.schedule(BEGINS_AFTER_MS, inhibitor::begin);
            } else {
                loop.post(inhibitor::end);
            }
        }
    }
}
