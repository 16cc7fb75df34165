package app.madang.client.devices;

import java.util.List;
import java.util.Optional;

/** The devices of one kind of this machine, as its system has them. Called on the desk's loop, where it may block. */
public interface DeviceDriver {

    /**
     * What there is now.
     *
     * @param names none twice
     * @param preferred what the system itself uses; empty where it has no opinion, as on cameras
     * @param choosable whether {@link #use} has an effect
     */
    record Look(List<String> names, Optional<String> preferred, boolean choosable) {
        public static final Look NONE = new Look(List.of(), Optional.empty(), false);

        public Look {
            names = List.copyOf(names);
        }
    }

    Look look();

    /**
     * Uses this device now and for everything that begins later. Called after each look, mostly with the same.
     *
     * @param name empty: whatever the system prefers
     */
    void use(Optional<String> name);
}
