package app.madang.client.v4l2;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.foreign.SystemCalls;
import app.madang.client.media.FrameAllocator;
import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoFrame;
import java.lang.foreign.MemorySegment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Owns one camera that sends, from its opening to its end, on the thread of its run. */
final class Capture implements AutoCloseable {
    /** How late a stop may be noticed. */
    private static final int WAIT_MS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Capture.class);

    private final VideoNode node;
    private final Shape shape;
    private final PictureReader reader;
    private final Buffers buffers;
    private final FrameAllocator frames;
    private VideoFrame ready;

    private Capture(VideoNode node, Shape shape, PictureReader reader, Buffers buffers, FrameAllocator frames) {
        this.node = node;
        this.shape = shape;
        this.reader = reader;
        this.buffers = buffers;
        this.frames = frames;
    }

    /** @throws CameraFault where it does not start */
    static Capture open(Libc libc, CameraList.Entry camera, Wish wish, FrameAllocator frames) {
        VideoNode node = VideoNode.open(libc, camera.path(), Libc.O_RDWR);
        try {
            Mode mode = wish.best(node.modes(wish))
                    .orElseThrow(() -> new CameraFault(CameraState.BUSY, "it offers nothing that can be read"));
            return begin(node, node.set(mode), frames);
        } catch (RuntimeException | Error e) {
            node.close();
            throw e;
        }
    }

    private static Capture begin(VideoNode node, Shape shape, FrameAllocator frames) {
        PictureReader reader = PictureReader.of(shape);
        try {
            Capture capture = new Capture(node, shape, reader, Buffers.stream(node), frames);
            LOG.info("A camera sends {}x{} in {}", shape.width(), shape.height(), shape.format());
            return capture;
        } catch (RuntimeException | Error e) {
            reader.close();
            throw e;
        }
    }

    /**
     * Waits a moment for a picture and hands it on; broken ones are left out.
     *
     * @throws CameraFault LOST, where the device is gone
     */
    void next(FrameSink sink) {
        int events = node.poll(WAIT_MS);
        if (events == 0) {
            return;
        }
        if (events < 0 || (events & SystemCalls.POLLIN) == 0) {
            throw CameraFault.lost("waiting for a picture, events " + events, Math.max(0, -events));
        }
        try {
            buffers.next(this::read);
            if (ready != null) {
                sink.frame(ready);
            }
        } finally {
            drop();
        }
    }

    private void read(MemorySegment data) {
        ready = frames.allocate(shape.evenWidth(), shape.evenHeight(), System.nanoTime());
        if (!reader.read(data, ready)) {
            LOG.debug("A broken picture of {} bytes", data.byteSize());
            drop();
        }
    }

    private void drop() {
        if (ready != null) {
            ready.release();
            ready = null;
        }
    }

    @Override
    public void close() {
        try (node;
                reader) {
            buffers.close();
        }
    }
}
