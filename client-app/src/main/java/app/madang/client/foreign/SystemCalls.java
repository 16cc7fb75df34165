package app.madang.client.foreign;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * System calls of POSIX by way of the C library. Each returns what that returns, or the negative error number; one that
 * a signal interrupted is made again. Safe from any thread; memory is checked by its arena.
 */
public final class SystemCalls {
    public static final short POLLIN = 1;
    public static final short POLLOUT = 4;
    private static final int EINTR = 4;
    private static final long POLLFD_BYTES = 8;
    private static final int REVENTS = 6;

    private final long errnoOffset = Linker.Option.captureStateLayout().byteOffset(PathElement.groupElement("errno"));
    private final MethodHandle poll = handle("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private final MethodHandle close = handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    /** One call of the C library; {@code state} takes its error number. */
    public interface Call {
        long make(MemorySegment state) throws Throwable;
    }

    /**
     * A function that takes a {@link Call}'s state before its own arguments.
     *
     * <p>Through {@code dlsym} and not the linker's own lookup: that looks into the C library alone, and would pass by
     * what is preloaded before it, as wrappers of Video4Linux and software cameras are.
     *
     * @param signature as the system's headers have it; another one harms memory
     * @throws UnsupportedOperationException where there is no such function
     */
    @SuppressWarnings("restricted") // the signatures are those of POSIX and of Linux
    public static MethodHandle handle(String name, FunctionDescriptor signature, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        Linker.Option[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = Linker.Option.captureCallState("errno");
        return linker.downcallHandle(symbol(linker, name), signature, all);
    }

    @SuppressWarnings("restricted") // dlsym(RTLD_DEFAULT, name), where RTLD_DEFAULT is NULL
    private static MemorySegment symbol(Linker linker, String name) {
        MethodHandle dlsym = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("dlsym"), FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment found = (MemorySegment) dlsym.invokeExact(MemorySegment.NULL, arena.allocateFrom(name));
            if (found.address() == 0) {
                throw new UnsupportedOperationException("the C library has no " + name);
            }
            return found;
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }

    /** Waits for {@code events}. @return what came of them; 0 when the time is over */
    public int poll(int descriptor, short events, int timeoutMs) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment waiting = arena.allocate(POLLFD_BYTES, JAVA_INT.byteAlignment());
            waiting.set(JAVA_INT, 0, descriptor);
            waiting.set(JAVA_SHORT, JAVA_INT.byteSize(), events);
            int result = (int) make(state -> (int) poll.invokeExact(state, waiting, 1L, timeoutMs));
            return result <= 0 ? result : waiting.get(JAVA_SHORT, REVENTS);
        }
    }

    /** Not made again when interrupted: Linux has closed it then. */
    public void close(int descriptor) {
        make(state -> {
            int ignored = (int) close.invokeExact(state, descriptor);
            return 0;
        });
    }

    public long make(Call call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
            long result;
            do {
                result = call.make(state);
            } while (result == -1 && errno(state) == EINTR);
            return result == -1 ? -errno(state) : result;
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }

    private int errno(MemorySegment state) {
        return state.get(JAVA_INT, errnoOffset);
    }
}
