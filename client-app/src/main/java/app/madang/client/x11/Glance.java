package app.madang.client.x11;

import app.madang.client.call.port.ScreenChoice;
import app.madang.client.media.BgraFrames;
import app.madang.client.media.VideoFrame;
import java.util.Optional;

/**
 * One small picture of something that can be shared. A window is read from where it is seen, without asking for a
 * picture of its own: where another lies over it, that may be in it, and only the one who chooses sees it.
 */
final class Glance {
    private final XConnection x;
    private final BgraFrames frames;

    Glance(XConnection x, BgraFrames frames) {
        this.x = x;
        this.frames = frames;
    }

    /** @param width of the picture to come; what is smaller is not enlarged */
    Optional<VideoFrame> at(ScreenChoice choice, int width) {
        Windows windows = new Windows(x);
        long root = x.setup().root();
        Monitors monitors = new Monitors(x, windows);
        Optional<Area> place = choice.kind() == ScreenChoice.Kind.SCREEN
                ? monitors.area(choice.id())
                : Optional.of(windows.place(choice.id(), windows.area(choice.id())));
        return place.map(seen -> seen.within(monitors.whole()).even())
                .filter(seen -> !seen.isEmpty())
                .map(seen -> small(root, seen, width));
    }

    private VideoFrame small(long drawable, Area area, int width) {
        try (Grab grab = new Grab(x)) {
            VideoFrame whole =
                    frames.ofBgra(grab.fetch(drawable, area), area.width(), area.height(), System.nanoTime());
            try {
                int toWidth = Math.min(area.width(), width & ~1);
                int toHeight = Math.max(2, area.height() * toWidth / area.width() & ~1);
                return whole.scaled(toWidth, toHeight);
            } finally {
                whole.release();
            }
        }
    }
}
