package app.madang.client.x11;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The screens that people see, as RANDR 1.5 tells them. One connection's, on its thread. */
final class Monitors {
    private static final int QUERY_VERSION = 0;
    private static final int GET_MONITORS = 42;

    private final XConnection x;
    private final Windows windows;
    private final Optional<XConnection.Extension> randr;

    Monitors(XConnection x, Windows windows) {
        this.x = x;
        this.windows = windows;
        randr = x.extension("RANDR").filter(this::isNewEnough);
    }

    private boolean isNewEnough(XConnection.Extension extension) {
        Packet version = x.ask(extension.request(QUERY_VERSION).u32(1).u32(5));
        return version.u32(8) > 1 || version.u32(12) >= 5;
    }

    /** @param id the same while it is plugged in; 0 for all of the display, where it does not tell its screens */
    record Monitor(long id, String name, Area area) {}

    /** At least one. */
    List<Monitor> list() {
        List<Monitor> monitors = randr.map(this::ask).orElse(List.of());
        return monitors.isEmpty() ? List.of(new Monitor(0, "", whole())) : monitors;
    }

    private List<Monitor> ask(XConnection.Extension extension) {
        Packet reply =
                x.ask(extension.request(GET_MONITORS).u32(x.setup().root()).u8(1));
        List<Monitor> monitors = new ArrayList<>();
        int at = 32;
        for (int n = 0; n < reply.i32(12); n++) {
            Area area = new Area(reply.i16(at + 8), reply.i16(at + 10), reply.u16(at + 12), reply.u16(at + 14));
            long name = reply.u32(at);
            monitors.add(new Monitor(name, windows.nameOf(name), area));
            at += 24 + 4 * reply.u16(at + 6);
        }
        return monitors;
    }

    /** All of the display as it is now. */
    Area whole() {
        return windows.area(x.setup().root());
    }

    /** Empty where it was unplugged or switched off. */
    Optional<Area> area(long id) {
        return list().stream()
                .filter(monitor -> monitor.id() == id)
                .map(Monitor::area)
                .findFirst();
    }
}
