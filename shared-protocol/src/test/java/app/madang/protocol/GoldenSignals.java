package app.madang.protocol;

import java.util.Map;

/** What the files of the five signals say, in both directions. */
final class GoldenSignals {
    private static final String SDP = "v=0\r\no=- 4611 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    private static final String CANDIDATE = "candidate:1 1 udp 2122260223 192.0.2.7 49152 typ host generation 0";

    static final Map<String, Signal> BY_NAME = Map.of(
            "offer", new Signal.Offer(1, 1, SDP),
            "answer", new Signal.Answer(Limits.MAX_INTEGER, SDP),
            "candidate", new Signal.Candidate(2, CANDIDATE, "0", 0),
            "candidate-last", new Signal.Candidate(2, "", null, null),
            "candidate-mid-only", new Signal.Candidate(2, CANDIDATE, "audio", null),
            "candidate-index-only", new Signal.Candidate(2, CANDIDATE, null, 3),
            "restart", new Signal.Restart(0, true, "ice failed"),
            "restart-bare", new Signal.Restart(7, false, null),
            "sealed",
                    new Signal.Sealed(
                            1, "AAECAwQFBgcICQoL-qsotIyDWmRv1Swgtjrw1HWeVVV3U-uH775s_Agibdpp4RMqRiC-Sx7k4T_TQgg"));

    private GoldenSignals() {}
}
