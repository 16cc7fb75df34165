package app.madang.client.pulse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what changes on the sound server, as {@code pactl subscribe} tells it on a thread {@code pactl}. Where that
 * ends, with its server or because there is none, it is begun anew by whoever asks, every few seconds.
 */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long AGAIN_NS = 5_000_000_000L;
    /** By then it listens for sure; it does not say since when. */
    private static final long CERTAIN_NS = 1_000_000_000L;
    /** Volumes and states change all the time, and change nothing here. */
    private static final Pattern MATTERS = Pattern.compile(
            "Event '(new|remove)' on (sink|source|sink-input|source-output) #.*|Event 'change' on server.*");

    private final Pactl pactl;
    private final Runnable changed;
    private final AtomicLong changes = new AtomicLong();
    private Process process;
    private long begunNs;
    private boolean certain;
    private long ends;
    private boolean closed;

    Watch(Pactl pactl, Runnable changed) {
        this.pactl = pactl;
        this.changed = changed;
    }

    /** Another number than before where something may have changed. */
    long changes() {
        ensure();
        return changes.get();
    }

    /** Whether there is a server that tells what changes. */
    synchronized boolean isOn() {
        return process != null && process.isAlive();
    }

    /** How many servers ended that it listened to: another one may be there at once, without the streams of that. */
    synchronized long ends() {
        return ends;
    }

    private synchronized void ended(Process begun) {
        if (begun == process && certain && !closed) {
            ends++;
        }
    }

    private synchronized void ensure() {
        boolean alive = isOn();
        if (alive && !certain && System.nanoTime() - begunNs > CERTAIN_NS) {
            certain = true;
            changes.incrementAndGet();
        }
        if (closed || alive || begunNs != 0 && System.nanoTime() - begunNs < AGAIN_NS) {
            return;
        }
        begunNs = System.nanoTime();
        certain = false;
        try {
            Process begun = pactl.start("subscribe");
            process = begun;
            Thread.ofPlatform().daemon().name("pactl").start(() -> read(begun));
        } catch (IOException e) {
            LOG.debug("No pactl: {}", e.getMessage());
        }
    }

    private void read(Process begun) {
        // What changed before it listened was told to nobody.
        tell();
        try (BufferedReader lines = begun.inputReader()) {
            lines.lines().filter(line -> MATTERS.matcher(line).matches()).forEach(line -> tell());
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("pactl ended: {}", e.getMessage());
        }
        ended(begun);
        tell();
    }

    void tell() {
        changes.incrementAndGet();
        changed.run();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            process.destroy();
        }
    }
}
