package app.madang.client.call;

import app.madang.protocol.Limits;
import app.madang.protocol.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The peer's candidates of the newest negotiation, held back until its description is applied (PROTOCOL §6): a native
 * connection loses earlier ones without a word. Owned by the call thread.
 */
final class EarlyCandidates {
    private final List<Signal.Candidate> waiting = new ArrayList<>();
    private long negotiation;
    private boolean applied;

    /** From now on this negotiation counts; what waited for an older one is forgotten. */
    void begin(long newest) {
        if (newest != negotiation) {
            negotiation = newest;
            applied = false;
            waiting.clear();
        }
    }

    void take(Signal.Candidate candidate, Consumer<Signal.Candidate> add) {
        if (candidate.negotiation() != negotiation || candidate.isLast()) {
            return;
        }
        if (applied) {
            add.accept(candidate);
        } else if (waiting.size() < Limits.KEPT_CANDIDATES) {
            waiting.add(candidate);
        }
    }

    void applied(long ofNegotiation, Consumer<Signal.Candidate> add) {
        if (ofNegotiation == negotiation) {
            applied = true;
            waiting.forEach(add);
            waiting.clear();
        }
    }
}
