package app.madang.client.v4l2;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import app.madang.client.foreign.Downcall;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * The system calls that cameras need. Each returns what the C library returns, or the negative error number; one that a
 * signal interrupted is made again. Safe from any thread; memory is checked by its arena.
 */
final class Libc {
    static final int O_RDONLY = 0;
    static final int O_RDWR = 2;
    /** Never wait in a call, and leave no camera open in a program that this one starts. */
    private static final int O_NONBLOCK_CLOEXEC = 0x800 | 0x80000;

    static final int POLLIN = 1;
    private static final int PROT_READ_WRITE = 1 | 2;
    private static final int MAP_SHARED = 1;
    private static final long MAP_FAILED = -1;
    private static final long POLLFD_BYTES = 8;
    private static final int REVENTS = 6;
    private static final FunctionDescriptor OPEN = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    private static final FunctionDescriptor CLOSE = FunctionDescriptor.of(JAVA_INT, JAVA_INT);
    private static final FunctionDescriptor IOCTL = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS);
    private static final FunctionDescriptor POLL = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final FunctionDescriptor MMAP =
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG);
    private static final FunctionDescriptor MUNMAP = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG);

    private final long errnoOffset = Linker.Option.captureStateLayout().byteOffset(PathElement.groupElement("errno"));
    private final MethodHandle open = handle("open", OPEN, Linker.Option.firstVariadicArg(2));
    private final MethodHandle close = handle("close", CLOSE);
    private final MethodHandle ioctl = handle("ioctl", IOCTL, Linker.Option.firstVariadicArg(2));
    private final MethodHandle poll = handle("poll", POLL);
    private final MethodHandle mmap = handle("mmap", MMAP);
    private final MethodHandle munmap = handle("munmap", MUNMAP);

    /** One call of the C library; {@code state} takes its error number. */
    private interface Call {
        long make(MemorySegment state) throws Throwable;
    }

    /**
     * Through {@code dlsym} and not the linker's own lookup: that looks into the C library alone, and would pass by what
     * is preloaded before it, as wrappers of Video4Linux and software cameras are.
     */
    @SuppressWarnings("restricted") // the signatures are those of POSIX, and of linux/videodev2.h for ioctl
    private static MethodHandle handle(String name, FunctionDescriptor signature, Linker.Option... options) {
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

    /** @return a descriptor */
    int open(String path, int mode) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path);
            return (int) call(state -> (int) open.invokeExact(state, name, mode | O_NONBLOCK_CLOEXEC, 0));
        }
    }

    /** Not made again when interrupted: Linux has closed it then. */
    void close(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            int ignored = (int) close.invokeExact(arena.allocate(Linker.Option.captureStateLayout()), descriptor);
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }

    int ioctl(int descriptor, Request request, MemorySegment argument) {
        if (argument.byteSize() < request.bytes()) {
            throw new IllegalArgumentException(request + " needs " + request.bytes() + " bytes");
        }
        return (int) call(state -> (int) ioctl.invokeExact(state, descriptor, request.number(), argument));
    }

    /** @return the events that came for one that waits for {@link #POLLIN}; 0 when the time is over */
    int poll(int descriptor, int timeoutMs) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment waiting = arena.allocate(POLLFD_BYTES, JAVA_INT.byteAlignment());
            waiting.set(JAVA_INT, 0, descriptor);
            waiting.set(JAVA_INT, JAVA_INT.byteSize(), POLLIN);
            int result = (int) call(state -> (int) poll.invokeExact(state, waiting, 1L, timeoutMs));
            return result <= 0 ? result : waiting.get(JAVA_SHORT, REVENTS);
        }
    }

    /** Memory of the device, unmapped when {@code arena} is closed; null where it cannot be had. */
    @SuppressWarnings("restricted") // exactly the length that was mapped, and not after it was unmapped
    MemorySegment map(int descriptor, long bytes, long offset, Arena arena) {
        long[] address = new long[1];
        call(state -> {
            MemorySegment mapped = (MemorySegment)
                    mmap.invokeExact(state, MemorySegment.NULL, bytes, PROT_READ_WRITE, MAP_SHARED, descriptor, offset);
            address[0] = mapped.address();
            return address[0] == MAP_FAILED ? -1 : 0;
        });
        return address[0] == MAP_FAILED
                ? null
                : MemorySegment.ofAddress(address[0]).reinterpret(bytes, arena, memory -> unmap(memory, bytes));
    }

    private void unmap(MemorySegment memory, long bytes) {
        call(state -> (int) munmap.invokeExact(state, memory, bytes));
    }

    private long call(Call call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
            long result;
            do {
                result = call.make(state);
            } while (result == -1 && errno(state) == Errno.EINTR);
            return result == -1 ? -errno(state) : result;
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }

    private int errno(MemorySegment state) {
        return state.get(JAVA_INT, errnoOffset);
    }
}
