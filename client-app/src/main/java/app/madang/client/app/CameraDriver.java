package app.madang.client.app;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.devices.DeviceDriver;
import app.madang.client.media.Cameras;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Cameras, as devices of which one is used. */
final class CameraDriver implements DeviceDriver {
    private final Cameras cameras;
    private final User user;
    private final Runnable changed;
    private List<String> there = List.of();
    private Optional<String> used = Optional.empty();
    private Run run;

    /** Makes a camera the source of pictures. */
    interface User {
        /**
         * @param name empty: the first that starts
         * @param states hears of this one alone, on any thread
         */
        void use(Optional<String> name, Consumer<CameraState> states);
    }

    /** From the moment that a camera is to be used until another is. */
    private static final class Run {
        private volatile boolean failing;
    }

    /** @param changed told on any thread that looking is worth it */
    CameraDriver(Cameras cameras, User user, Runnable changed) {
        this.cameras = cameras;
        this.user = user;
        this.changed = changed;
    }

    @Override
    public Look look() {
        there = cameras.known();
        return new Look(there, Optional.empty(), true, run != null && run.failing);
    }

    /** One that went away stays the source until there is another: it tells that it is lost, and tries again. */
    @Override
    public void use(Optional<String> name) {
        boolean away = name.isEmpty() && there.isEmpty();
        if (run == null || !name.equals(used) && !away) {
            Run begun = new Run();
            run = begun;
            user.use(name, state -> heard(begun, state));
        }
        used = name;
    }

    private void heard(Run of, CameraState state) {
        of.failing = switch (state) {
            case BUSY, LOST -> true;
            case OFF, STARTING, ON, MISSING -> false;
        };
        changed.run();
    }
}
