package app.madang.signaling;

import app.madang.loop.EventLoop;

/**
 * Keeps watch over one joined connection (PROTOCOL §10): a WebSocket ping every {@code pingMs}, and a call once no byte
 * came for 2.5 times that. Owned by the rooms' loop; ends with {@link #stop}.
 */
final class Heartbeat {
    private final EventLoop loop;
    private final long pingMs;
    private final long silenceMs;
    private final Runnable ping;
    private final Runnable silent;
    private EventLoop.Timer pingTimer;
    private EventLoop.Timer silenceTimer;
    private long heardAt;

    Heartbeat(EventLoop loop, long pingMs, Runnable ping, Runnable silent) {
        this.loop = loop;
        this.pingMs = pingMs;
        this.silenceMs = pingMs * 5 / 2;
        this.ping = ping;
        this.silent = silent;
        heardAt = loop.nowMs();
        pingTimer = loop.schedule(pingMs, this::pingAgain);
        silenceTimer = loop.schedule(silenceMs, this::checkSilence);
    }

    /** Something came from the client, be it a single byte. */
    void heard() {
        heardAt = loop.nowMs();
    }

    void stop() {
        pingTimer.cancel();
        silenceTimer.cancel();
    }

    private void pingAgain() {
        pingTimer = loop.schedule(pingMs, this::pingAgain);
        ping.run();
    }

    private void checkSilence() {
        long left = heardAt + silenceMs - loop.nowMs();
        if (left > 0) {
            silenceTimer = loop.schedule(left, this::checkSilence);
        } else {
            silent.run();
        }
    }
}
