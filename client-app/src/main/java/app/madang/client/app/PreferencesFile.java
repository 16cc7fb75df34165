package app.madang.client.app;

import app.madang.client.ui.Choices;
import app.madang.client.ui.Preferences;
import app.madang.loop.EventLoop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the program remembers, in a JSON file. A file that cannot be understood is set aside under another name, never
 * overwritten: somebody may have written it by hand. Read once at the start; written on a loop of its own, so that a
 * slow disk never holds up the window. Only what was changed here is written, so that two programs can share the file
 * and an older one loses nothing of a newer one's.
 */
final class PreferencesFile implements Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);
    private static final long LAST_WRITE_MS = 2_000;

    private final SettingsDisk file;
    private final EventLoop disk;
    private final Overruling overruling;
    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();
    private final List<Consumer<Trouble>> listeners = new CopyOnWriteArrayList<>();
    private volatile Choices choices = Choices.DEFAULT;
    private volatile boolean writable = true;

    private PreferencesFile(SettingsDisk file, EventLoop disk, Overruling overruling) {
        this.file = file;
        this.disk = disk;
        this.overruling = overruling;
    }

    /**
     * Reads the file, which need not be there.
     *
     * @param overruling what {@link #overruling()} tells
     */
    static PreferencesFile open(Path path, EventLoop disk, Overruling overruling) {
        PreferencesFile preferences = new PreferencesFile(new SettingsDisk(path), disk, overruling);
        preferences.read();
        return preferences;
    }

    private void read() {
        try {
            choices = ChoicesJson.read(file.read());
        } catch (IOException e) {
            setAside();
        }
    }

    /** For this run only, unless people change it: two programs on one machine share the file. */
    void nameForNow(String name) {
        choices = choices.withName(name);
    }

    @Override
    public Choices choices() {
        return choices;
    }

    @Override
    public void remember(Choices newest) {
        Choices before = choices;
        if (newest.equals(before)) {
            return;
        }
        choices = newest;
        disk.post(() -> write(before, newest));
    }

    @Override
    public Overruling overruling() {
        return overruling;
    }

    @Override
    public void listen(Consumer<Trouble> listener) {
        listeners.add(listener);
        troubles.forEach(listener);
    }

    /** Waits until what was remembered is written, for 2 s at most. */
    void awaitWritten() {
        CompletableFuture<Void> written = new CompletableFuture<>();
        disk.post(() -> written.complete(null));
        try {
            written.get(LAST_WRITE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The newest settings were not saved in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Choices before, Choices newest) {
        if (!writable) {
            return;
        }
        try {
            file.update(json -> JsonChanges.carry(ChoicesJson.write(before), ChoicesJson.write(newest), json));
        } catch (IOException e) {
            LOG.warn("The settings could not be saved: {}", e.toString());
            tell(new NotSaved());
        }
    }

    private void setAside() {
        Trouble trouble = file.setAside().<Trouble>map(SetAside::new).orElseGet(Unreadable::new);
        // What could not be moved must not be overwritten.
        writable = trouble instanceof SetAside;
        LOG.warn("The settings could not be read: {}", trouble);
        tell(trouble);
    }

    private void tell(Trouble trouble) {
        if (!troubles.contains(trouble)) {
            troubles.add(trouble);
            listeners.forEach(listener -> listener.accept(trouble));
        }
    }
}
