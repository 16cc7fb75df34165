package app.madang.client.x11;

import java.util.Optional;

/** What is shared, as the display knows it from moment to moment. One connection's, on its thread. */
interface Target {

    /**
     * @param drawable what its pixels are read from
     * @param area the part of it that is the picture
     * @param place where that lies on the display
     */
    record View(long drawable, Area area, Area place) {}

    /**
     * How it can be read now; empty while there is nothing to be seen of it, as of a minimised window.
     *
     * @throws XFault {@code GONE} when there is nothing more to come
     */
    Optional<View> view();

    /** What it said last was refused: it changed just then. */
    void lookAnew();
}
