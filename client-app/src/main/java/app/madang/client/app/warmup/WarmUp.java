package app.madang.client.app.warmup;

import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.client.call.port.PeerConnections;
import app.madang.loop.EventLoop;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Practises a call once, while nobody waits for anything: on the start page, or alone in a room. It ends at once where
 * somebody comes or joins, and goes on when there is rest again. Owned by the call thread.
 */
public final class WarmUp implements CallListener {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    /** Whoever starts the program to join at once does not meet it. */
    private static final long REST_MS = 1_000;
    /** So that the window's thread and the own picture get their turn between two. */
    private static final long BREAK_MS = 150;
    /** After so many the JVM has compiled what it will. */
    private static final int PAGES = 4;

    private static final int CALLS = 3;

    private final EventLoop loop;
    private final Runnable page;
    private final PeerConnections connections;
    /** What is still to be done. */
    private final Queue<Runnable> steps = new ArrayDeque<>();

    private EventLoop.Timer next = () -> {};
    private PracticeCall call;
    private boolean resting;

    /**
     * @param loop of the call
     * @param page goes through the page of a call, on a thread of its own; nothing where there is no window
     * @param connections over which neither pictures nor sound go
     * @param tidy comes last, once
     */
    public WarmUp(EventLoop loop, Runnable page, PeerConnections connections, Runnable tidy) {
        this.loop = loop;
        this.page = page;
        this.connections = connections;
        steps.addAll(Collections.nCopies(PAGES, this::practisePage));
        steps.addAll(Collections.nCopies(CALLS, this::practiseCall));
        steps.add(tidy);
    }

    @Override
    public void state(CallState state) {
        boolean now = switch (state) {
            case CallState.Idle idle -> true;
            case CallState.Joining joining -> false;
            case CallState.InCall call -> call.participants().isEmpty();
            case CallState.Ended ended -> true;
        };
        if (now != resting) {
            resting = now;
            if (resting) {
                after(REST_MS);
            } else {
                stop();
            }
        }
    }

    private void after(long ms) {
        next.cancel();
        next = loop.schedule(ms, this::goOn);
    }

    private void stop() {
        next.cancel();
        if (call != null) {
            call.end();
        }
    }

    private void goOn() {
        // A call that was ended still says goodbye, and goes on afterwards.
        if (call == null && !steps.isEmpty()) {
            steps.remove().run();
        }
    }

    private void practisePage() {
        page.run();
        after(BREAK_MS);
    }

    private void practiseCall() {
        call = PracticeCall.begin(loop, connections, this::called);
    }

    private void called(boolean connected) {
        LOG.debug("Practised a call, connected: {}", connected);
        call = null;
        if (resting) {
            after(BREAK_MS);
        }
    }
}
