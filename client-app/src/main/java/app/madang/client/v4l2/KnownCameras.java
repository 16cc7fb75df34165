package app.madang.client.v4l2;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * The cameras as they were read last, read anew when a device node came or went. Asking a camera for its name wakes it
 * up, which nobody should do every second; whether its node is there costs nothing.
 */
final class KnownCameras {
    private final Supplier<CameraList> reader;
    private BitSet nodes = new BitSet();
    private CameraList list = new CameraList(List.of(), false);

    KnownCameras(Supplier<CameraList> reader) {
        this.reader = reader;
    }

    synchronized List<String> names() {
        BitSet now = present();
        // A new node belongs to root for a moment, until the system's rules give it away.
        if (!now.equals(nodes) || list.locked()) {
            nodes = now;
            list = reader.get();
        }
        return list.names();
    }

    private static BitSet present() {
        BitSet present = new BitSet(CameraList.NODES);
        for (int number = 0; number < CameraList.NODES; number++) {
            present.set(number, Files.exists(Path.of(CameraList.path(number))));
        }
        return present;
    }
}
