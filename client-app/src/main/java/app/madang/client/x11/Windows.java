package app.madang.client.x11;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Questions about a display's windows. One connection's, on its thread. */
final class Windows {
    private static final int CHANGE_ATTRIBUTES = 2;
    private static final int GET_ATTRIBUTES = 3;
    private static final int GET_GEOMETRY = 14;
    private static final int QUERY_TREE = 15;
    private static final int INTERN_ATOM = 16;
    private static final int ATOM_NAME = 17;
    private static final int GET_PROPERTY = 20;
    private static final int TRANSLATE = 40;
    private static final int EVENT_MASK = 0x800;
    private static final int STRUCTURE_NOTIFY = 0x20000;
    /** Begins the shifts of COMPOUND_TEXT, in which old programs write names that are not Latin. */
    private static final char ESCAPE = 0x1b;

    /** In units of four bytes: no title or list of windows is longer. */
    private static final int LONGEST_PROPERTY = 16_384;

    private final XConnection x;
    private final Map<String, Long> atoms = new HashMap<>();

    Windows(XConnection x) {
        this.x = x;
    }

    /**
     * @param input whether it can only take input, and has no picture
     * @param seen on the display, unless it lies elsewhere; false for one that is minimised
     * @param unmanaged a menu, a tooltip and the like
     */
    record Attributes(boolean input, boolean seen, boolean unmanaged) {}

    Attributes attributes(long window) {
        Packet reply = x.ask(new Request(GET_ATTRIBUTES, 0).u32(window));
        return new Attributes(reply.u16(12) == 2, reply.u8(26) == 2, reply.u8(27) == 1);
    }

    /** Its place in its parent, without its border. */
    Area area(long drawable) {
        Packet reply = x.ask(new Request(GET_GEOMETRY, 0).u32(drawable));
        return new Area(reply.i16(12), reply.i16(14), reply.u16(16), reply.u16(18));
    }

    /** How wide the edge is that the display itself draws around it; mostly 0. */
    int border(long window) {
        return x.ask(new Request(GET_GEOMETRY, 0).u32(window)).u16(20);
    }

    /** Where its upper left corner is on the display. */
    Area place(long window, Area size) {
        Packet reply = x.ask(new Request(TRANSLATE, 0)
                .u32(window)
                .u32(x.setup().root())
                .u16(0)
                .u16(0));
        return new Area(reply.i16(12), reply.i16(14), size.width(), size.height());
    }

    List<Long> children(long window) {
        Packet reply = x.ask(new Request(QUERY_TREE, 0).u32(window));
        return LongStream.range(0, reply.u16(16))
                .mapToObj(n -> reply.u32(32 + 4 * (int) n))
                .toList();
    }

    /** From now on changes of its size and of whether it is seen, and its end, come as events. */
    void watch(long window) {
        x.tell(new Request(CHANGE_ATTRIBUTES, 0).u32(window).u32(EVENT_MASK).u32(STRUCTURE_NOTIFY));
    }

    /** As its program names it, or what kind of program it is; empty where it says neither. */
    String title(long window) {
        return Stream.of("_NET_WM_NAME", "WM_NAME", "WM_CLASS")
                .map(property -> text(window, property))
                .filter(text -> !text.isBlank() && text.indexOf(ESCAPE) < 0)
                .findFirst()
                .orElse("");
    }

    private String text(long window, String property) {
        Packet value = property(window, property);
        Charset charset = value.u32(8) == atom("UTF8_STRING") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return value.u8(1) == 8 ? value.text(32, (int) value.u32(16), charset).strip() : "";
    }

    /** Numbers of a property; none where it is not there. */
    List<Long> numbers(long window, String property) {
        Packet value = property(window, property);
        return value.u8(1) != 32
                ? List.of()
                : LongStream.range(0, value.u32(16))
                        .mapToObj(n -> value.u32(32 + 4 * (int) n))
                        .toList();
    }

    private Packet property(long window, String property) {
        return x.ask(new Request(GET_PROPERTY, 0)
                .u32(window)
                .u32(atom(property))
                .u32(0)
                .u32(0)
                .u32(LONGEST_PROPERTY));
    }

    private long atom(String name) {
        return atoms.computeIfAbsent(
                name,
                wanted -> x.ask(new Request(INTERN_ATOM, 0)
                                .u16(wanted.length())
                                .u16(0)
                                .text(wanted))
                        .u32(8));
    }

    String nameOf(long atom) {
        Packet reply = x.ask(new Request(ATOM_NAME, 0).u32(atom));
        return reply.text(32, reply.u16(8), StandardCharsets.ISO_8859_1);
    }
}
