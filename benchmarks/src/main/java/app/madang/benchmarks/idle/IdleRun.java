package app.madang.benchmarks.idle;

import app.madang.benchmarks.dialect.Person;
import app.madang.benchmarks.dialect.Witness;
import app.madang.benchmarks.server.Contestant;
import app.madang.benchmarks.server.Heap;
import app.madang.benchmarks.server.Launcher;
import app.madang.benchmarks.server.ServerProcess;
import app.madang.benchmarks.server.Usage;
import app.madang.benchmarks.traffic.Crowd;
import app.madang.benchmarks.wire.Engine;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Many stays that do nothing but live, on a server that was started fresh. The calling thread is the engine's. */
public final class IdleRun {
    private static final long LATEST_SECONDS = 120;
    private static final int IN_ROOM = 5;
    /** So many come and go first: what a server loads and makes once is not counted to the stays. */
    private static final int REHEARSAL = 200;

    private final Launcher launcher;
    private final int stays;
    private final int settleSeconds;
    private final int windowSeconds;

    /**
     * @param settleSeconds from the last join until anything is measured
     * @param windowSeconds how long the idle server's processor time is measured
     */
    public IdleRun(Launcher launcher, int stays, int settleSeconds, int windowSeconds) {
        this.launcher = launcher;
        this.stays = stays;
        this.settleSeconds = settleSeconds;
        this.windowSeconds = windowSeconds;
    }

    /** @throws IOException if the server does not start, or cannot be looked into */
    public IdleResult run(Contestant contestant) throws IOException {
        try (ServerProcess server = launcher.start(contestant, 8)) {
            rehearse(contestant, server);
            try (Engine engine = new Engine()) {
                return measure(contestant, server, engine);
            }
        }
    }

    private IdleResult measure(Contestant contestant, ServerProcess server, Engine engine) throws IOException {
        Losses losses = new Losses();
        Long heap = heap(contestant, server);
        long empty = Usage.of(server.pid()).residentBytes();
        admit(contestant, server, engine, losses, stays);
        idle(engine, settleSeconds);
        Usage before = Usage.of(server.pid());
        idle(engine, windowSeconds);
        double cpu = Usage.of(server.pid()).since(before).cpuSeconds();
        Double ofStay = heap == null ? null : (double) (heap(contestant, server) - heap) / stays;
        long full = Usage.of(server.pid()).residentBytes();
        double share = cpu * 100 / windowSeconds;
        return new IdleResult(
                contestant.title(), stays, ofStay, (double) (full - empty) / stays, empty, full, share, losses.count);
    }

    private void rehearse(Contestant contestant, ServerProcess server) throws IOException {
        try (Engine engine = new Engine()) {
            admit(contestant, server, engine, new Losses(), REHEARSAL).forEach(Person::leave);
            idle(engine, 2);
        }
    }

    private static List<Person> admit(
            Contestant contestant, ServerProcess server, Engine engine, Witness witness, int count) {
        Crowd crowd = new Crowd(engine, contestant.dialect(), server.port(), count, witness);
        List<Person> people = IntStream.range(0, count)
                .mapToObj(i -> crowd.person("idle-" + i / IN_ROOM))
                .toList();
        crowd.admit(people, LATEST_SECONDS);
        return people;
    }

    private static void idle(Engine engine, long seconds) {
        engine.run(() -> false, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    }

    /** Null where the server is no JVM. */
    private static Long heap(Contestant contestant, ServerProcess server) throws IOException {
        return contestant == Contestant.MADANG ? Heap.liveBytes(server.pid()) : null;
    }

    private static final class Losses implements Witness {
        private int count;

        @Override
        public void joined(Person person) {
            // The crowd waits for it.
        }

        @Override
        public void met(Person person) {
            // Nobody speaks to them.
        }

        @Override
        public void received(Person person, int mark) {
            // Nothing is relayed here.
        }

        @Override
        public void refused(Person person, String text) {
            // A refused join ends the connection, which counts.
        }

        @Override
        public void lost(Person person) {
            count++;
        }
    }
}
