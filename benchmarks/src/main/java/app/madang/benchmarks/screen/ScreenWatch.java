package app.madang.benchmarks.screen;

import app.madang.benchmarks.clip.Code;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at the tiles of a screen some hundred times a second, on a thread of its own, from {@link #start} to {@link
 * #end}. It reads a few hundred bytes each time.
 */
public final class ScreenWatch {
    private static final long EVERY_NS = 3_000_000;
    private static final long SEARCH_EVERY_NS = 5_000_000;

    private final List<TileWatch> tiles;
    private final Thread thread;
    private final long startNs = System.nanoTime();
    private volatile boolean ended;

    private ScreenWatch(List<TileWatch> tiles) {
        this.tiles = tiles;
        thread = Thread.ofPlatform().daemon().name("screen").unstarted(this::run);
    }

    /** How many tiles show pictures of that source now. */
    public static int tiles(Screen screen, Code code, int source) {
        return TileSearch.tiles(screen, code, source).size();
    }

    /**
     * Waits for the first such tile, which is about as large as the screen, exactly to some 10 ms; false where none comes
     * within {@code seconds}.
     */
    public static boolean await(Screen screen, Code code, int source, long seconds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!TileSearch.isLargeThere(screen, code, source)) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            LockSupport.parkNanos(SEARCH_EVERY_NS);
        }
        return true;
    }

    /** Watches the tiles that show pictures of that source now. */
    public static ScreenWatch start(Screen screen, Code code, int source) {
        long now = System.nanoTime();
        List<TileWatch> tiles = TileSearch.tiles(screen, code, source).stream()
                .map(tile -> new TileWatch(screen, tile, now))
                .toList();
        ScreenWatch watch = new ScreenWatch(tiles);
        watch.thread.start();
        return watch;
    }

    private void run() {
        while (!ended) {
            LockSupport.parkNanos(EVERY_NS);
            long now = System.nanoTime();
            long epochMs = System.currentTimeMillis();
            tiles.forEach(tile -> tile.look(now, epochMs));
        }
    }

    /** What was seen, a tile each, from top to bottom. */
    public List<Shown> end() throws InterruptedException {
        ended = true;
        thread.join();
        long now = System.nanoTime();
        return tiles.stream()
                .map(tile -> tile.result(now, (now - startNs) / 1e9))
                .toList();
    }
}
