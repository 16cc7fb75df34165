package app.madang.client.portal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.madang.client.foreign.SystemCalls;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** What a local socket that takes descriptors needs of the C library, as {@link SystemCalls} makes its calls. */
final class Libc {
    static final int EAGAIN = 11;
    private static final int AF_UNIX = 1;
    private static final int STREAM_CLOEXEC_NONBLOCK = 1 | 0x80000 | 0x800;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final int MSG_CMSG_CLOEXEC = 0x40000000;
    private static final FunctionDescriptor SOCKET = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final FunctionDescriptor CONNECT = FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final FunctionDescriptor SEND =
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final FunctionDescriptor RECVMSG = FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT);

    private final SystemCalls calls = new SystemCalls();
    private final MethodHandle socket = SystemCalls.handle("socket", SOCKET);
    private final MethodHandle connect = SystemCalls.handle("connect", CONNECT);
    private final MethodHandle send = SystemCalls.handle("send", SEND);
    private final MethodHandle recvmsg = SystemCalls.handle("recvmsg", RECVMSG);
    private final MethodHandle getuid = SystemCalls.handle("getuid", FunctionDescriptor.of(JAVA_INT));

    /** A stream socket of this machine that never waits. @return a descriptor */
    int socket() {
        return (int) calls.make(state -> (int) socket.invokeExact(state, AF_UNIX, STREAM_CLOEXEC_NONBLOCK, 0));
    }

    /** @param address a {@code sockaddr_un} of exactly the length that counts */
    int connect(int descriptor, MemorySegment address) {
        int bytes = (int) address.byteSize();
        return (int) calls.make(state -> (int) connect.invokeExact(state, descriptor, address, bytes));
    }

    /** @return how many bytes were taken */
    long send(int descriptor, MemorySegment bytes) {
        return calls.make(state -> (long) send.invokeExact(state, descriptor, bytes, bytes.byteSize(), MSG_NOSIGNAL));
    }

    /** @param message a {@code msghdr}, whose memory stays valid during the call */
    long receive(int descriptor, MemorySegment message) {
        return calls.make(state -> (long) recvmsg.invokeExact(state, descriptor, message, MSG_CMSG_CLOEXEC));
    }

    /** As {@link SystemCalls#poll}. */
    int poll(int descriptor, short events, int timeoutMs) {
        return calls.poll(descriptor, events, timeoutMs);
    }

    void close(int descriptor) {
        calls.close(descriptor);
    }

    int getuid() {
        return (int) calls.make(state -> (int) getuid.invokeExact(state));
    }
}
