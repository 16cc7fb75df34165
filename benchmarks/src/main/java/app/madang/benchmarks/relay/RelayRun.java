package app.madang.benchmarks.relay;

import app.madang.benchmarks.dialect.Person;
import app.madang.benchmarks.server.Contestant;
import app.madang.benchmarks.server.Launcher;
import app.madang.benchmarks.server.ServerProcess;
import app.madang.benchmarks.server.Usage;
import app.madang.benchmarks.traffic.Crowd;
import app.madang.benchmarks.traffic.Plan;
import app.madang.benchmarks.wire.Engine;
import app.madang.benchmarks.wire.Metronome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One server, started fresh, under the whole plan. The calling thread is the engine's. */
public final class RelayRun {
    private static final long LATEST_SECONDS = 120;
    private static final long DRAIN_SECONDS = 20;
    /** Rooms of the idle stays are as large as those of the others on average. */
    private static final int IDLE_IN_ROOM = 5;

    private final Launcher launcher;
    private final Settings settings;
    private final Plan plan;

    public RelayRun(Launcher launcher, Settings settings, Plan plan) {
        this.launcher = launcher;
        this.settings = settings;
        this.plan = plan;
    }

    /** @throws IOException if the server does not start */
    public RunResult run(Contestant contestant) throws IOException {
        try (ServerProcess server = launcher.start(contestant, 8);
                Engine engine = new Engine();
                Flooder flooder = new Flooder(contestant.dialect(), server.port())) {
            List<Window> windows = List.of(settings.quiet(), settings.troubled());
            Conductor conductor = new Conductor(plan, windows);
            Crowd crowd = new Crowd(engine, contestant.dialect(), server.port(), 3, conductor);
            SlowReader slow = new SlowReader(engine, crowd);
            crowd.admit(everybody(conductor, crowd, slow), LATEST_SECONDS);
            long start = System.nanoTime();
            windows.forEach(window -> watch(engine, server, window, start));
            troubleAt(start, engine, flooder, slow);
            play(engine, conductor, flooder, windows.getLast(), start);
            return new RunResult(
                    contestant.title(),
                    windows.stream().map(this::result).toList(),
                    flooder.messages() / settings.troubleSeconds(),
                    flooder.cuts());
        }
    }

    private List<Person> everybody(Conductor conductor, Crowd crowd, SlowReader slow) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < settings.idle(); i++) {
            people.add(crowd.person("idle-" + i / IDLE_IN_ROOM));
        }
        people.addAll(conductor.firstHolders(crowd));
        people.addAll(slow.tellers());
        return people;
    }

    private static void watch(Engine engine, ServerProcess server, Window window, long start) {
        engine.at(
                start + window.from(),
                () -> window.begin(Usage.of(server.pid()), Usage.ofThisProcess(), engine.traffic()));
        engine.at(
                start + window.to(), () -> window.end(Usage.of(server.pid()), Usage.ofThisProcess(), engine.traffic()));
    }

    private void troubleAt(long start, Engine engine, Flooder flooder, SlowReader slow) {
        engine.at(start + settings.quiet().to(), () -> {
            flooder.begin();
            slow.begin();
        });
    }

    /** Then whatever is still on its way has time to arrive, however late: left out, it would flatter the server. */
    private void play(Engine engine, Conductor conductor, Flooder flooder, Window last, long start) throws IOException {
        engine.setDuty(conductor::beat);
        conductor.begin(start);
        long end = start + TimeUnit.SECONDS.toNanos(settings.totalSeconds());
        try (Metronome metronome = new Metronome(start, plan.times(), engine)) {
            metronome.start();
            engine.run(last::ended, end + TimeUnit.SECONDS.toNanos(LATEST_SECONDS));
        }
        flooder.close();
        engine.run(conductor::allArrived, end + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS));
    }

    private WindowResult result(Window window) {
        return window.result(plan.messages(window.from(), window.to()));
    }
}
