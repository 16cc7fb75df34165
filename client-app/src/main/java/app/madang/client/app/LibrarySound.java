package app.madang.client.app;

import app.madang.client.devices.DeviceDriver;
import app.madang.client.webrtc.SoundSelection.Devices;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One direction of sound where the native library itself chooses devices. The system's is used until one is chosen. */
final class LibrarySound implements DeviceDriver {
    private final Supplier<Devices> devices;
    private final Consumer<Optional<String>> user;

    LibrarySound(Supplier<Devices> devices, Consumer<Optional<String>> user) {
        this.devices = devices;
        this.user = user;
    }

    /** The library's list has the system's own first. */
    @Override
    public Look look() {
        Devices now = devices.get();
        return new Look(now.names(), now.names().stream().findFirst(), now.choosable());
    }

    @Override
    public void use(Optional<String> name) {
        user.accept(name);
    }
}
