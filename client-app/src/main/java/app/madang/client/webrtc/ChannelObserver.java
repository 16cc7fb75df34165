package app.madang.client.webrtc;

import app.madang.loop.EventLoop;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears one data channel on the signalling thread. The library never lets go of an observer, so this one is small and
 * forgets its receiver when the channel ends.
 */
final class ChannelObserver implements RTCDataChannelObserver {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelObserver.class);

    /** Where it arrives, on the rtc thread. */
    interface Receiver {
        void stateChanged();

        void message(byte[] message, boolean text);
    }

    private final EventLoop rtc;
    private Receiver receiver;
    private List<Runnable> early = new ArrayList<>();

    ChannelObserver(EventLoop rtc) {
        this.rtc = rtc;
    }

    /** What came before is told now. On the rtc thread. */
    void receiver(Receiver newReceiver) {
        receiver = newReceiver;
        List<Runnable> waiting = early;
        early = new ArrayList<>();
        waiting.forEach(Runnable::run);
    }

    /** Nothing is heard any more. On the rtc thread. */
    void forget() {
        receiver(new Receiver() {
            @Override
            public void stateChanged() {}

            @Override
            public void message(byte[] message, boolean text) {}
        });
    }

    @Override
    public void onBufferedAmountChange(long previousAmount) {}

    @Override
    public void onStateChange() {
        rtc.post(() -> tell(() -> receiver.stateChanged()));
    }

    @Override
    public void onMessage(RTCDataChannelBuffer buffer) {
        try {
            // The buffer is gone after this call.
            byte[] message = new byte[buffer.data.remaining()];
            buffer.data.get(message);
            boolean text = !buffer.binary;
            rtc.post(() -> tell(() -> receiver.message(message, text)));
        } catch (Throwable t) {
            LOG.error("A message on the data channel was lost", t);
        }
    }

    private void tell(Runnable event) {
        if (receiver == null) {
            early.add(event);
        } else {
            event.run();
        }
    }
}
