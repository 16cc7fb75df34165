package app.madang.client.devices;

import java.util.List;
import java.util.Optional;

/**
 * The devices of one kind, for people to choose among.
 *
 * @param present what there is
 * @param wanted what people chose, there or not; empty: any
 * @param used empty where there is none
 * @param choosable false where the system alone decides
 */
public record DeviceState(List<String> present, Optional<String> wanted, Optional<String> used, boolean choosable) {
    public static final DeviceState UNKNOWN = new DeviceState(List.of(), Optional.empty(), Optional.empty(), false);

    public DeviceState {
        present = List.copyOf(present);
    }

    /** What people chose is not there. */
    public boolean isAway() {
        return wanted.isPresent() && !present.contains(wanted.get());
    }
}
