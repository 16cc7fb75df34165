package app.madang.client.webrtc;

import dev.onvoid.webrtc.media.audio.AudioDevice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the library's sound devices was chosen, by name. On the rtc thread. The library finds a device by its
 * descriptor; where those are empty, as on Linux, it always takes the system's, which is the first of its lists.
 */
final class ChosenDevice {
    private Optional<String> name = Optional.empty();

    /** True where it is another than before. */
    boolean choose(Optional<String> newest) {
        boolean changed = !newest.equals(name);
        name = newest;
        return changed;
    }

    /** The same devices, the chosen one first, if it is there. */
    List<AudioDevice> first(List<AudioDevice> all) {
        return all.stream()
                .sorted(Comparator.comparing(device -> !isChosen(device)))
                .toList();
    }

    private boolean isChosen(AudioDevice device) {
        return name.filter(device.getName()::equals).isPresent();
    }

    static boolean isChoosable(List<AudioDevice> all) {
        return all.stream()
                .anyMatch(device -> device.getDescriptor() != null
                        && !device.getDescriptor().isEmpty());
    }
}
