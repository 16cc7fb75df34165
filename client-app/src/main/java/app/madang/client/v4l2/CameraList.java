package app.madang.client.v4l2;

import app.madang.client.call.port.LocalMedia.CameraState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cameras that are there at one moment.
 *
 * @param locked whether there is a device that may not even be asked what it is
 */
record CameraList(List<Entry> entries, boolean locked) {
    static final int NODES = 64;

    /** @param name not that of another entry */
    record Entry(String path, String name) {}

    /** Asks each device. Opens nothing that would keep others from it; may take a while. */
    static CameraList read(Libc libc) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        boolean locked = false;
        for (int number = 0; number < NODES; number++) {
            String path = path(number);
            try (VideoNode node = openToAsk(libc, path)) {
                node.name()
                        .map(name -> name.isEmpty() ? path : name)
                        .ifPresent(name -> entries.add(new Entry(path, numbered(name, seen))));
            } catch (CameraFault fault) {
                locked |= fault.state() == CameraState.BUSY;
            }
        }
        return new CameraList(List.copyOf(entries), locked);
    }

    static String path(int number) {
        return "/dev/video" + number;
    }

    /** Who may not write can still ask, and then say that the camera is busy instead of missing. */
    private static VideoNode openToAsk(Libc libc, String path) {
        try {
            return VideoNode.open(libc, path, Libc.O_RDWR);
        } catch (CameraFault fault) {
            if (fault.state() == CameraState.MISSING) {
                throw fault;
            }
            return VideoNode.open(libc, path, Libc.O_RDONLY);
        }
    }

    /** The second of a name has a 2: people choose by it. */
    private static String numbered(String name, Map<String, Integer> seen) {
        int count = seen.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + " (" + count + ")";
    }

    List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    /** All of them where no name is asked for. */
    List<Entry> called(Optional<String> name) {
        return entries.stream()
                .filter(entry -> name.isEmpty() || entry.name().equals(name.get()))
                .toList();
    }

    /** Why there is none: that none is here, or that none may be opened. */
    CameraFault nothing() {
        return locked
                ? new CameraFault(CameraState.BUSY, "this user may not open it")
                : new CameraFault(CameraState.MISSING, "no such camera");
    }
}
