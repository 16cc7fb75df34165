package app.madang.client.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.loop.VirtualLoop;
import app.madang.protocol.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The peer's candidates wait for the own public address: the library would stop looking for it. */
final class RemoteCandidatesTest {
    private static final String FAR =
            "candidate:1 1 udp 1686052607 198.51.100.19 55885 typ srflx raddr 10.77.3.2 rport 1";

    private final VirtualLoop rtc = new VirtualLoop();
    private final List<String> library = new ArrayList<>();
    private final RemoteCandidates candidates =
            new RemoteCandidates(rtc, candidate -> library.add(candidate.candidate()));

    private void add(String text) {
        candidates.add(
                new Signal.Candidate(1, text, "0", 0), CandidateText.parse(text).orElseThrow());
    }

    @Test
    void theyWaitForTheGatheringAndKeepTheirOrder() {
        candidates.hold();
        add(FAR);
        add(FAR + " generation 0");
        assertThat(library).isEmpty();
        candidates.release();
        assertThat(library).containsExactly(FAR, FAR + " generation 0");
        add(FAR);
        assertThat(library).hasSize(3);
    }

    @Test
    void theyWaitForAMomentAtMost() {
        candidates.hold();
        add(FAR);
        rtc.advance(RemoteCandidates.LONGEST_MS - 1);
        assertThat(library).isEmpty();
        assertThat(candidates.ready()).isNotDone();
        rtc.advance(1);
        assertThat(library).containsExactly(FAR);
        assertThat(candidates.ready()).isDone();
    }

    /** However long the answer takes to make, the gathering that begins with it has its time. */
    @Test
    void theyWaitForTheAnswerFirst() {
        candidates.expect();
        add(FAR);
        rtc.advance(10 * RemoteCandidates.LONGEST_MS);
        candidates.hold();
        rtc.advance(RemoteCandidates.LONGEST_MS - 1);
        assertThat(library).isEmpty();
        rtc.advance(1);
        assertThat(library).containsExactly(FAR);
    }

    @Test
    void anEarlierWaitDoesNotEndALaterOne() {
        candidates.hold();
        candidates.release();
        rtc.advance(RemoteCandidates.LONGEST_MS - 1);
        candidates.hold();
        add(FAR);
        rtc.advance(2);
        assertThat(library).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.77.3.2",
                "192.168.1.5",
                "169.254.3.4",
                "fd00::1",
                "fe80::1",
                "3d1b8a3e-1c5f-4d0e-9d3c-0a1b2c3d4e5f.local"
            })
    void thoseOfTheLocalNetworkDoNotWait(String address) {
        candidates.hold();
        add("candidate:1 1 udp 2122260223 " + address + " 55885 typ host");
        assertThat(library).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.23", "100.64.0.7", "2001:db8::1", "1.2.3.4.5"})
    void thoseOfTheInternetDo(String address) {
        candidates.hold();
        add("candidate:1 1 udp 2122260223 " + address + " 55885 typ host");
        assertThat(library).isEmpty();
    }

    @Test
    void aFloodIsNotKept() {
        candidates.hold();
        for (int i = 0; i < 1_000; i++) {
            add(FAR);
        }
        assertThat(library).hasSizeGreaterThan(800);
    }
}
