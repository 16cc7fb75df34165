package app.madang.client.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A machine's devices of one kind, plugged in and out by a test. */
final class FakeDriver implements DeviceDriver {
    private final boolean systemPrefers;
    private final List<String> there;
    boolean choosable = true;
    /** What is used now does not work. */
    boolean failing;

    Optional<String> using = Optional.empty();

    private FakeDriver(boolean systemPrefers, List<String> names) {
        this.systemPrefers = systemPrefers;
        there = new ArrayList<>(names);
    }

    /** The first that is there is what the system prefers. */
    static FakeDriver sound(String... names) {
        return new FakeDriver(true, List.of(names));
    }

    static FakeDriver cameras(String... names) {
        return new FakeDriver(false, List.of(names));
    }

    void plug(String name) {
        there.add(name);
    }

    /** As a system does whose preferred device comes back. */
    void plugAsPreferred(String name) {
        there.addFirst(name);
    }

    void unplug(String name) {
        there.remove(name);
    }

    @Override
    public Look look() {
        Optional<String> preferred = systemPrefers ? there.stream().findFirst() : Optional.empty();
        return choosable ? new Look(there, preferred, true, failing) : Look.NONE;
    }

    @Override
    public void use(Optional<String> name) {
        failing &= name.equals(using);
        using = name;
    }
}
