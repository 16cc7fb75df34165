package app.madang.client.app;

import app.madang.client.devices.DeviceDriver;
import app.madang.client.media.Cameras;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Cameras, as devices of which one is used. */
final class CameraDriver implements DeviceDriver {
    private final Cameras cameras;
    private final Consumer<Optional<String>> user;
    private List<String> there = List.of();
    private Optional<String> used = Optional.empty();
    private boolean begun;

    /** @param user makes this camera the source of pictures; empty: the first that starts */
    CameraDriver(Cameras cameras, Consumer<Optional<String>> user) {
        this.cameras = cameras;
        this.user = user;
    }

    @Override
    public Look look() {
        there = cameras.known();
        return new Look(there, Optional.empty(), true);
    }

    /** One that went away stays the source until there is another: it tells that it is lost, and tries again. */
    @Override
    public void use(Optional<String> name) {
        boolean away = name.isEmpty() && there.isEmpty();
        if (!begun || !name.equals(used) && !away) {
            user.accept(name);
        }
        used = name;
        begun = true;
    }
}
