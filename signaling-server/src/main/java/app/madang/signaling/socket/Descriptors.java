package app.madang.signaling.socket;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many sockets the system lets this process open. */
public final class Descriptors {
    /** For what else the process opens later: files, logs, in a client devices and media sockets. */
    private static final long RESERVE = 64;

    private static final int AT_LEAST = 16;

    private Descriptors() {}

    /** So many sockets can be opened from now on with some descriptors to spare, at least 16, no more than asked for. */
    public static int roomFor(int wanted) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount() - RESERVE;
            return Math.clamp(free, Math.min(AT_LEAST, wanted), wanted);
        }
        return wanted;
    }
}
