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
        return all.subList(all.size() * number / of, all.size() * (number + 1) / of);
    }
}
