package app.madang.client.app;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps standard output clean at the very end: while the process exits, the native WebRTC library writes two lines
 * about a thread of its own to it, where a reader of our report expects JSON or the end.
 */
final class StandardOutput {
    private static final Logger LOG = LoggerFactory.getLogger(StandardOutput.class);
    private static final int OUT = 1;
    private static final int ERR = 2;

    private StandardOutput() {}

    /** From now on what this process writes to standard output goes to standard error. Not on Windows. */
    @SuppressWarnings("restricted") // dup2 takes two numbers: it can harm no memory
    static void giveUp() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return;
        }
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle dup2 = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("dup2"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int result = (int) dup2.invokeExact(ERR, OUT);
            LOG.debug("dup2 gave {}", result);
        } catch (Throwable t) {
            LOG.debug("Standard output stays as it is", t);
        }
    }
}
