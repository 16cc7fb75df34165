package app.madang.signaling.soak;

import app.madang.signaling.soak.Participant.Phase;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Waits until nothing is in flight, and compares what everybody heard and sees, and what the server keeps, with the model. */
final class Checkpoint {
    private static final long PATIENCE_MS = 60_000;

    private final World world;
    private final Driver driver;
    private Census census;

    Checkpoint(World world, Driver driver) {
        this.world = world;
        this.driver = driver;
    }

    void check() {
        driver.pause();
        settle();
        awaitViews();
        settleRooms();
        awaitCensus(now -> null);
        world.count("checkpoints");
    }

    /** Everybody leaves; then the server keeps nobody. */
    Census checkEmpty() {
        return checkEmpty(census -> null);
    }

    /**
     * The same, and then nothing more than before.
     *
     * @param before what the server kept when it was empty before
     */
    Census checkEmpty(Census before) {
        return checkEmpty(census -> census.grownSince(before));
    }

    private Census checkEmpty(Function<Census, String> wrong) {
        check();
        driver.sendAllHome();
        await("everybody to be out", () -> driver.people().stream().allMatch(each -> each.phase() == Phase.OUT));
        settleRooms();
        // Who has just gone is waited for a little by timers.
        return awaitCensus(wrong);
    }

    private void settle() {
        await("the server to start", () -> world.server().isUp());
        // Those who were to stay away longer come at once.
        driver.people().stream().filter(each -> each.phase() == Phase.AWAY).forEach(each -> each.comeIn(0));
        await("everybody to be in or out", this::isSettled);
        // Twice: what was said until the first has been handled, what was said because of it until the second.
        barrier();
        barrier();
    }

    private void barrier() {
        long tick = world.tick();
        for (Participant person : driver.people()) {
            if (person.phase() == Phase.IN) {
                person.line().hearing().ping();
            }
        }
        await(
                "every ping to be answered",
                () -> isSettled()
                        && people(Phase.IN).stream()
                                .allMatch(each -> each.line().hearing().hasPongedSince(tick)));
    }

    private boolean isSettled() {
        world.server().assertAlive();
        return driver.people().stream().allMatch(Checkpoint::isSettled);
    }

    private static boolean isSettled(Participant person) {
        return switch (person.phase()) {
            case IN -> person.line().isQuiet();
            case OUT -> !person.isExpected();
            case COMING, AWAY, LEAVING, BREAKING -> false;
        };
    }

    private List<Participant> people(Phase phase) {
        return driver.people().stream().filter(each -> each.phase() == phase).toList();
    }

    private void awaitViews() {
        if (!world.engine()
                .runUntil(() -> isSettled() && people(Phase.IN).stream().allMatch(this::seesTheTruth), PATIENCE_MS)) {
            Participant wrong = people(Phase.IN).stream()
                    .filter(each -> !seesTheTruth(each))
                    .findFirst()
                    .orElseThrow();
            throw wrong.failure(
                    "sees " + wrong.view() + "\n  instead of " + wrong.room().othersThan(wrong));
        }
    }

    private void settleRooms() {
        Set<Participant> possible = Set.copyOf(driver.people());
        driver.rooms().forEach(room -> room.settle(possible));
    }

    private boolean seesTheTruth(Participant person) {
        return person.view().shows(person.room().othersThan(person));
    }

    /** The server has as many stays and rooms as there are. */
    private Census awaitCensus(Function<Census, String> more) {
        long deadline = world.engine().nowMs() + PATIENCE_MS;
        while (true) {
            census = null;
            Census.take(world.server(), world.engine(), answer -> census = answer);
            await("the census", () -> census != null);
            String wrong = compare(census) == null ? more.apply(census) : compare(census);
            if (wrong == null) {
                return census;
            }
            if (world.engine().nowMs() > deadline) {
                throw new AssertionError(wrong + ", with seed " + world.seed() + "; alive: " + census.ours());
            }
        }
    }

    private String compare(Census now) {
        int stays = people(Phase.IN).size();
        long rooms = people(Phase.IN).stream().map(Participant::room).distinct().count();
        int visits = stays + driver.strangers();
        boolean equal = now.count("Stay") == stays && now.count("OpenRoom") == rooms && now.count("Visit") == visits;
        return equal
                ? null
                : "the server should keep " + stays + " stays, " + rooms + " rooms and " + visits + " visits";
    }

    private void await(String what, BooleanSupplier condition) {
        if (!world.engine().runUntil(condition, PATIENCE_MS)) {
            List<Participant> late =
                    driver.people().stream().filter(each -> !isSettled(each)).toList();
            String names = late.stream().map(Participant::toString).collect(Collectors.joining(", "));
            String sentence = "waited too long for " + what + "; " + (names.isEmpty() ? "everybody is settled" : names);
            throw late.isEmpty()
                    ? new AssertionError(sentence + ", with seed " + world.seed())
                    : late.getFirst().room().failure(sentence);
        }
    }
}
