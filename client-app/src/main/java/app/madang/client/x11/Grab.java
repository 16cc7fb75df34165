package app.madang.client.x11;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Fetches pixels: through memory that is shared with the display, or in its replies where that is refused. Owns room for
 * two pictures, so that one can be compared with the one before. One connection's, on its thread.
 */
final class Grab implements AutoCloseable {
    private static final int GET_IMAGE = 73;
    private static final int Z_PIXMAP = 2;
    private static final int ATTACH = 1;
    private static final int DETACH = 2;
    private static final int SHM_GET_IMAGE = 4;
    private static final int HEADER = 32;
    private static final int ALL_PLANES = -1;

    private final XConnection x;
    private Optional<XConnection.Extension> shm;
    private SharedMemory memory;
    private long segment;
    private ByteBuffer bytes;
    private int half;
    private boolean second;
    private boolean kept;

    Grab(XConnection x) {
        this.x = x;
        shm = x.extension("MIT-SHM");
    }

    /**
     * Fetches a part of a drawable: blue, green, red and a byte without meaning, from the first byte of direct memory
     * on. The picture that was kept before stays as it is, unless it has another size: then it is forgotten.
     *
     * @param area lies within the drawable, or the display refuses
     */
    ByteBuffer fetch(long drawable, Area area) {
        if (half != area.bytes()) {
            makeRoom(area.bytes());
        }
        ByteBuffer room = room(second);
        if (memory != null) {
            share(drawable, area);
        } else {
            copy(drawable, area, room);
        }
        return room;
    }

    /** Keeps what was fetched last; true where it differs from what was kept before. */
    boolean keep() {
        boolean differs = !kept || room(second).mismatch(room(!second)) >= 0;
        second = !second;
        kept = true;
        return differs;
    }

    /** What was kept last; empty before that, and once it was forgotten. */
    Optional<ByteBuffer> latest() {
        return kept ? Optional.of(room(!second)) : Optional.empty();
    }

    private ByteBuffer room(boolean upper) {
        return bytes.slice(upper ? half : 0, half);
    }

    private void makeRoom(int size) {
        kept = false;
        free();
        half = size;
        memory = shm.flatMap(this::allocate).orElse(null);
        bytes = memory == null ? ByteBuffer.allocateDirect(2 * half) : memory.bytes();
    }

    /** Empty where the display cannot reach our memory, as one on another machine or in another container. */
    private Optional<SharedMemory> allocate(XConnection.Extension extension) {
        segment = x.newId();
        try {
            return SharedMemory.allocate(
                    2L * half,
                    id -> x.tell(extension.request(ATTACH).u32(segment).u32(id).u32(0)));
        } catch (XFault fault) {
            if (fault.kind() == XFault.Kind.BROKEN) {
                throw fault;
            }
            shm = Optional.empty();
            return Optional.empty();
        }
    }

    private void share(long drawable, Area area) {
        Request request = shm.orElseThrow().request(SHM_GET_IMAGE);
        Packet reply = x.ask(part(request, drawable, area)
                .u8(Z_PIXMAP)
                .u8(0)
                .u16(0)
                .u32(segment)
                .u32(second ? half : 0));
        check(reply);
    }

    private void copy(long drawable, Area area, ByteBuffer room) {
        Packet reply = x.ask(part(new Request(GET_IMAGE, Z_PIXMAP), drawable, area));
        check(reply);
        if (reply.bytes().limit() < HEADER + half) {
            throw new XFault(XFault.Kind.BROKEN, "a picture of the display is too short");
        }
        room.put(0, reply.bytes(), HEADER, half);
    }

    private static Request part(Request request, long drawable, Area area) {
        return request.u32(drawable)
                .u16(area.x())
                .u16(area.y())
                .u16(area.width())
                .u16(area.height())
                .u32(ALL_PLANES);
    }

    private static void check(Packet reply) {
        int depth = reply.u8(1);
        if (depth != 24 && depth != 32) {
            throw new XFault(XFault.Kind.REFUSED, "a picture of " + depth + " bits a pixel");
        }
    }

    private void free() {
        if (memory != null) {
            x.tell(shm.orElseThrow().request(DETACH).u32(segment));
            close();
        }
    }

    /** The display lets the memory go with the connection at the latest. */
    @Override
    public void close() {
        kept = false;
        if (memory != null) {
            memory.close();
            memory = null;
        }
    }
}
