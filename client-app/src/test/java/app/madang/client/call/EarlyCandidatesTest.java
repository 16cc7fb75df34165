package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.Limits;
import app.madang.protocol.Signal.Candidate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EarlyCandidatesTest {
    private final EarlyCandidates early = new EarlyCandidates();
    private final List<Candidate> added = new ArrayList<>();

    private static Candidate of(long negotiation, int number) {
        return new Candidate(negotiation, "candidate:" + number, "0", 0);
    }

    @Test
    void theyWaitForTheirDescriptionAndKeepTheirOrder() {
        early.begin(1);
        early.take(of(1, 1), added::add);
        early.take(of(1, 2), added::add);
        assertThat(added).isEmpty();
        early.applied(1, added::add);
        early.take(of(1, 3), added::add);
        assertThat(added).containsExactly(of(1, 1), of(1, 2), of(1, 3));
    }

    @Test
    void whatBelongsToAnotherNegotiationIsDropped() {
        early.begin(1);
        early.take(of(1, 1), added::add);
        early.begin(2);
        early.take(of(1, 2), added::add);
        early.take(of(3, 1), added::add);
        early.applied(1, added::add);
        assertThat(added).isEmpty();
        early.applied(2, added::add);
        assertThat(added).isEmpty();
    }

    @Test
    void nobodyFillsTheMemory() {
        early.begin(1);
        for (int i = 0; i < 1_000; i++) {
            early.take(of(1, i), added::add);
        }
        early.applied(1, added::add);
        assertThat(added).hasSize(Limits.KEPT_CANDIDATES);
    }

    @Test
    void theWordThatThereAreNoMoreIsNotForTheConnection() {
        early.begin(1);
        early.applied(1, added::add);
        early.take(new Candidate(1, "", null, null), added::add);
        assertThat(added).isEmpty();
    }
}
