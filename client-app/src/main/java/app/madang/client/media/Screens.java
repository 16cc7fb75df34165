package app.madang.client.media;

import app.madang.client.call.port.ScreenChoice;
import java.util.List;
import java.util.Optional;

/** The screens and windows of this machine that can be shared. */
public interface Screens {

    /** Why not everything that is to be seen here can be shared. Each has its sentence in every language. */
    enum Limit {
        NONE,
        /** There is no display. */
        NO_DISPLAY,
        /** A Wayland desktop: only the windows of programs that speak X11 are in reach, and no whole screen. */
        WAYLAND,
        /** The display does not let this program in, or shows its pictures in a way that is not read. */
        REFUSED,
        /** Sharing does not work on this system yet. */
        NOT_HERE
    }

    /** @param choices screens first, then windows, the ones in front first */
    record Offer(List<ScreenChoice> choices, Limit limit) {
        public Offer {
            choices = List.copyOf(choices);
        }
    }

    /** What can be shared now. Asks the display, for some ms: not on a loop. */
    Offer offer();

    /**
     * How it looks now, about {@code width} pixels wide, for who has to choose; empty where it cannot be seen. With one
     * holder: the caller. Asks the display, for some ms: not on a loop.
     */
    Optional<VideoFrame> picture(ScreenChoice choice, int width);

    /** Its pictures. It says MISSING once the window was closed or the screen is not there any more. */
    VideoSource source(ScreenChoice choice);
}
