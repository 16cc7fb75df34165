package app.madang.client.x11;

import java.util.Optional;

/** One of the display's screens. Its place is asked for now and then: people turn, move and unplug them. */
final class ScreenTarget implements Target {
    private static final int VIEWS_BETWEEN = 15;

    private final Monitors monitors;
    private final long root;
    private final long id;
    private Area area;
    private int views;

    ScreenTarget(Monitors monitors, long root, long id) {
        this.monitors = monitors;
        this.root = root;
        this.id = id;
    }

    @Override
    public Optional<View> view() {
        if (views++ % VIEWS_BETWEEN == 0) {
            area = monitors.area(id)
                    .orElseThrow(() -> new XFault(XFault.Kind.GONE, "the screen was unplugged or switched off"))
                    .within(monitors.whole())
                    .even();
        }
        return area.isEmpty() ? Optional.empty() : Optional.of(new View(root, area, area));
    }

    @Override
    public void lookAnew() {
        views = 0;
    }
}
