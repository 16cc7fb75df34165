package app.madang.benchmarks.relay;

import app.madang.benchmarks.dialect.Identity;
import app.madang.benchmarks.dialect.Kind;
import app.madang.benchmarks.dialect.Person;
import app.madang.benchmarks.traffic.Corpus;
import app.madang.benchmarks.traffic.Crowd;
import app.madang.benchmarks.wire.Engine;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Someone who joins and then reads nothing, while two others in the room relay offers to it, 80 a second together. It
 * comes back every five seconds, so that a server that cuts it has it again. The engine's thread.
 */
final class SlowReader {
    private static final int RECEIVE_BYTES = 4_096;
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(5);
    /** Greater than any plan's: it is not measured. */
    private static final int MARK = 99_999_999;

    private final Engine engine;
    private final Crowd crowd;
    private final byte[] offer = new Corpus().fields(Kind.OFFER, 0);
    private final Identity identity = Identity.in("slow", new SplittableRandom(8));
    private List<Person> tellers = List.of();
    private Person deaf;

    SlowReader(Engine engine, Crowd crowd) {
        this.engine = engine;
        this.crowd = crowd;
    }

    /** Those who will relay to it, to be let in before {@link #begin}. */
    List<Person> tellers() {
        tellers = List.of(crowd.person("slow"), crowd.person("slow"));
        return tellers;
    }

    void begin() {
        comeBack();
        tell();
    }

    private void comeBack() {
        if (deaf != null) {
            deaf.drop();
        }
        deaf = crowd.person(identity);
        crowd.enter(deaf, RECEIVE_BYTES);
        engine.at(System.nanoTime() + AGAIN, this::comeBack);
    }

    private void tell() {
        if (deaf.present()) {
            deaf.turnDeaf();
            tellers.stream().filter(Person::present).forEach(teller -> teller.tell(deaf, Kind.OFFER, offer, MARK));
        }
        engine.at(System.nanoTime() + EVERY, this::tell);
    }
}
