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
     * @param failing whether what was to be used last does not work, though it may be there
     */
    record Look(List<String> names, Optional<String> preferred, boolean choosable, boolean failing) {
        public static final Look NONE = new Look(List.of(), Optional.empty(), false);

        /** Where nothing fails. */
        public Look(List<String> names, Optional<String> preferred, boolean choosable) {
            this(names, preferred, choosable, false);
        }

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
