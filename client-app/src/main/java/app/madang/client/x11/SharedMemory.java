package app.madang.client.x11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.madang.client.foreign.Downcall;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * System V shared memory, which a display on this machine can write into. Used by one thread at a time. It is marked for
 * removal as soon as both sides have it, so that nothing is left of it however this process ends.
 */
final class SharedMemory implements AutoCloseable {
    private static final int IPC_PRIVATE = 0;
    private static final int IPC_RMID = 0;
    private static final int IPC_CREAT_OWNER_ONLY = 0x200 | 0x180;
    private static final long FAILED = -1;
    private static final FunctionDescriptor SHMGET = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT);
    private static final FunctionDescriptor SHMAT = FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS, JAVA_INT);
    private static final FunctionDescriptor SHMDT = FunctionDescriptor.of(JAVA_INT, ADDRESS);
    private static final FunctionDescriptor SHMCTL = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory;

    private SharedMemory(MemorySegment attached, long bytes, Calls calls) {
        memory = map(attached, bytes, calls, arena);
    }

    /** The C library's functions; the signatures are those of POSIX. */
    private record Calls(MethodHandle get, MethodHandle attach, MethodHandle detach, MethodHandle control) {
        static Calls find() {
            return new Calls(
                    handle("shmget", SHMGET), handle("shmat", SHMAT), handle("shmdt", SHMDT), handle("shmctl", SHMCTL));
        }

        @SuppressWarnings("restricted") // functions of POSIX
        private static MethodHandle handle(String name, FunctionDescriptor signature) {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), signature);
        }
    }

    /**
     * Empty where the system gives none.
     *
     * @param share tells the other side the memory's id; what it throws is thrown on
     */
    static Optional<SharedMemory> allocate(long bytes, IntConsumer share) {
        Calls calls = Calls.find();
        try {
            int id = (int) calls.get.invokeExact(IPC_PRIVATE, bytes, IPC_CREAT_OWNER_ONLY);
            return id < 0 ? Optional.empty() : attach(id, bytes, calls, share);
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }

    private static Optional<SharedMemory> attach(int id, long bytes, Calls calls, IntConsumer share) throws Throwable {
        SharedMemory memory = null;
        try {
            MemorySegment at = (MemorySegment) calls.attach.invokeExact(id, MemorySegment.NULL, 0);
            if (at.address() == FAILED) {
                return Optional.empty();
            }
            memory = new SharedMemory(at, bytes, calls);
            share.accept(id);
            return Optional.of(memory);
        } catch (RuntimeException e) {
            if (memory != null) {
                memory.close();
            }
            throw e;
        } finally {
            int ignored = (int) calls.control.invokeExact(id, IPC_RMID, MemorySegment.NULL);
        }
    }

    @SuppressWarnings("restricted") // as long as was asked for, and not after it was detached
    private static MemorySegment map(MemorySegment attached, long bytes, Calls calls, Arena arena) {
        return attached.reinterpret(bytes, arena, memory -> detach(memory, calls));
    }

    private static void detach(MemorySegment memory, Calls calls) {
        try {
            int ignored = (int) calls.detach.invokeExact(memory);
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }

    /** Valid until this is closed; native code that has it then ends the process. */
    ByteBuffer bytes() {
        return memory.asByteBuffer();
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
