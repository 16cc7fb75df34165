package app.madang.benchmarks.screen;

import app.madang.benchmarks.clip.Stamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Notes each new picture of one tile. One thread. */
final class TileWatch {
    private final Screen screen;
    private final Tile tile;
    private final List<Long> ages = new ArrayList<>();
    private Stamp last;
    private long lastNs;
    private long longestNs;
    private int pictures;

    TileWatch(Screen screen, Tile tile, long nowNs) {
        this.screen = screen;
        this.tile = tile;
        lastNs = nowNs;
        last = tile.read(screen).orElse(null);
    }

    /** @param epochMs the same moment on the wall's clock */
    void look(long nowNs, long epochMs) {
        Stamp now = tile.read(screen).orElse(last);
        if (now == null || now.equals(last)) {
            return;
        }
        last = now;
        pictures++;
        longestNs = Math.max(longestNs, nowNs - lastNs);
        lastNs = nowNs;
        if (now.wallMs() != 0) {
            ages.add(now.ageMs(epochMs));
        }
    }

    Shown result(long nowNs, double seconds) {
        long gapNs = Math.max(longestNs, nowNs - lastNs);
        return new Shown(tile.width(), pictures / seconds, gapNs / 1_000_000, ages());
    }

    private Shown.Ages ages() {
        if (ages.isEmpty()) {
            return null;
        }
        Collections.sort(ages);
        return new Shown.Ages(ages.get(ages.size() / 2), ages.get(ages.size() * 95 / 100));
    }
}
