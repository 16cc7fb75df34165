package app.madang.client.pulse;

import app.madang.client.pulse.Listing.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One direction of sound at one moment: recording or playing.
 *
 * @param devices what people would call microphones or speakers
 * @param preferred the server's default; empty where it is none of these
 * @param own streams of this process
 * @param silent there is nothing at all to connect a stream to, which ends the streams that were there
 */
record Scene(List<Device> devices, Optional<Device> preferred, List<Stream> own, boolean silent) {
    /** What the server makes where there is nothing to play on. */
    private static final String NOTHING = "auto_null";

    /**
     * @param id the server's name for it
     * @param name what people read, not that of another device
     */
    record Device(int index, String id, String name) {}

    /** @param device the index of what it is connected to */
    record Stream(int index, int device) {}

    static Scene recording(Listing all, String preferred, long process) {
        List<Entry> microphones = all.of("Source").stream()
                .filter(source -> source.value("Monitor of Sink").orElse("n/a").equals("n/a"))
                .toList();
        return of(all.of("Source"), microphones, preferred, own(all.of("Source Output"), "Source", process));
    }

    static Scene playing(Listing all, String preferred, long process) {
        List<Entry> speakers = all.of("Sink").stream()
                .filter(sink -> !sink.value("Name").orElse("").equals(NOTHING))
                .toList();
        return of(all.of("Sink"), speakers, preferred, own(all.of("Sink Input"), "Sink", process));
    }

    private static Scene of(List<Entry> all, List<Entry> meant, String preferredId, List<Stream> own) {
        List<Device> devices = named(meant);
        Optional<Device> preferred = devices.stream()
                .filter(device -> device.id().equals(preferredId))
                .findFirst();
        return new Scene(devices, preferred, own, all.isEmpty());
    }

    /** The second of a name has a 2: people choose by it. */
    private static List<Device> named(List<Entry> entries) {
        List<Device> devices = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Entry entry : entries) {
            String id = entry.value("Name").orElse("");
            String name = entry.value("Description").orElse(id);
            int count = seen.merge(name, 1, Integer::sum);
            devices.add(new Device(entry.index(), id, count == 1 ? name : name + " (" + count + ")"));
        }
        return List.copyOf(devices);
    }

    private static List<Stream> own(List<Entry> streams, String device, long process) {
        String quoted = "\"" + process + "\"";
        return streams.stream()
                .filter(stream ->
                        stream.value("application.process.id").orElse("").equals(quoted))
                .map(stream -> new Stream(stream.index(), stream.number(device)))
                .toList();
    }

    Optional<Device> named(String name) {
        return devices.stream().filter(device -> device.name().equals(name)).findFirst();
    }
}
