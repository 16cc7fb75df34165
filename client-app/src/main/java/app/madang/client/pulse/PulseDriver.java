package app.madang.client.pulse;

import app.madang.client.devices.DeviceDriver;
import app.madang.client.pulse.Scene.Device;
import app.madang.client.pulse.Scene.Stream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One direction of sound. Streams of this process are moved once to the device that people chose, each when it begins or
 * when they choose; somebody who moves one elsewhere by the system's own means is left alone. Where nothing was chosen,
 * the server decides.
 */
final class PulseDriver implements DeviceDriver {
    private static final Logger LOG = LoggerFactory.getLogger(PulseDriver.class);

    private final Pactl pactl;
    private final String move;
    private final Watch watch;
    private final Supplier<Optional<Scene>> reader;
    private final Runnable revive;
    private final Runnable lost;
    private final Set<Integer> moved = new HashSet<>();
    private Optional<Scene> scene = Optional.empty();
    private long seen;
    private String target = "";
    private boolean silent;
    private long ends;

    /**
     * @param move the command of {@code pactl} that moves a stream
     * @param lost told that the server ended, and all streams with it
     */
    PulseDriver(
            Pactl pactl, String move, Watch watch, Supplier<Optional<Scene>> reader, Runnable revive, Runnable lost) {
        this.pactl = pactl;
        this.move = move;
        this.watch = watch;
        this.reader = reader;
        this.revive = revive;
        this.lost = lost;
    }

    @Override
    public Look look() {
        long now = watch.changes();
        if (now != seen || scene.isEmpty() && watch.isOn()) {
            seen = now;
            Optional<Scene> before = scene;
            scene = reader.get();
            scene.ifPresent(this::reviveStreams);
            boolean ended = serverEnded();
            if (before.isPresent() && ended) {
                lost.run();
            }
        }
        return scene.map(PulseDriver::look).orElse(Look.NONE);
    }

    /** Slow answers are no end: the one who watches is there still. Where all is there another one may have come. */
    private boolean serverEnded() {
        boolean another = watch.ends() != ends;
        ends = watch.ends();
        return scene.isPresent() ? another : !watch.isOn();
    }

    private static Look look(Scene scene) {
        return new Look(
                scene.devices().stream().map(Device::name).toList(),
                scene.preferred().map(Device::name),
                true);
    }

    /** Without anything to connect to, beginning a stream would never return: only now it is tried. */
    private void reviveStreams(Scene newest) {
        if (silent && !newest.silent()) {
            revive.run();
        }
        silent = newest.silent();
    }

    @Override
    public void use(Optional<String> name) {
        scene.ifPresent(current -> use(name, current));
    }

    private void use(Optional<String> name, Scene current) {
        Optional<Device> device = name.flatMap(current::named);
        String id = device.map(Device::id).orElse("");
        if (!id.equals(target)) {
            target = id;
            moved.clear();
            if (device.isEmpty()) {
                // Back to where they would be, had nothing been chosen.
                current.preferred().ifPresent(preferred -> move(current, preferred));
            }
        }
        device.ifPresent(each -> move(current, each));
        moved.retainAll(current.own().stream().map(Stream::index).toList());
    }

    private void move(Scene current, Device device) {
        for (Stream stream : current.own()) {
            if (moved.add(stream.index()) && stream.device() != device.index()) {
                LOG.debug("Stream {} goes to {}", stream.index(), device.id());
                pactl.ask(move, Integer.toString(stream.index()), device.id());
            }
        }
    }
}
