package app.madang.client.webrtc;

import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Owns a thread that feeds a sine to an audio source, 10 ms at a time, on a clock that does not drift. */
final class Tone {
    private static final Logger LOG = LoggerFactory.getLogger(Tone.class);
    private static final int RATE = 48_000;
    private static final int CHUNK = RATE / 100;
    private static final long CHUNK_NS = 10_000_000;
    /** A pause of the machine is not made up for beyond this. */
    private static final long MAX_LATE_NS = 100_000_000;

    private static final double AMPLITUDE = 0.3;
    /** Its root mean square, 0 to 1. */
    static final double LEVEL = AMPLITUDE / Math.sqrt(2);

    private final CustomAudioSource source;
    private final double step;
    /** Held for each push: the library changes the list of receivers without a lock of its own (webrtc-java #285). */
    private final Object pushing = new Object();

    private final Thread thread = new Thread(this::run, "tone");
    private volatile boolean stopped;
    private double phase;

    Tone(double hertz, CustomAudioSource source) {
        this.source = source;
        this.step = 2 * Math.PI * hertz / RATE;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Between two pushes: for whatever gives the source a receiver or takes one from it. */
    <T> T between(Supplier<T> change) {
        synchronized (pushing) {
            return change.get();
        }
    }

    /** Nothing is fed once this returned. */
    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        byte[] chunk = new byte[CHUNK * 2];
        long next = System.nanoTime();
        try {
            while (!stopped) {
                fill(chunk);
                synchronized (pushing) {
                    source.pushAudio(chunk, 16, RATE, 1, CHUNK);
                }
                next = Math.max(next + CHUNK_NS, System.nanoTime() - MAX_LATE_NS);
                waitUntil(next);
            }
        } catch (Throwable t) {
            LOG.error("The tone stopped", t);
        }
    }

    private void fill(byte[] chunk) {
        for (int i = 0; i < CHUNK; i++) {
            short sample = (short) (AMPLITUDE * Short.MAX_VALUE * Math.sin(phase));
            phase = (phase + step) % (2 * Math.PI);
            chunk[2 * i] = (byte) sample;
            chunk[2 * i + 1] = (byte) (sample >> 8);
        }
    }

    private void waitUntil(long timeNs) {
        for (long left = timeNs - System.nanoTime(); left > 0 && !stopped; left = timeNs - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
