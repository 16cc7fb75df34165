package app.madang.benchmarks.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.madang.benchmarks.dialect.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final int RATE = 2_000;
    private static final int SECONDS = 30;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Plan plan = Planner.plan(RATE, SECONDS, 1);
    private final List<Plan.Message> messages = plan.events().stream()
            .filter(Plan.Message.class::isInstance)
            .map(Plan.Message.class::cast)
            .toList();

    @Test
    void theSameSeedPlansTheSame() {
        assertThat(Planner.plan(RATE, SECONDS, 1)).isEqualTo(plan);
        assertThat(Planner.plan(RATE, SECONDS, 2)).isNotEqualTo(plan);
    }

    @Test
    void theRateIsTheOneAskedFor() {
        double whole = plan.messages(SECOND, SECONDS * SECOND) / (SECONDS - 1.0);
        assertThat(whole).isCloseTo(RATE, within(RATE * 0.05));
        for (int from = 1; from + 5 <= SECONDS; from++) {
            double rate = plan.messages(from * SECOND, (from + 5) * SECOND) / 5.0;
            assertThat(rate).as("from second %d on", from).isCloseTo(RATE, within(RATE * 0.3));
        }
    }

    @Test
    void timesAscendWithinTheSpan() {
        assertThat(plan.times()).isSorted();
        assertThat(plan.times()[0]).isNotNegative();
        assertThat(plan.events().getLast().at()).isLessThan(SECONDS * SECOND);
    }

    @Test
    void roomsHaveTwoToEightSeats() {
        Map<Integer, Integer> sizes = new HashMap<>();
        plan.seats().forEach(room -> sizes.merge(room, 1, Integer::sum));
        assertThat(new TreeSet<>(sizes.values())).containsExactly(2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void messagesStayWithinTheirRoom() {
        for (Plan.Message message : messages) {
            assertThat(message.from()).isNotEqualTo(message.to());
            assertThat(plan.seats().get(message.from())).isEqualTo(plan.seats().get(message.to()));
        }
    }

    /** Each offer has its answer after it; each side tells 10 to 20 candidates after its description. */
    @Test
    void aNegotiationIsWhole() {
        List<Plan.Message> offers = messages.stream()
                .filter(message -> message.kind() == Kind.OFFER && message.at() < (SECONDS - 2) * SECOND)
                .limit(100)
                .toList();
        assertThat(offers).hasSize(100);
        for (Plan.Message offer : offers) {
            Plan.Message answer =
                    between(offer.to(), offer.from(), Kind.ANSWER, offer.at()).getFirst();
            assertThat(answer.at()).isGreaterThan(offer.at());
            assertThat(between(offer.from(), offer.to(), Kind.CANDIDATE, offer.at()))
                    .hasSizeBetween(10, 20);
            assertThat(between(offer.to(), offer.from(), Kind.CANDIDATE, answer.at()))
                    .hasSizeBetween(10, 20);
        }
    }

    /** Who leaves is not spoken to until somebody took the seat. */
    @Test
    void nobodySpeaksToAnEmptySeat() {
        Set<Integer> empty = new HashSet<>();
        for (Plan.Event event : plan.events()) {
            switch (event) {
                case Plan.Leave leave -> assertThat(empty.add(leave.seat())).isTrue();
                case Plan.Join join -> assertThat(empty.remove(join.seat())).isTrue();
                case Plan.Message message ->
                    assertThat(empty.contains(message.from()) || empty.contains(message.to()))
                            .isFalse();
            }
        }
    }

    @Test
    void theMessagesAreAsLongAsRealOnes() {
        Corpus corpus = new Corpus();
        assertThat(corpus.fields(Kind.OFFER, 0)).hasSizeBetween(9_000, 10_000);
        assertThat(corpus.fields(Kind.ANSWER, 0)).hasSizeBetween(9_000, 10_000);
        for (int i = 0; i < 64; i++) {
            assertThat(corpus.fields(Kind.CANDIDATE, i)).hasSizeBetween(120, 250);
        }
    }

    private List<Plan.Message> between(int from, int to, Kind kind, long after) {
        return messages.stream()
                .filter(message -> message.from() == from && message.to() == to && message.kind() == kind)
                .filter(message -> message.at() >= after && message.at() < after + SECOND)
                .toList();
    }
}
