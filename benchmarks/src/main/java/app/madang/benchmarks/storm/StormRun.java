package app.madang.benchmarks.storm;

import app.madang.benchmarks.server.Contestant;
import app.madang.benchmarks.server.Launcher;
import app.madang.benchmarks.server.ServerProcess;
import app.madang.benchmarks.server.Usage;
import app.madang.benchmarks.traffic.Crowd;
import app.madang.benchmarks.wire.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Some storms, one after the other, on one server that was started fresh. The calling thread is the engine's. */
public final class StormRun {
    private static final long LATEST_SECONDS = 60;
    private static final long CALM_SECONDS = 1;

    private final Launcher launcher;
    private final int rooms;
    private final int inRoom;
    private final int storms;

    public StormRun(Launcher launcher, int rooms, int inRoom, int storms) {
        this.launcher = launcher;
        this.rooms = rooms;
        this.inRoom = inRoom;
        this.storms = storms;
    }

    /** @throws IOException if the server does not start */
    public StormResult run(Contestant contestant) throws IOException {
        List<StormTimes> times = new ArrayList<>();
        try (ServerProcess server = launcher.start(contestant, Math.max(8, inRoom))) {
            Usage before = Usage.of(server.pid());
            for (int i = 0; i < storms; i++) {
                times.add(storm(contestant, server, "storm-" + (i + 1)));
            }
            double cpu = Usage.of(server.pid()).since(before).cpuSeconds();
            return new StormResult(contestant.title(), rooms, inRoom, times, cpu);
        }
    }

    private StormTimes storm(Contestant contestant, ServerProcess server, String name) throws IOException {
        try (Engine engine = new Engine()) {
            Storm storm = new Storm(engine, inRoom, contestant.hasRooms());
            Crowd crowd = new Crowd(engine, contestant.dialect(), server.port(), name.hashCode(), storm);
            StormTimes times = storm.rage(crowd, name, rooms, LATEST_SECONDS);
            storm.goHome();
            engine.run(() -> false, System.nanoTime() + TimeUnit.SECONDS.toNanos(CALM_SECONDS));
            return times;
        }
    }
}
