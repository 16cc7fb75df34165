package app.madang.client.x11;

import app.madang.client.media.DirectDisplay;
import app.madang.client.media.VideoFrame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A window in a window, with pictures from memory that is shared with the display. Owns its connection, and the display
 * takes everything away with that. A picture is written by whoever shows it and copied by the display while nobody waits;
 * only the next one does, if it comes before.
 */
final class XPane implements DirectDisplay.Pane {
    private static final Logger LOG = LoggerFactory.getLogger(XPane.class);

    private static final int CREATE_WINDOW = 1;
    private static final int MAP_WINDOW = 8;
    private static final int CONFIGURE_WINDOW = 12;
    private static final int CREATE_GC = 55;
    private static final int INPUT_OUTPUT = 1;
    /** Background and border, gravity of bits, colours: the display paints nothing into it by itself. */
    private static final int ATTRIBUTES = 0x1 | 0x8 | 0x10 | 0x2000;

    private static final int NORTH_WEST = 1;
    private static final int PLACE_AND_SIZE = 0xf;

    private static final int SHM_ATTACH = 1;
    private static final int SHM_DETACH = 2;
    private static final int SHM_PUT_IMAGE = 3;
    private static final int Z_PIXMAP = 2;
    private static final int DEPTH = 24;

    private static final int SHAPE_RECTANGLES = 1;
    private static final int SET = 0;
    private static final int BOUNDING = 0;
    private static final int INPUT = 2;

    private final XConnection x;
    private final XConnection.Extension shm;
    private final XConnection.Extension shape;
    private final long window;
    private final long context;
    /** All of it guarded by this. */
    private SharedMemory memory;

    private long segment;
    private int capacity;
    private int width;
    private int height;
    private boolean mirrored;
    private DirectDisplay.Box bounds;
    private boolean broken;

    /**
     * Takes the connection over where it does not throw.
     *
     * @throws XFault where the display cannot do it
     */
    XPane(XConnection x, long parent) {
        this.x = x;
        shm = needed("MIT-SHM");
        shape = needed("SHAPE");
        if (!x.setup().readable()) {
            throw new XFault(XFault.Kind.REFUSED, "the display has no 24 bits of colour");
        }
        window = x.newId();
        context = x.newId();
        x.tell(create(parent));
        x.tell(new Request(CREATE_GC, 0).u32(context).u32(window).u32(0));
        x.tell(shape(INPUT, List.of()));
        // Refused by a display on another machine, which is good to know before there is a picture.
        renew(1);
    }

    private XConnection.Extension needed(String name) {
        return x.extension(name)
                .orElseThrow(() -> new XFault(XFault.Kind.REFUSED, "the display does not have " + name));
    }

    private Request create(long parent) {
        return new Request(CREATE_WINDOW, DEPTH)
                .u32(window)
                .u32(parent)
                .u16(0)
                .u16(0)
                .u16(1)
                .u16(1)
                .u16(0)
                .u16(INPUT_OUTPUT)
                .u32(x.setup().visual())
                .u32(ATTRIBUTES)
                .u32(0)
                .u32(0)
                .u32(NORTH_WEST)
                .u32(x.setup().colormap());
    }

    @Override
    public synchronized void place(DirectDisplay.Box where, List<DirectDisplay.Box> seen) {
        if (broken || where.width() < 1 || where.height() < 1) {
            return;
        }
        attempt(() -> {
            x.settle();
            x.post(shape(
                    BOUNDING, seen.stream().map(each -> within(each, where)).toList()));
            x.post(new Request(CONFIGURE_WINDOW, 0)
                    .u32(window)
                    .u16(PLACE_AND_SIZE)
                    .u16(0)
                    .u32(where.x())
                    .u32(where.y())
                    .u32(where.width())
                    .u32(where.height()));
            if (bounds == null) {
                x.post(new Request(MAP_WINDOW, 0).u32(window));
            }
            bounds = where;
            put();
            x.flag();
        });
    }

    private static DirectDisplay.Box within(DirectDisplay.Box box, DirectDisplay.Box of) {
        return new DirectDisplay.Box(box.x() - of.x(), box.y() - of.y(), box.width(), box.height());
    }

    private Request shape(int kind, List<DirectDisplay.Box> boxes) {
        Request request = shape.request(SHAPE_RECTANGLES)
                .u8(SET)
                .u8(kind)
                .u16(0)
                .u32(window)
                .u16(0)
                .u16(0);
        for (DirectDisplay.Box each : boxes) {
            request.u16(each.x()).u16(each.y()).u16(each.width()).u16(each.height());
        }
        return request;
    }

    @Override
    public synchronized boolean show(VideoFrame picture, boolean asInAMirror) {
        return !broken
                && attempt(() -> {
                    // The display has read the picture before.
                    x.settle();
                    int bytes = picture.width() * picture.height() * 4;
                    if (bytes > capacity) {
                        // Some room to grow: a window that is being dragged larger would else ask for memory with each
                        // picture.
                        renew(bytes + bytes / 2);
                    }
                    width = picture.width();
                    height = picture.height();
                    mirrored = asInAMirror;
                    picture.writeBgra(pixels());
                    if (mirrored) {
                        mirror(pixels().asIntBuffer(), width, height);
                    }
                    put();
                    x.flag();
                });
    }

    private ByteBuffer pixels() {
        return memory.bytes().slice(0, width * height * 4).order(ByteOrder.nativeOrder());
    }

    static void mirror(IntBuffer pixels, int width, int height) {
        for (int row = 0; row < height; row++) {
            int left = row * width;
            int right = left + width - 1;
            while (left < right) {
                int kept = pixels.get(left);
                pixels.put(left++, pixels.get(right));
                pixels.put(right--, kept);
            }
        }
    }

    private void put() {
        if (bounds == null || width == 0) {
            return;
        }
        x.post(shm.request(SHM_PUT_IMAGE)
                .u32(window)
                .u32(context)
                .u16(width)
                .u16(height)
                .u16(0)
                .u16(0)
                .u16(width)
                .u16(height)
                .u16(Math.floorDiv(bounds.width() - width, 2))
                .u16(Math.floorDiv(bounds.height() - height, 2))
                .u8(DEPTH)
                .u8(Z_PIXMAP)
                .u8(0)
                .u8(0)
                .u32(segment)
                .u32(0));
    }

    private void renew(int bytes) {
        if (memory != null) {
            x.post(shm.request(SHM_DETACH).u32(segment));
            memory.close();
            memory = null;
        }
        segment = x.newId();
        memory = SharedMemory.allocate(
                        bytes,
                        id -> x.tell(
                                shm.request(SHM_ATTACH).u32(segment).u32(id).u32(1)))
                .orElseThrow(() -> new XFault(XFault.Kind.REFUSED, "the system gives no shared memory"));
        capacity = bytes;
    }

    /** The window may be closed at any moment, and everything in it with it. */
    private boolean attempt(Runnable requests) {
        try {
            requests.run();
        } catch (XFault fault) {
            LOG.debug("A pane is of no use any more: {}", fault.getMessage());
            broken = true;
        }
        return !broken;
    }

    @Override
    public synchronized boolean copy(int wantedWidth, int wantedHeight, ByteBuffer target) {
        if (memory == null || width != wantedWidth || height != wantedHeight) {
            return false;
        }
        target.put(0, pixels(), 0, width * height * 4);
        if (mirrored) {
            mirror(target.slice().order(ByteOrder.nativeOrder()).asIntBuffer(), width, height);
        }
        return true;
    }

    @Override
    public synchronized void close() {
        broken = true;
        x.close();
        if (memory != null) {
            memory.close();
            memory = null;
        }
    }
}
