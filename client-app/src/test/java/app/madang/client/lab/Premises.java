package app.madang.client.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A laboratory with a signaling server and a relay for each test of a class, made before it and removed after it. */
final class Premises implements BeforeEachCallback, AfterEachCallback {
    private static final long JOINED_MS = 60_000;
    /** A start takes a second of a processor: more at once only make each other late. */
    private static final int STARTING = 2;

    private Laboratory laboratory;
    private SignalingProcess signaling;
    private Relay relay;
    private final List<Caller> callers = new ArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) throws IOException, InterruptedException {
        laboratory = Laboratory.open();
        signaling = SignalingProcess.start(laboratory);
        relay = laboratory.relay();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        callers.clear();
        if (laboratory != null) {
            laboratory.close();
        }
    }

    Laboratory laboratory() {
        return laboratory;
    }

    Site site(Network network) throws IOException, InterruptedException {
        return laboratory.site(network);
    }

    SignalingProcess signaling() {
        return signaling;
    }

    Relay relay() {
        return relay;
    }

    /** Two participants in a room of their own. */
    Pair pair(String room, Site one, Site other, List<String> options) throws IOException {
        return pairAt(SignalingProcess.room(room), one, other, options);
    }

    Pair pairAt(String invitation, Site one, Site other, List<String> options) throws IOException {
        Caller first = joinAt(invitation, "one", one, options);
        return new Pair(first, joinAt(invitation, "other", other, options));
    }

    Caller join(String name, Site site, String room, List<String> options) throws IOException {
        return joinAt(SignalingProcess.room(room), name, site, options);
    }

    /** A participant at this site; waits for those that start before it. */
    private Caller joinAt(String invitation, String name, Site site, List<String> options) throws IOException {
        if (callers.size() >= STARTING) {
            Caller earlier = callers.get(callers.size() - STARTING);
            boolean joined = Waiting.isTrueWithin(JOINED_MS, () -> earlier.joined() || earlier.ended());
            assertThat(joined && !earlier.ended()).as(earlier.said()).isTrue();
        }
        Caller caller = Caller.join(name, site, invitation, options);
        callers.add(caller);
        return laboratory.closedLater(caller);
    }
}
