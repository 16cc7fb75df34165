package app.madang.client.portal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.madang.client.foreign.Downcall;
import app.madang.client.foreign.SystemCalls;
import app.madang.client.screen.CaptureFault;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream of pictures that comes from PipeWire. Owns all that the library has of it. Used by the thread that made it,
 * which is also the only one that the library calls back on, while {@link #turn} runs.
 */
final class Stream implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Stream.class);
    private static final int INPUT = 0;
    /** Connected to this node, never to another in its place, its memory mapped. */
    private static final int AUTOCONNECT_MAP_BUFFERS_DONT_RECONNECT = 1 | 1 << 2 | 1 << 7;

    private static final int STATE_ERROR = -1;
    private static final int STATE_UNCONNECTED = 0;
    private static final long HOOK_BYTES = 64;
    /** struct pw_stream_events of version 0, in which param_changed is the sixth. */
    private static final long EVENTS_BYTES = 96;

    private static final long PARAM_CHANGED = 40;
    private static final int LONGEST_POD = 65_536;

    private final Arena arena = Arena.ofConfined();
    private final PipeWire pipeWire;
    private final Loop loop;
    private MemorySegment context = MemorySegment.NULL;
    private MemorySegment core = MemorySegment.NULL;
    private MemorySegment stream = MemorySegment.NULL;
    private Optional<StreamFormat> format = Optional.empty();
    private boolean foreign;
    private boolean closed;

    private Stream(PipeWire pipeWire, Loop loop) {
        this.pipeWire = pipeWire;
        this.loop = loop;
    }

    /**
     * Takes the grant's descriptor over, also where it throws.
     *
     * @param rate pictures a second, at most where the desktop can
     * @throws CaptureFault REFUSED where this machine has no PipeWire
     */
    static Stream open(Grant grant, int rate) {
        Stream opened = prepared(grant);
        try {
            // From here on the library closes the descriptor, with the connection or where there is none.
            opened.core = Loop.made((MemorySegment)
                    opened.pipeWire.connect.invokeExact(opened.context, grant.descriptor(), MemorySegment.NULL, 0L));
            opened.make();
            opened.listen();
            opened.connect(grant.node(), rate);
            return opened;
        } catch (Throwable e) {
            opened.close();
            throw Downcall.failed(e);
        }
    }

    private static Stream prepared(Grant grant) {
        Stream opened = null;
        try {
            PipeWire pipeWire = PipeWire.load();
            opened = new Stream(pipeWire, new Loop(pipeWire));
            opened.context = Loop.made(
                    (MemorySegment) pipeWire.contextNew.invokeExact(opened.loop.pointer(), MemorySegment.NULL, 0L));
            return opened;
        } catch (Throwable e) {
            new SystemCalls().close(grant.descriptor());
            if (opened != null) {
                opened.close();
            }
            throw Downcall.failed(e);
        }
    }

    private void make() throws Throwable {
        MemorySegment name = arena.allocateFrom("madang");
        MemorySegment words = arena.allocateFrom("media.type=Video media.category=Capture media.role=Screen");
        MemorySegment properties = (MemorySegment) pipeWire.properties.invokeExact(words);
        stream = Loop.made((MemorySegment) pipeWire.streamNew.invokeExact(core, name, properties));
    }

    @SuppressWarnings("restricted") // void (void *data, uint32_t id, const struct spa_pod *)
    private void listen() throws Throwable {
        MethodHandle told = MethodHandles.lookup()
                .findVirtual(
                        Stream.class,
                        "changed",
                        MethodType.methodType(void.class, MemorySegment.class, int.class, MemorySegment.class));
        MemorySegment stub = Linker.nativeLinker()
                .upcallStub(told.bindTo(this), FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, ADDRESS), arena);
        MemorySegment events = arena.allocate(EVENTS_BYTES, Long.BYTES);
        events.set(ADDRESS, PARAM_CHANGED, stub);
        pipeWire.streamListen.invokeExact(stream, arena.allocate(HOOK_BYTES, Long.BYTES), events, MemorySegment.NULL);
    }

    private void connect(int node, int rate) throws Throwable {
        try (Arena sending = Arena.ofConfined()) {
            List<byte[]> offers = StreamFormat.offers(rate);
            int result = (int) pipeWire.streamConnect.invokeExact(
                    stream, INPUT, node, AUTOCONNECT_MAP_BUFFERS_DONT_RECONNECT, list(offers, sending), offers.size());
            if (result < 0) {
                throw new CaptureFault(CaptureFault.Kind.BROKEN, "the stream does not connect: error " + -result);
            }
        }
    }

    private static MemorySegment list(List<byte[]> pods, Arena arena) {
        MemorySegment list = arena.allocate(8L * pods.size(), Long.BYTES);
        for (int i = 0; i < pods.size(); i++) {
            MemorySegment pod =
                    arena.allocate(pods.get(i).length, Long.BYTES).copyFrom(MemorySegment.ofArray(pods.get(i)));
            list.setAtIndex(ADDRESS, i, pod);
        }
        return list;
    }

    /** Called by the library. What is thrown here would end the process. */
    private void changed(MemorySegment data, int id, MemorySegment pod) {
        try {
            if (id == StreamFormat.FORMAT && pod.address() != 0) {
                agreeOn(pod);
            }
        } catch (Throwable e) {
            foreign = true;
            LOG.warn("A stream's format was not understood", e);
        }
    }

    @SuppressWarnings("restricted") // as long as its own first word says
    private void agreeOn(MemorySegment pod) throws Throwable {
        int length = pod.reinterpret(8).get(JAVA_INT, 0);
        if (length < 0 || length > LONGEST_POD) {
            foreign = true;
            return;
        }
        format = StreamFormat.read(pod.reinterpret(8L + length).toArray(JAVA_BYTE));
        foreign = format.isEmpty();
        try (Arena sending = Arena.ofConfined()) {
            List<byte[]> wishes = StreamFormat.wishes();
            int result = (int) pipeWire.streamUpdate.invokeExact(stream, list(wishes, sending), wishes.size());
            foreign |= result < 0;
        }
    }

    /**
     * Hears what came, without waiting.
     *
     * @throws CaptureFault GONE when nothing more comes, BROKEN where it is not understood
     */
    void turn() {
        loop.turn();
        int state = state();
        if (state == STATE_UNCONNECTED || state == STATE_ERROR && agreed()) {
            throw new CaptureFault(CaptureFault.Kind.GONE, "the stream ended");
        }
        if (state == STATE_ERROR || foreign) {
            throw new CaptureFault(CaptureFault.Kind.BROKEN, "the stream has an error");
        }
    }

    /** Whether it is known what its pictures are like. */
    boolean agreed() {
        return format.isPresent();
    }

    private int state() {
        try {
            return (int) pipeWire.streamState.invokeExact(stream, MemorySegment.NULL);
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }

    /** Has every picture that waits looked at, and gives it back; the newest comes last. True where there was one. */
    boolean drain(Picture.Reader reader) {
        boolean any = false;
        try {
            MemorySegment buffer = (MemorySegment) pipeWire.streamDequeue.invokeExact(stream);
            while (buffer.address() != 0) {
                MemorySegment next = (MemorySegment) pipeWire.streamDequeue.invokeExact(stream);
                // An older one would be copied for nothing.
                any |= next.address() == 0 && format.isPresent() && Picture.read(buffer, format.get(), reader);
                int result = (int) pipeWire.streamQueue.invokeExact(stream, buffer);
                buffer = result < 0 ? MemorySegment.NULL : next;
            }
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
        return any;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            destroy(pipeWire.streamDestroy, stream);
            if (core.address() != 0) {
                int ignored = (int) pipeWire.disconnect.invokeExact(core);
            }
            destroy(pipeWire.contextDestroy, context);
            loop.close();
            arena.close();
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }

    private static void destroy(MethodHandle how, MemorySegment what) throws Throwable {
        if (what.address() != 0) {
            how.invokeExact(what);
        }
    }
}
