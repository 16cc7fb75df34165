package app.madang.client.ui.call;

import java.util.List;

/**
 * One of several pages over which tiles are spread evenly.
 *
 * @param number from 0
 * @param of how many there are, at least 1
 */
record Page(int number, int of) {
    /** @param wanted the nearest that there is */
    static Page nearest(int wanted, int tiles, int capacity) {
        int pages = Math.max(1, (tiles + capacity - 1) / capacity);
        return new Page(Math.clamp(wanted, 0, pages - 1), pages);
    }

    <T> List<T> part(List<T> all) {
        return all.subList(start(all, number), start(all, number + 1));
    }

    /** On the pages before this one. */
    <T> List<T> before(List<T> all) {
        return all.subList(0, start(all, number));
    }

    /** On the pages after this one. */
    <T> List<T> after(List<T> all) {
        return all.subList(start(all, number + 1), all.size());
    }

    private int start(List<?> all, int page) {
        return all.size() * page / of;
    }
}
