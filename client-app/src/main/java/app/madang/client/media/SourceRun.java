package app.madang.client.media;

import java.util.function.LongSupplier;

/** One run of a source, from its start to its stop. Pictures come on the source's thread, all else on the loop. */
final class SourceRun implements FrameSink {
    private final CameraSwitch gate;
    private final FrameSink out;
    private final Runnable first;
    private final LongSupplier nanoTime;
    private final long startedNs;
    private boolean open = true;
    private volatile boolean pictures;
    private volatile long lastNs;

    /** @param first runs once, on the source's thread, before the first picture goes out */
    SourceRun(CameraSwitch gate, FrameSink out, Runnable first, LongSupplier nanoTime) {
        this.gate = gate;
        this.out = out;
        this.first = first;
        this.nanoTime = nanoTime;
        startedNs = nanoTime.getAsLong();
    }

    @Override
    public void frame(VideoFrame frame) {
        gate.pass(() -> {
            if (open) {
                arrived();
                out.frame(frame);
            }
        });
    }

    private void arrived() {
        lastNs = nanoTime.getAsLong();
        if (!pictures) {
            pictures = true;
            first.run();
        }
    }

    /** No picture passes any more, whatever the source still does. */
    void end() {
        gate.exclusively(() -> open = false);
    }

    boolean hasPictures() {
        return pictures;
    }

    /** Nanoseconds since the last picture, or since the start. */
    long silentNs() {
        return nanoTime.getAsLong() - (hasPictures() ? lastNs : startedNs);
    }

    long ageNs() {
        return nanoTime.getAsLong() - startedNs;
    }
}
