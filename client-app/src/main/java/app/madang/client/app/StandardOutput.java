package app.madang.client.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps standard output clean at the very end: while the process exits, the native WebRTC library writes two lines
 * about a thread of its own to it, where people expect their prompt and readers of a report JSON or the end.
 */
final class StandardOutput {
    private static final Logger LOG = LoggerFactory.getLogger(StandardOutput.class);
    private static final int OUT = 1;
    private static final int O_WRONLY = 1;

    private StandardOutput() {}

    /** From now on what this process writes to standard output goes nowhere. Not on Windows. */
    static void giveUp() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return;
        }
        System.out.flush();
        try {
            silence();
        } catch (Throwable t) {
            LOG.debug("Standard output stays as it is", t);
        }
    }

    @SuppressWarnings("restricted") // open and dup2 as POSIX has them: they harm no memory
    private static void silence() throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle open = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("open"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        MethodHandle dup2 = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("dup2"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int nowhere = (int) open.invokeExact(arena.allocateFrom("/dev/null"), O_WRONLY);
            int result = nowhere < 0 ? nowhere : (int) dup2.invokeExact(nowhere, OUT);
            LOG.debug("Standard output is closed: {}", result);
        }
    }
}
