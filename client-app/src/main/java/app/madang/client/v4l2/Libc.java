package app.madang.client.v4l2;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.madang.client.foreign.SystemCalls;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** What cameras need of the C library, as {@link SystemCalls} makes its calls. */
final class Libc {
    static final int O_RDONLY = 0;
    static final int O_RDWR = 2;
    /** Never wait in a call, and leave no camera open in a program that this one starts. */
    private static final int O_NONBLOCK_CLOEXEC = 0x800 | 0x80000;

    private static final int PROT_READ_WRITE = 1 | 2;
    private static final int MAP_SHARED = 1;
    private static final long MAP_FAILED = -1;
    private static final FunctionDescriptor OPEN = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    private static final FunctionDescriptor IOCTL = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS);
    private static final FunctionDescriptor MMAP =
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG);
    private static final FunctionDescriptor MUNMAP = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG);

    private final SystemCalls calls = new SystemCalls();
    private final MethodHandle open = SystemCalls.handle("open", OPEN, Linker.Option.firstVariadicArg(2));
    private final MethodHandle ioctl = SystemCalls.handle("ioctl", IOCTL, Linker.Option.firstVariadicArg(2));
    private final MethodHandle mmap = SystemCalls.handle("mmap", MMAP);
    private final MethodHandle munmap = SystemCalls.handle("munmap", MUNMAP);

    /** @return a descriptor */
    int open(String path, int mode) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path);
            return (int) calls.make(state -> (int) open.invokeExact(state, name, mode | O_NONBLOCK_CLOEXEC, 0));
        }
    }

    void close(int descriptor) {
        calls.close(descriptor);
    }

    int ioctl(int descriptor, Request request, MemorySegment argument) {
        if (argument.byteSize() < request.bytes()) {
            throw new IllegalArgumentException(request + " needs " + request.bytes() + " bytes");
        }
        return (int) calls.make(state -> (int) ioctl.invokeExact(state, descriptor, request.number(), argument));
    }

    /** @return the events that came for one that waits for pictures; 0 when the time is over */
    int poll(int descriptor, int timeoutMs) {
        return calls.poll(descriptor, SystemCalls.POLLIN, timeoutMs);
    }

    /** Memory of the device, unmapped when {@code arena} is closed; null where it cannot be had. */
    @SuppressWarnings("restricted") // exactly the length that was mapped, and not after it was unmapped
    MemorySegment map(int descriptor, long bytes, long offset, Arena arena) {
        long[] address = new long[1];
        calls.make(state -> {
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
        calls.make(state -> (int) munmap.invokeExact(state, memory, bytes));
    }
}
