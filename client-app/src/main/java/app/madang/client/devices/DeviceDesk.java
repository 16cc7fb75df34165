package app.madang.client.devices;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.DeviceNews;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.Audience;
import app.madang.loop.EventLoop;
import app.madang.loop.Soon;
import app.madang.loop.Subscription;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sees devices come and go, and has what is best of each kind used. Owns its places, on its loop; the loop is closed by
 * its opener.
 */
public final class DeviceDesk implements DeviceChoice {
    /** Looking is cheap while nothing changed; who unplugs something looks at the screen a moment later. */
    private static final long EVERY_MS = 500;

    /** What is plugged in tells several changes at once. */
    private static final long SOON_MS = 50;

    private final EventLoop loop;
    private final Runnable tone;
    private final Map<DeviceKind, Place> places = new EnumMap<>(DeviceKind.class);
    private final Map<DeviceKind, DeviceState> told = new EnumMap<>(DeviceKind.class);
    private final Audience<Listener> audience;
    private final Soon look;
    private final List<Consumer<DeviceNews>> readers = new ArrayList<>();
    private CameraState camera = CameraState.OFF;

    /**
     * @param drivers one for each kind that this participant uses
     * @param wanted what people chose in earlier runs
     * @param tone plays a tone on the speakers that are used; returns at once
     */
    public DeviceDesk(
            EventLoop loop, Map<DeviceKind, DeviceDriver> drivers, Map<DeviceKind, String> wanted, Runnable tone) {
        this.loop = loop;
        this.tone = tone;
        audience = new Audience<>(loop);
        look = new Soon(loop, SOON_MS, this::lookNow);
        drivers.forEach(
                (kind, driver) -> places.put(kind, new Place(kind, driver, Optional.ofNullable(wanted.get(kind)))));
    }

    /** Begins to look, and goes on until the loop is closed. */
    public void begin() {
        loop.post(this::look);
    }

    private void look() {
        loop.schedule(EVERY_MS, this::look);
        lookNow();
    }

    private void lookNow() {
        places.forEach((kind, place) -> tell(kind, place.look()));
    }

    /** Something may have come or gone: looks soon, once for several such calls. From any thread. */
    public void changed() {
        loop.post(look::ask);
    }

    /** What the camera's source says: while it is off people need no news of cameras. From any thread. */
    public void camera(CameraState newest) {
        loop.post(() -> camera = newest);
    }

    @Override
    public void choose(DeviceKind kind, Optional<String> name) {
        loop.post(() -> {
            Place place = places.get(kind);
            if (place != null) {
                place.choose(name);
                tell(kind, Optional.empty());
            }
        });
    }

    @Override
    public Subscription listen(Listener listener) {
        return audience.add(listener, first -> told.forEach(first::devices));
    }

    /** Hears of devices that come and go by themselves, on the loop, from now on. */
    public void read(Consumer<DeviceNews> reader) {
        loop.post(() -> readers.add(reader));
    }

    @Override
    public void playTone() {
        tone.run();
    }

    private void tell(DeviceKind kind, Optional<DeviceNews> news) {
        DeviceState newest = places.get(kind).state();
        if (!newest.equals(told.put(kind, newest))) {
            audience.tell(listener -> listener.devices(kind, newest));
        }
        news.filter(each -> kind != DeviceKind.CAMERA || camera != CameraState.OFF)
                .ifPresent(each -> readers.forEach(reader -> reader.accept(each)));
    }
}
