package app.madang.benchmarks.codec.trial;

import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoFrame;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Compares one of so many pictures that come with what was sent, on a thread of its own, so that the decoder's thread
 * does nothing else. Pictures come on one thread.
 */
final class Judge implements FrameSink, AutoCloseable {
    private static final long ONE_OF = 10;

    private final Originals originals;
    private final Consumer<Likeness> verdicts;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("judge").unstarted(task));
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicLong received = new AtomicLong();
    private final int width;

    /** @param width of the pictures that are judged; others are on their way to it */
    Judge(Originals originals, int width, Consumer<Likeness> verdicts) {
        this.originals = originals;
        this.width = width;
        this.verdicts = verdicts;
    }

    @Override
    public void frame(VideoFrame frame) {
        if (received.incrementAndGet() % ONE_OF == 0 && frame.width() == width && busy.compareAndSet(false, true)) {
            Luma luma = Luma.of(frame);
            thread.execute(() -> judge(luma));
        }
    }

    private void judge(Luma luma) {
        try {
            var number = luma.number();
            if (number.isPresent()) {
                verdicts.accept(luma.likeness(originals.scaled(number.get(), luma.width(), luma.height())));
            }
        } catch (IOException e) {
            System.err.println("The clip cannot be read: " + e);
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
