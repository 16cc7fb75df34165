package app.madang.client.ui;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.devices.DeviceChoice;
import app.madang.client.devices.DeviceState;
import app.madang.loop.Subscription;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Devices in a test's hands. */
public final class FakeDevices implements DeviceChoice {
    public final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<DeviceKind, DeviceState> states = new EnumMap<>(DeviceKind.class);

    public FakeDevices() {
        states.put(DeviceKind.CAMERA, free("Integrated Camera", "USB 카메라"));
        states.put(DeviceKind.MICROPHONE, free("Internal Microphone", "Headset"));
        states.put(DeviceKind.SPEAKERS, free("Internal Speakers", "Headset"));
    }

    private static DeviceState free(String... names) {
        return new DeviceState(List.of(names), Optional.empty(), Optional.of(names[0]), true);
    }

    public void become(DeviceKind kind, DeviceState state) {
        states.put(kind, state);
        listeners.forEach(listener -> listener.devices(kind, state));
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public void choose(DeviceKind kind, Optional<String> name) {
        asked.add(kind + " " + name.orElse("any"));
        DeviceState before = states.get(kind);
        become(kind, new DeviceState(before.present(), name, name.or(before::used), before.choosable()));
    }

    @Override
    public Subscription listen(Listener listener) {
        Listener own = listener::devices;
        listeners.add(own);
        states.forEach(own::devices);
        return () -> listeners.remove(own);
    }

    @Override
    public void playTone() {
        asked.add("tone");
    }
}
