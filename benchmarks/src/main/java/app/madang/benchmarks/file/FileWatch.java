package app.madang.benchmarks.file;

import app.madang.benchmarks.participant.Participant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Writes a message now and then and notes both sides' memory, on a thread of its own, until it is closed. */
final class FileWatch implements AutoCloseable {
    private static final long WRITE_MS = 200;
    private static final long LOOK_MS = 1_000;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("file watch").unstarted(task));
    private final List<Long> sender = new ArrayList<>();
    private final List<Long> receiver = new ArrayList<>();

    private FileWatch() {}

    static FileWatch start(Participant sender, Participant receiver, Courier courier) {
        FileWatch watch = new FileWatch();
        watch.thread.scheduleAtFixedRate(() -> watch.look(sender, receiver), 0, LOOK_MS, TimeUnit.MILLISECONDS);
        watch.thread.scheduleAtFixedRate(() -> write(courier), WRITE_MS, WRITE_MS, TimeUnit.MILLISECONDS);
        return watch;
    }

    private static void write(Courier courier) {
        try {
            courier.write();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private synchronized void look(Participant from, Participant to) {
        sender.add(from.child().footprint().residentBytes());
        receiver.add(to.child().footprint().residentBytes());
    }

    synchronized Memory sender() {
        return new Memory(List.copyOf(sender));
    }

    synchronized Memory receiver() {
        return new Memory(List.copyOf(receiver));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
