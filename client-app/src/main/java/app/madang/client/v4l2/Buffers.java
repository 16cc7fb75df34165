package app.madang.client.v4l2;

import app.madang.client.call.port.LocalMedia.CameraState;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Owns the memory that a device shares with us and its stream, from on to off. One thread. */
final class Buffers implements AutoCloseable {
    private static final int WANTED = 4;
    private static final int MEMORY_MMAP = 1;
    private static final int FLAG_ERROR = 0x40;

    private final VideoNode node;
    private final Arena arena = Arena.ofConfined();
    private final List<MemorySegment> mapped = new ArrayList<>();
    private final Struct buffer = Struct.of(Layouts.BUFFER, arena);
    private final MemorySegment type = arena.allocateFrom(ValueLayout.JAVA_INT, VideoNode.CAPTURE);

    private Buffers(VideoNode node) {
        this.node = node;
    }

    /** @throws CameraFault where the device does not start */
    static Buffers stream(VideoNode node) {
        Buffers buffers = new Buffers(node);
        try {
            buffers.request();
            node.tell(Request.STREAMON, buffers.type);
            return buffers;
        } catch (RuntimeException | Error e) {
            buffers.close();
            throw e;
        }
    }

    private void request() {
        Struct request = Struct.of(Layouts.REQUEST, arena)
                .set("count", WANTED)
                .set("type", VideoNode.CAPTURE)
                .set("memory", MEMORY_MMAP);
        node.tell(Request.REQBUFS, request.memory());
        for (int index = 0; index < request.get("count"); index++) {
            about(index);
            node.tell(Request.QUERYBUF, buffer.memory());
            mapped.add(node.map(
                    Integer.toUnsignedLong(buffer.get("length")), Integer.toUnsignedLong(buffer.get("offset")), arena));
            about(index);
            node.tell(Request.QBUF, buffer.memory());
        }
        if (mapped.isEmpty()) {
            throw new CameraFault(CameraState.BUSY, "it has no memory for pictures");
        }
    }

    private Struct about(int index) {
        buffer.memory().fill((byte) 0);
        return buffer.set("index", index).set("type", VideoNode.CAPTURE).set("memory", MEMORY_MMAP);
    }

    /**
     * Hands out one picture, which is the device's again afterwards; nothing where none is there, or a spoilt one.
     *
     * @param reader gets the bytes that the device has written, never more than were mapped
     * @throws CameraFault LOST, where the device is gone
     */
    void next(Consumer<MemorySegment> reader) {
        about(0);
        int result = node.ask(Request.DQBUF, buffer.memory());
        if (result == -Errno.EAGAIN) {
            return;
        }
        if (result < 0) {
            throw CameraFault.lost("taking a picture", -result);
        }
        int index = buffer.get("index");
        if (index < 0 || index >= mapped.size()) {
            throw new CameraFault(CameraState.LOST, "a picture in a buffer that does not exist");
        }
        try {
            if ((buffer.get("flags") & FLAG_ERROR) == 0) {
                MemorySegment all = mapped.get(index);
                long used = Math.min(all.byteSize(), Integer.toUnsignedLong(buffer.get("bytesused")));
                reader.accept(all.asSlice(0, used).asReadOnly());
            }
        } finally {
            giveBack(index);
        }
    }

    private void giveBack(int index) {
        int result = node.ask(Request.QBUF, about(index).memory());
        if (result < 0) {
            throw CameraFault.lost("giving a buffer back", -result);
        }
    }

    /** Off first, so that the device writes no more; then the memory goes, and with the node's end the buffers. */
    @Override
    public void close() {
        node.ask(Request.STREAMOFF, type);
        arena.close();
    }
}
