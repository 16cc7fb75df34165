package app.madang.client.portal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import app.madang.client.foreign.Downcall;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The system calls of a local socket that takes descriptors. Each returns what the C library returns, or the negative
 * error number; one that a signal interrupted is made again. Safe from any thread; memory is checked by its arena.
 */
final class Libc {
    static final int EAGAIN = 11;
    static final short POLLIN = 1;
    static final short POLLOUT = 4;
    private static final int EINTR = 4;
    private static final int AF_UNIX = 1;
    private static final int STREAM_CLOEXEC_NONBLOCK = 1 | 0x80000 | 0x800;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final int MSG_CMSG_CLOEXEC = 0x40000000;
    private static final long POLLFD_BYTES = 8;
    private static final int REVENTS = 6;

    private final long errnoOffset = Linker.Option.captureStateLayout().byteOffset(PathElement.groupElement("errno"));
    private final MethodHandle socket = handle("socket", JAVA_INT, JAVA_INT, JAVA_INT);
    private final MethodHandle connect = handle("connect", JAVA_INT, ADDRESS, JAVA_INT);
    private final MethodHandle send = longHandle("send", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private final MethodHandle recvmsg = longHandle("recvmsg", JAVA_INT, ADDRESS, JAVA_INT);
    private final MethodHandle poll = handle("poll", ADDRESS, JAVA_LONG, JAVA_INT);
    private final MethodHandle close = handle("close", JAVA_INT);
    private final MethodHandle getuid = handle("getuid");

    private interface Call {
        long make(MemorySegment state) throws Throwable;
    }

    private static MethodHandle handle(String name, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.of(JAVA_INT, arguments));
    }

    private static MethodHandle longHandle(String name, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.of(JAVA_LONG, arguments));
    }

    @SuppressWarnings("restricted") // the signatures are those of POSIX
    private static MethodHandle handle(String name, FunctionDescriptor signature) {
        Linker linker = Linker.nativeLinker();
        MemorySegment function = linker.defaultLookup().findOrThrow(name);
        return linker.downcallHandle(function, signature, Linker.Option.captureCallState("errno"));
    }

    /** A stream socket of this machine that never waits. @return a descriptor */
    int socket() {
        return (int) call(state -> (int) socket.invokeExact(state, AF_UNIX, STREAM_CLOEXEC_NONBLOCK, 0));
    }

    /** @param address a {@code sockaddr_un} of exactly the length that counts */
    int connect(int descriptor, MemorySegment address) {
        return (int) call(state -> (int) connect.invokeExact(state, descriptor, address, (int) address.byteSize()));
    }

    /** @return how many bytes were taken */
    long send(int descriptor, MemorySegment bytes) {
        return call(state -> (long) send.invokeExact(state, descriptor, bytes, bytes.byteSize(), MSG_NOSIGNAL));
    }

    /** @param message a {@code msghdr}, whose memory stays valid during the call */
    long receive(int descriptor, MemorySegment message) {
        return call(state -> (long) recvmsg.invokeExact(state, descriptor, message, MSG_CMSG_CLOEXEC));
    }

    /** @return what came of the events; 0 when the time is over */
    int poll(int descriptor, short events, int timeoutMs) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment waiting = arena.allocate(POLLFD_BYTES, JAVA_INT.byteAlignment());
            waiting.set(JAVA_INT, 0, descriptor);
            waiting.set(JAVA_SHORT, JAVA_INT.byteSize(), events);
            int result = (int) call(state -> (int) poll.invokeExact(state, waiting, 1L, timeoutMs));
            return result <= 0 ? result : waiting.get(JAVA_SHORT, REVENTS);
        }
    }

    void close(int descriptor) {
        call(state -> {
            int ignored = (int) close.invokeExact(state, descriptor);
            return 0; // not made again when interrupted: Linux has closed it then
        });
    }

    int getuid() {
        return (int) call(state -> (int) getuid.invokeExact(state));
    }

    private long call(Call call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
            long result;
            do {
                result = call.make(state);
            } while (result == -1 && state.get(JAVA_INT, errnoOffset) == EINTR);
            return result == -1 ? -state.get(JAVA_INT, errnoOffset) : result;
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }
}
