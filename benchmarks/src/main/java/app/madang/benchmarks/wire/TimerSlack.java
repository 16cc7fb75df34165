package app.madang.benchmarks.wire;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/**
 * Linux lets an ordinary thread sleep up to 50 µs longer than asked, to wake several at once. A thread that keeps time
 * for a measurement asks it not to. Elsewhere nothing is done: the lateness is measured in any case.
 */
final class TimerSlack {
    private static final int PR_SET_TIMERSLACK = 29;

    private TimerSlack() {}

    /** For the calling thread. */
    @SuppressWarnings("restricted")
    static void least() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        Linker linker = Linker.nativeLinker();
        linker.defaultLookup().find("prctl").ifPresent(prctl -> {
            var call = linker.downcallHandle(
                    prctl,
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG),
                    Linker.Option.firstVariadicArg(1));
            try {
                int ignored = (int) call.invokeExact(PR_SET_TIMERSLACK, 1L);
            } catch (Throwable e) {
                throw new IllegalStateException("prctl cannot be called", e);
            }
        });
    }
}
