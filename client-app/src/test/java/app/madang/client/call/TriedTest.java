package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TriedTest {
    private static final List<String> HOST = List.of("host");
    private static final List<String> SEEN = List.of("host", "srflx");
    private static final List<String> RELAYED = List.of("host", "srflx", "relay");

    /** What both sides say, who have the same before them. */
    private static LinkFault fault(List<String> ours, List<String> theirs) {
        LinkFault fault = oneSide(ours, theirs);
        assertThat(oneSide(theirs, ours)).isEqualTo(fault);
        return fault;
    }

    private static LinkFault oneSide(List<String> local, List<String> remote) {
        Tried tried = new Tried();
        local.forEach(type -> tried.local(candidate(type)));
        remote.forEach(type -> tried.remote(candidate(type)));
        tried.remote("");
        return tried.fault();
    }

    private static String candidate(String type) {
        return "candidate:1 1 udp 2122260223 192.0.2.1 5000 typ " + type + " generation 0";
    }

    @Test
    void theFaultFollowsFromWhatBothSidesHad() {
        assertThat(fault(SEEN, List.of())).isEqualTo(LinkFault.NO_ANSWER);
        assertThat(fault(SEEN, SEEN)).isEqualTo(LinkFault.NEEDS_RELAY);
        assertThat(fault(SEEN, HOST)).isEqualTo(LinkFault.NO_WAY_OUT);
        assertThat(fault(HOST, HOST)).isEqualTo(LinkFault.NO_WAY_OUT);
        assertThat(fault(RELAYED, HOST)).isEqualTo(LinkFault.RELAY_IN_VAIN);
    }

    @Test
    void theConnectionBeforeCountsUntilTheNextHasTriedSomething() {
        Tried tried = new Tried();
        tried.local(candidate("host"));
        tried.remote(candidate("host"));
        tried.begin();
        tried.local(candidate("srflx"));
        assertThat(tried.fault()).isEqualTo(LinkFault.NO_WAY_OUT);
        tried.remote(candidate("srflx"));
        assertThat(tried.fault()).isEqualTo(LinkFault.NEEDS_RELAY);
        tried.connected();
        assertThat(tried.fault()).isEqualTo(LinkFault.NO_ANSWER);
    }
}
