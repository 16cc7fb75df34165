package app.madang.client.desk;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Windows awake. The state belongs to the thread that sets it and ends with it (Win32,
 * {@code SetThreadExecutionState}). Written from the documentation and not tried on Windows yet.
 */
final class ExecutionState implements Inhibitor {
    private static final Logger LOG = LoggerFactory.getLogger(ExecutionState.class);
    private static final int CONTINUOUS = 0x80000000;
    private static final int SYSTEM_REQUIRED = 1;
    private static final int DISPLAY_REQUIRED = 2;

    @Override
    public void begin() {
        set(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED);
    }

    @Override
    public void end() {
        set(CONTINUOUS);
    }

    @SuppressWarnings("restricted") // the signature is that of winbase.h
    private static void set(int state) {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle call = Linker.nativeLinker()
                    .downcallHandle(
                            SymbolLookup.libraryLookup("kernel32", arena).findOrThrow("SetThreadExecutionState"),
                            FunctionDescriptor.of(JAVA_INT, JAVA_INT));
            int before = (int) call.invokeExact(state);
            LOG.debug("The thread's execution state was {}", before);
        } catch (Throwable t) {
            LOG.info("Windows cannot be kept awake during a call: {}", t.getMessage());
        }
    }
}
