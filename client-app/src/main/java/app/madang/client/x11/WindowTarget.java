package app.madang.client.x11;

import java.util.Optional;

/**
 * One window, read from a picture of its own that the display keeps for it (COMPOSITE), so that what covers it is not
 * shared. That picture is asked for anew whenever the window changed its size or came back.
 */
final class WindowTarget implements Target {
    private static final int FREE_PIXMAP = 54;
    private static final int QUERY_VERSION = 0;
    private static final int REDIRECT = 1;
    private static final int NAME_PIXMAP = 6;
    private static final int AUTOMATIC = 0;

    private final XConnection x;
    private final Windows windows;
    private final XConnection.Extension composite;
    private final long window;
    private long pixmap;
    private Area area = Area.NONE;
    private boolean stale = true;

    /** @throws XFault where the window is gone, or the display cannot keep a picture of it */
    WindowTarget(XConnection x, Windows windows, long window) {
        this.x = x;
        this.windows = windows;
        this.window = window;
        composite = x.extension("Composite")
                .orElseThrow(() -> new XFault(XFault.Kind.REFUSED, "the display cannot read single windows"));
        x.ask(composite.request(QUERY_VERSION).u32(0).u32(4));
        windows.watch(window);
        // All events of this connection are about this window: its size, its coming and going, its end.
        x.onEvent(event -> stale = true);
        x.tell(composite.request(REDIRECT).u32(window).u32(AUTOMATIC));
    }

    @Override
    public Optional<View> view() {
        // Asks in any case: what changed comes as events before the answer, and a closed window has none.
        Area place = windows.place(window, area);
        if (stale) {
            renew();
            place = windows.place(window, area);
        }
        return area.isEmpty() ? Optional.empty() : Optional.of(new View(pixmap, area, place));
    }

    private void renew() {
        stale = false;
        free();
        boolean seen = windows.attributes(window).seen();
        Area size = seen ? windows.area(window).even() : Area.NONE;
        if (!size.isEmpty()) {
            long named = x.newId();
            x.tell(composite.request(NAME_PIXMAP).u32(window).u32(named));
            pixmap = named;
            int border = windows.border(window);
            area = new Area(border, border, size.width(), size.height());
        }
    }

    private void free() {
        area = Area.NONE;
        if (pixmap != 0) {
            x.tell(new Request(FREE_PIXMAP, 0).u32(pixmap));
            pixmap = 0;
        }
    }

    @Override
    public void lookAnew() {
        stale = true;
    }
}
