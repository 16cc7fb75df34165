package app.madang.client.portal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import app.madang.client.foreign.SystemCalls;
import app.madang.client.screen.CaptureFault;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * A connection to a socket of this machine. Owns its descriptor, and those that came and were not taken. Used by one
 * thread. What goes wrong is a {@link CaptureFault}: BROKEN.
 */
final class LocalSocket implements AutoCloseable {
    private static final int ROOM = 65_536;
    private static final int CONTROL_ROOM = 256;
    private static final short AF_UNIX = 1;
    /** struct msghdr of 64-bit Linux: iov, its length, control, its length. */
    private static final int MSGHDR_BYTES = 56;

    private static final int MSG_IOV = 16;
    private static final int MSG_IOV_COUNT = 24;
    private static final int MSG_CONTROL = 32;
    private static final int MSG_CONTROL_LENGTH = 40;
    private static final int SOL_SOCKET = 1;
    private static final int SCM_RIGHTS = 1;
    private static final int CMSG_HEADER = 16;

    private final Libc libc;
    private final int descriptor;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment room = arena.allocate(ROOM);
    private final MemorySegment control = arena.allocate(CONTROL_ROOM, Long.BYTES);
    private final MemorySegment vector = arena.allocate(16, Long.BYTES);
    private final MemorySegment header = arena.allocate(MSGHDR_BYTES, Long.BYTES);
    private final Deque<Integer> descriptors = new ArrayDeque<>();
    private boolean closed;

    private LocalSocket(Libc libc, int descriptor) {
        this.libc = libc;
        this.descriptor = descriptor;
        vector.set(ADDRESS, 0, room);
        vector.set(JAVA_LONG, 8, ROOM);
        header.set(ADDRESS, MSG_IOV, vector);
        header.set(JAVA_LONG, MSG_IOV_COUNT, 1);
        header.set(ADDRESS, MSG_CONTROL, control);
    }

    /** @param name of the socket: a path, or after a zero byte a name of the abstract kind; at most 107 bytes */
    static LocalSocket connect(Libc libc, byte[] name) {
        LocalSocket socket = new LocalSocket(libc, checked("socket", libc.socket()));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(2 + name.length, 2);
            address.set(JAVA_SHORT, 0, AF_UNIX);
            MemorySegment.copy(name, 0, address, JAVA_BYTE, 2, name.length);
            checked("connect", libc.connect(socket.descriptor, address));
            return socket;
        } catch (CaptureFault fault) {
            socket.close();
            throw fault;
        }
    }

    private static int checked(String call, long result) {
        if (result < 0) {
            throw new CaptureFault(CaptureFault.Kind.BROKEN, call + ": error " + -result);
        }
        return (int) result;
    }

    void send(byte[] bytes, int timeoutMs) {
        try (Arena sending = Arena.ofConfined()) {
            MemorySegment rest = sending.allocateFrom(JAVA_BYTE, bytes);
            while (rest.byteSize() > 0) {
                long sent = libc.send(descriptor, rest);
                if (sent == -Libc.EAGAIN) {
                    await(SystemCalls.POLLOUT, timeoutMs);
                } else {
                    rest = rest.asSlice(checked("send", sent));
                }
            }
        }
    }

    private void await(short events, int timeoutMs) {
        if (checked("poll", libc.poll(descriptor, events, timeoutMs)) == 0) {
            throw new CaptureFault(CaptureFault.Kind.BROKEN, "no answer in time");
        }
    }

    /** What came; empty where nothing did in time. */
    byte[] receive(int timeoutMs) {
        if (checked("poll", libc.poll(descriptor, SystemCalls.POLLIN, timeoutMs)) == 0) {
            return new byte[0];
        }
        header.set(JAVA_LONG, MSG_CONTROL_LENGTH, CONTROL_ROOM);
        long length = libc.receive(descriptor, header);
        if (length == -Libc.EAGAIN) {
            return new byte[0];
        }
        int received = checked("recvmsg", length);
        // After an error what lies there is of an earlier message: its descriptors have another owner by now.
        keepDescriptors(header.get(JAVA_LONG, MSG_CONTROL_LENGTH));
        if (received == 0) {
            throw new CaptureFault(CaptureFault.Kind.BROKEN, "the other side closed the connection");
        }
        return room.asSlice(0, length).toArray(JAVA_BYTE);
    }

    /** @param length of all that came beside the bytes, as the kernel says */
    private void keepDescriptors(long length) {
        long end = Math.min(length, CONTROL_ROOM);
        long at = 0;
        while (at + CMSG_HEADER <= end) {
            long size = control.get(JAVA_LONG, at);
            if (size < CMSG_HEADER || at + size > end) {
                return;
            }
            if (control.get(JAVA_INT, at + 8) == SOL_SOCKET && control.get(JAVA_INT, at + 12) == SCM_RIGHTS) {
                for (long each = at + CMSG_HEADER; each + 4 <= at + size; each += 4) {
                    descriptors.add(control.get(JAVA_INT, each));
                }
            }
            at += size + 7 & ~7L;
        }
    }

    /** The oldest descriptor that came and was not taken; the caller's from now on. */
    OptionalInt takeDescriptor() {
        return descriptors.isEmpty() ? OptionalInt.empty() : OptionalInt.of(descriptors.remove());
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            libc.close(descriptor);
            descriptors.forEach(libc::close);
            arena.close();
        }
    }
}
