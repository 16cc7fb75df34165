package app.madang.client.webrtc;

import app.madang.loop.EventLoop;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelState;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns one data channel of a connection, on the rtc thread. Messages wait here rather than in the library, which
 * sends in the order given and closes a channel without a word once it has 16 MiB: texts go before bytes, and the
 * library never has more bytes than go out in a moment. So a word is not behind a film.
 */
final class DataPipe implements ChannelObserver.Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(DataPipe.class);
    static final int MAX_MESSAGE_BYTES = 64 * 1024;
    /** Texts too wait above this, far from where the library gives up. */
    private static final long MOST_BUFFERED = 8 << 20;

    private static final long POLL_MS = 5;

    private final EventLoop rtc;
    private final RTCDataChannel channel;
    private final ChannelObserver observer;
    private final GuardedEvents events;
    private final Deque<RTCDataChannelBuffer> texts = new ArrayDeque<>();
    private final Deque<RTCDataChannelBuffer> bulk = new ArrayDeque<>();
    private final SendWindow window = new SendWindow();
    /** What the library has not sent, as far as is known: asking it costs a trip to its network thread. */
    private long buffered;

    private Consumer<Boolean> whenChanged = nowOpen -> {};
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

    /** @param change told whether it is open, each time that this changes */
    void begin(Consumer<Boolean> change) {
        whenChanged = change;
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
            whenChanged.accept(nowOpen);
        }
    }

    @Override
    public void message(byte[] message, boolean text) {
        events.deliver(receiver -> receiver.data(message, text));
    }

    /** @param message belongs to this from now on: the library sends the whole array, whatever a buffer's limits say */
    void send(byte[] message, boolean text) {
        if (disposed || !open) {
            return;
        }
        RTCDataChannelBuffer buffer = new RTCDataChannelBuffer(ByteBuffer.wrap(message), !text);
        (text ? texts : bulk).add(buffer);
        if (text || !polling) {
            flush();
        }
    }

    private void flush() {
        if (!isOpen()) {
            texts.clear();
            bulk.clear();
            return;
        }
        if (buffered > 0 && buffered >= window.bytes()) {
            look();
        }
        sendWhile(texts, MOST_BUFFERED);
        sendWhile(bulk, window.bytes());
        if (waits() && !polling) {
            polling = true;
            rtc.schedule(POLL_MS, this::pollAgain);
        }
    }

    private boolean waits() {
        return !texts.isEmpty() || !bulk.isEmpty();
    }

    private void sendWhile(Deque<RTCDataChannelBuffer> queue, long most) {
        while (!queue.isEmpty() && buffered < most) {
            RTCDataChannelBuffer next = queue.remove();
            try {
                channel.send(next);
                buffered += next.data.remaining();
                window.sent(next.data.remaining());
            } catch (Exception e) {
                LOG.warn("A message was not sent on the data channel: {}", e.getMessage());
            }
        }
    }

    /** Whether what is sent now goes out, as far as the library knows; true only after {@link #begin}'s word of it. */
    boolean isOpen() {
        return !disposed && open && channel.getState() == RTCDataChannelState.OPEN;
    }

    private void look() {
        buffered = channel.getBufferedAmount();
        window.looked(buffered, System.nanoTime());
    }

    private void pollAgain() {
        polling = false;
        if (isOpen()) {
            look();
        }
        flush();
    }

    /** After the connection was closed. */
    void dispose() {
        if (!disposed) {
            disposed = true;
            texts.clear();
            bulk.clear();
            observer.forget();
            channel.unregisterObserver();
            channel.dispose();
        }
    }
}
