package app.madang.signaling.soak;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What everybody in a soak shares. Owned by the engine's thread. */
final class World {
    private final Engine engine;
    private final ServerProcess server;
    private final Random random;
    private final long seed;
    private final long startedAt;
    private final Map<String, Integer> instances = new HashMap<>();
    private final Map<String, Long> counts = new java.util.TreeMap<>();
    private long ticks;
    private boolean restless;

    World(Engine engine, ServerProcess server, Random random, long seed) {
        this.engine = engine;
        this.server = server;
        this.random = random;
        this.seed = seed;
        startedAt = engine.nowMs();
    }

    Engine engine() {
        return engine;
    }

    ServerProcess server() {
        return server;
    }

    Random random() {
        return random;
    }

    long seed() {
        return seed;
    }

    long elapsedMs() {
        return engine.nowMs() - startedAt;
    }

    /** Grows with each call: orders what happens on this side. */
    long tick() {
        return ++ticks;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Whether things happen by themselves now. */
    boolean isRestless() {
        return restless;
    }

    void restless(boolean now) {
        restless = now;
    }

    /** Each start of the server must have a name of its own. */
    boolean isPlausible(String instance) {
        return instances.computeIfAbsent(instance, unknown -> server.starts()) == server.starts();
    }

    /** Counts what happened, for the end. */
    void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    long counted(String what) {
        return counts.getOrDefault(what, 0L);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
