package app.madang.client.pulse;

import app.madang.client.devices.DeviceDriver;
import java.util.Optional;

/**
 * Both directions of sound of this process, and who tells that something changed. Owns the process that watches.
 * Looking asks the server only where something changed since.
 */
public final class PulseSound implements AutoCloseable {
    private final Pactl pactl;
    private final long process;
    private final Watch watch;
    private final PulseDriver microphones;
    private final PulseDriver speakers;

    /**
     * @param changed told on any thread that something may have changed; returns at once
     * @param revive streams ended because nothing was left to connect them to, and now there is something again
     */
    public PulseSound(Runnable changed, Revival revive) {
        this(new Pactl(), ProcessHandle.current().pid(), changed, revive);
    }

    PulseSound(Pactl pactl, long process, Runnable changed, Revival revive) {
        this.pactl = pactl;
        this.process = process;
        watch = new Watch(pactl, changed);
        microphones = new PulseDriver(
                pactl,
                "move-source-output",
                watch,
                () -> scene("Default Source: ", Scene::recording),
                revive::recording,
                revive::lost);
        speakers = new PulseDriver(
                pactl,
                "move-sink-input",
                watch,
                () -> scene("Default Sink: ", Scene::playing),
                revive::playing,
                revive::lost);
    }

    /** Begins what ended, as far as that is possible; called on the desk's loop. */
    public interface Revival {
        /** The server ended: the library cannot be connected to another. May be told more than once. */
        void lost();

        void recording();

        void playing();
    }

    private interface Reader {
        Scene read(Listing all, String preferred, long process);
    }

    Watch watch() {
        return watch;
    }

    /** Empty where the server cannot be asked. */
    private Optional<Scene> scene(String key, Reader reader) {
        return pactl.ask("info")
                .flatMap(info -> pactl.ask("list").map(all -> {
                    String preferred = info.stream()
                            .filter(line -> line.startsWith(key))
                            .map(line -> line.substring(key.length()))
                            .findFirst()
                            .orElse("");
                    return reader.read(Listing.read(all), preferred, process);
                }));
    }

    public DeviceDriver microphones() {
        return microphones;
    }

    public DeviceDriver speakers() {
        return speakers;
    }

    /** Harmless when called twice. */
    @Override
    public void close() {
        watch.close();
    }
}
