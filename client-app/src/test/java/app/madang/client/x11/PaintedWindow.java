package app.madang.client.x11;

import java.nio.charset.StandardCharsets;

/** Another program's window, with what a test paints into it. Has a connection of its own; one thread. */
public final class PaintedWindow implements AutoCloseable {
    private static final int CREATE_WINDOW = 1;
    private static final int DESTROY_WINDOW = 4;
    private static final int MAP = 8;
    private static final int UNMAP = 10;
    private static final int CONFIGURE = 12;
    private static final int INTERN_ATOM = 16;
    private static final int CHANGE_PROPERTY = 18;
    private static final int OPEN_FONT = 45;
    private static final int CREATE_GC = 55;
    private static final int CHANGE_GC = 56;
    private static final int FILL = 70;
    private static final int TEXT = 76;
    private static final int STRING = 31;
    private static final int CARDINAL = 6;
    private static final int WM_NAME = 39;

    private final XConnection x;
    private final long window;
    private final long context;

    public PaintedWindow(VirtualDisplay display, String title, int left, int top, int width, int height) {
        x = display.connect();
        window = x.newId();
        x.tell(new Request(CREATE_WINDOW, 0)
                .u32(window)
                .u32(x.setup().root())
                .u16(left)
                .u16(top)
                .u16(width)
                .u16(height)
                .u16(0)
                .u16(1)
                .u32(0)
                .u32(0));
        name(title);
        long font = x.newId();
        x.tell(new Request(OPEN_FONT, 0).u32(font).u16(5).u16(0).text("fixed"));
        context = x.newId();
        x.tell(new Request(CREATE_GC, 0).u32(context).u32(window).u32(0x4000).u32(font));
        x.tell(new Request(MAP, 0).u32(window));
    }

    public long id() {
        return window;
    }

    private void name(String title) {
        byte[] utf8 = title.getBytes(StandardCharsets.UTF_8);
        Request request = new Request(CHANGE_PROPERTY, 0)
                .u32(window)
                .u32(atom("_NET_WM_NAME"))
                .u32(atom("UTF8_STRING"))
                .u8(8)
                .u8(0)
                .u16(0)
                .u32(utf8.length);
        for (byte each : utf8) {
            request.u8(each);
        }
        x.tell(request);
    }

    /** A name as old programs give it. */
    void nameInLatin(String title) {
        Request request = new Request(CHANGE_PROPERTY, 0)
                .u32(window)
                .u32(WM_NAME)
                .u32(STRING)
                .u8(8)
                .u8(0)
                .u16(0)
                .u32(title.length());
        title.chars().forEach(request::u8);
        x.tell(request);
    }

    void ofProcess(long pid) {
        x.tell(new Request(CHANGE_PROPERTY, 0)
                .u32(window)
                .u32(atom("_NET_WM_PID"))
                .u32(CARDINAL)
                .u8(32)
                .u8(0)
                .u16(0)
                .u32(1)
                .u32(pid));
    }

    private long atom(String name) {
        return x.ask(new Request(INTERN_ATOM, 0).u16(name.length()).u16(0).text(name))
                .u32(8);
    }

    /** @param rgb 0xrrggbb */
    public void fill(int rgb, int left, int top, int width, int height) {
        x.tell(new Request(CHANGE_GC, 0).u32(context).u32(0x4).u32(rgb));
        x.tell(new Request(FILL, 0)
                .u32(window)
                .u32(context)
                .u16(left)
                .u16(top)
                .u16(width)
                .u16(height));
    }

    /** Black on white, in the small font that every display has. */
    public void write(String text, int left, int baseline) {
        x.tell(new Request(CHANGE_GC, 0).u32(context).u32(0xc).u32(0x000000).u32(0xffffff));
        x.tell(new Request(TEXT, text.length())
                .u32(window)
                .u32(context)
                .u16(left)
                .u16(baseline)
                .text(text));
    }

    void resize(int width, int height) {
        x.tell(new Request(CONFIGURE, 0).u32(window).u16(0xc).u16(0).u32(width).u32(height));
    }

    void hide() {
        x.tell(new Request(UNMAP, 0).u32(window));
    }

    void show() {
        x.tell(new Request(MAP, 0).u32(window));
    }

    public void destroy() {
        x.tell(new Request(DESTROY_WINDOW, 0).u32(window));
    }

    @Override
    public void close() {
        x.close();
    }
}
