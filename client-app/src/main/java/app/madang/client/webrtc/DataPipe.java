package app.madang.client.webrtc;

import app.madang.loop.EventLoop;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelState;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the data channel of one connection, on the rtc thread. Messages wait here while the library has a megabyte of
 * them, because it closes a channel without a word once it has sixteen.
 */
final class DataPipe implements ChannelObserver.Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(DataPipe.class);
    static final int MAX_MESSAGE_BYTES = 64 * 1024;
    private static final long HIGH_WATER_BYTES = 1 << 20;
    private static final long POLL_MS = 20;

    private final EventLoop rtc;
    private final RTCDataChannel channel;
    private final ChannelObserver observer;
    private final GuardedEvents events;
    private final Deque<RTCDataChannelBuffer> waiting = new ArrayDeque<>();
    private boolean polling;
    private boolean open;
    private boolean disposed;

    /** The observer is registered already. */
    DataPipe(EventLoop rtc, RTCDataChannel channel, ChannelObserver observer, GuardedEvents events) {
        this.rtc = rtc;
        this.channel = channel;
        this.observer = observer;
        this.events = events;
    }

    void begin() {
        observer.receiver(this);
        stateChanged();
    }

    @Override
    public void stateChanged() {
        if (disposed) {
            return;
        }
        boolean nowOpen = channel.getState() == RTCDataChannelState.OPEN;
        if (nowOpen != open) {
            open = nowOpen;
            events.deliver(receiver -> receiver.dataChannel(nowOpen));
        }
    }

    @Override
    public void message(byte[] message, boolean text) {
        events.deliver(receiver -> receiver.data(message, text));
    }

    void send(byte[] message, boolean text) {
        if (disposed || !open) {
            return;
        }
        // The library sends the whole array behind a buffer, whatever its limits say: it gets one of the exact size.
        waiting.add(new RTCDataChannelBuffer(ByteBuffer.wrap(message.clone()), !text));
        flush();
    }

    private void flush() {
        while (!waiting.isEmpty() && isWritable()) {
            try {
                channel.send(waiting.remove());
            } catch (Exception e) {
                LOG.warn("A message was not sent on the data channel: {}", e.getMessage());
            }
        }
        if (!waiting.isEmpty() && !polling && !disposed) {
            polling = true;
            rtc.schedule(POLL_MS, this::pollAgain);
        }
    }

    private boolean isWritable() {
        return !disposed
                && channel.getState() == RTCDataChannelState.OPEN
                && channel.getBufferedAmount() < HIGH_WATER_BYTES;
    }

    private void pollAgain() {
        polling = false;
        if (!disposed && channel.getState() != RTCDataChannelState.OPEN) {
            waiting.clear();
        }
        flush();
    }

    /** After the connection was closed. */
    void dispose() {
        if (!disposed) {
            disposed = true;
            waiting.clear();
            observer.forget();
            channel.unregisterObserver();
            channel.dispose();
        }
    }
}
