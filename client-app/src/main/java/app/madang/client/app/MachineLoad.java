package app.madang.client.app;

import app.madang.client.quality.Observation.Machine;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** How busy this machine is, since the last question, as the JVM knows it. For one asker. */
final class MachineLoad implements Supplier<Machine> {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Override
    public Machine get() {
        return new Machine(system.getCpuLoad(), system.getProcessCpuLoad(), system.getAvailableProcessors());
    }
}
