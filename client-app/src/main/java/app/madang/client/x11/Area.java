package app.madang.client.x11;

/** A part of a drawable, in pixels from its upper left corner. */
record Area(int x, int y, int width, int height) {
    static final Area NONE = new Area(0, 0, 0, 0);

    /** What lies in both; {@link #NONE} where nothing does. */
    Area within(Area other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        int right = Math.min(x + width, other.x + other.width);
        int bottom = Math.min(y + height, other.y + other.height);
        return right <= left || bottom <= top ? NONE : new Area(left, top, right - left, bottom - top);
    }

    /** Without a last odd column or row, which a picture in I420 cannot have; empty ones become {@link #NONE}. */
    Area even() {
        return width < 2 || height < 2 ? NONE : new Area(x, y, width & ~1, height & ~1);
    }

    boolean isEmpty() {
        return width == 0;
    }

    boolean sameSize(Area other) {
        return width == other.width && height == other.height;
    }

    int bytes() {
        return width * height * 4;
    }
}
