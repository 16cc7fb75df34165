package app.madang.client.ui;

import app.madang.client.data.FileSharing;
import app.madang.client.data.FileTransfer;
import app.madang.loop.Subscription;
import app.madang.protocol.PeerId;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Files whose transfers a test writes; what is asked for is kept in words. */
public final class FakeFiles implements FileSharing {
    public final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile List<FileTransfer> transfers = List.of();

    public void become(List<FileTransfer> newest) {
        transfers = List.copyOf(newest);
        listeners.forEach(listener -> listener.transfers(transfers));
    }

    @Override
    public void offer(Path file) {
        asked.add("offer " + file);
    }

    @Override
    public void offer(PeerId to, Path file) {
        asked.add("offer " + file + " to " + to);
    }

    @Override
    public void accept(long key, Path folder) {
        asked.add("accept " + key + " into " + folder);
    }

    @Override
    public void cancel(long key) {
        asked.add("cancel " + key);
    }

    @Override
    public void pause(long key, boolean paused) {
        asked.add((paused ? "pause " : "go on ") + key);
    }

    @Override
    public List<FileTransfer> transfers() {
        return transfers;
    }

    @Override
    public Subscription listen(Listener listener) {
        listeners.add(listener);
        listener.transfers(transfers);
        return () -> listeners.remove(listener);
    }
}
