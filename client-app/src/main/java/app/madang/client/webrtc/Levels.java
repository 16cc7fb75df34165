package app.madang.client.webrtc;

import app.madang.client.media.SoundLevels;
import app.madang.loop.EventLoop;
import app.madang.loop.Subscription;
import app.madang.protocol.PeerId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners ten times a second how loud everybody is; measures the microphone only while somebody listens. */
final class Levels implements SoundLevels {
    private static final Logger LOG = LoggerFactory.getLogger(Levels.class);
    private static final long PERIOD_MS = 100;

    private final EventLoop rtc;
    private final MicrophoneLevel microphone;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<SoundMeter, PeerId> participants = new ConcurrentHashMap<>();
    private boolean running;
    private boolean closed;

    /** How the microphone is measured. On the rtc thread. */
    interface MicrophoneLevel {
        void start();

        void stop();

        /** 0 to 1. */
        double take();
    }

    Levels(EventLoop rtc, MicrophoneLevel microphone) {
        this.rtc = rtc;
        this.microphone = microphone;
    }

    @Override
    public Subscription listen(Listener listener) {
        // One that listens twice is told twice, and each subscription ends its own.
        Listener own = new Relay(listener);
        listeners.add(own);
        rtc.post(this::begin);
        return () -> listeners.remove(own);
    }

    /** A link to this peer exists from now on; until {@code remove}. On the rtc thread. */
    SoundMeter add(PeerId peer) {
        SoundMeter meter = new SoundMeter();
        participants.put(meter, peer);
        return meter;
    }

    void remove(SoundMeter meter) {
        participants.remove(meter);
    }

    private void begin() {
        if (!running && !closed && !listeners.isEmpty()) {
            running = true;
            microphone.start();
            rtc.schedule(PERIOD_MS, this::tell);
        }
    }

    private void tell() {
        if (closed || listeners.isEmpty()) {
            halt();
            return;
        }
        rtc.schedule(PERIOD_MS, this::tell);
        double own = microphone.take();
        each(listener -> listener.microphone(own));
        participants.forEach((meter, peer) -> {
            double level = meter.take();
            each(listener -> listener.participant(peer, level));
        });
    }

    private void each(Consumer<Listener> event) {
        for (Listener listener : listeners) {
            try {
                event.accept(listener);
            } catch (Throwable t) {
                LOG.error("A listener to sound levels failed", t);
            }
        }
    }

    /** The microphone may be another one now. On the rtc thread. */
    void measureAnew() {
        if (running) {
            microphone.stop();
            microphone.start();
        }
    }

    private void halt() {
        if (running) {
            running = false;
            microphone.stop();
        }
    }

    /** On the rtc thread. Harmless when called twice. */
    void close() {
        closed = true;
        halt();
    }

    private static final class Relay implements Listener {
        private final Listener listener;

        Relay(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void microphone(double level) {
            listener.microphone(level);
        }

        @Override
        public void participant(PeerId peer, double level) {
            listener.participant(peer, level);
        }
    }
}
