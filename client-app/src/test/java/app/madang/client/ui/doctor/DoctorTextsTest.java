package app.madang.client.ui.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import app.madang.client.doctor.NatFinding;
import app.madang.client.doctor.ProbeFinding;
import app.madang.client.doctor.SignalingFinding;
import app.madang.client.doctor.Step;
import app.madang.client.doctor.Verdict;
import app.madang.client.media.DeviceLook;
import app.madang.client.ui.Texts;
import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrl.Transport;
import app.madang.stun.NatResult;
import app.madang.stun.ProbeResult;
import app.madang.stun.RelayProof;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the doctor finds has its sentence in every language. */
class DoctorTextsTest {
    private static final InetSocketAddress ADDRESS = new InetSocketAddress("192.0.2.1", 1);

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyFindingHasItsSentence(String language) {
        DoctorTexts texts = new DoctorTexts(Texts.in(Locale.of(language)));
        for (Step step : everyStep()) {
            assertThat(texts.of(step)).as(step.toString()).isNotBlank().doesNotContain("{", "null");
            assertThat(texts.title(step.kind())).isNotBlank();
            assertThat(texts.of(step.mark())).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyVerdictHasItsOwnSentence(String language) {
        DoctorTexts texts = new DoctorTexts(Texts.in(Locale.of(language)));
        Set<String> sentences = new HashSet<>();
        for (Verdict.Way way : Verdict.Way.values()) {
            String sentence = texts.of(new Verdict(way, Set.of()));
            assertThat(sentence).as(way.name()).endsWith(".");
            assertThat(sentences.add(sentence)).as(way.name()).isTrue();
            assertThat(texts.of(new Verdict(way, EnumSet.allOf(Verdict.Lack.class))))
                    .startsWith(sentence + " ");
        }
    }

    private static List<Step> everyStep() {
        List<Step> steps = new ArrayList<>();
        signaling().map(Step.Signaling::new).forEach(steps::add);
        probes().forEach(finding -> {
            steps.add(new Step.Stun(finding));
            steps.add(new Step.Turn(Transport.TLS, finding));
        });
        nats().map(Step.Nat::new).forEach(steps::add);
        for (DeviceLook.State state : DeviceLook.State.values()) {
            DeviceLook look = new DeviceLook(state, "USB");
            steps.addAll(List.of(new Step.Camera(look), new Step.Microphone(look), new Step.Speakers(look)));
        }
        return steps;
    }

    private static Stream<SignalingFinding> signaling() {
        Stream<SignalingFinding> unreached = Stream.of(ConnectFailure.values()).map(SignalingFinding.Unreached::new);
        Stream<SignalingFinding.Refused> refused = Stream.of(
                        "access_denied", "server_full", "server_draining", "new_one")
                .flatMap(code ->
                        Stream.of(new SignalingFinding.Refused(code, 0), new SignalingFinding.Refused(code, 3_000)));
        Stream<SignalingFinding> others =
                Stream.of(new SignalingFinding.NotAsked(), new SignalingFinding.Speaks(1, "s", 1, List.of()));
        return Stream.concat(others, Stream.concat(unreached, refused));
    }

    private static Stream<ProbeFinding> probes() {
        IceUrl url = new IceUrl(Service.TURN, "2001:db8::1", 1, Transport.TLS);
        Stream<ProbeResult> relayed =
                Stream.of(RelayProof.values()).map(proof -> new ProbeResult.Relayed(ADDRESS, ADDRESS, proof, 1));
        Stream<ProbeResult> others = Stream.of(
                new ProbeResult.Reached(ADDRESS, 1),
                new ProbeResult.Refused(401, ""),
                new ProbeResult.Refused(486, ""),
                new ProbeResult.Refused(508, ""),
                new ProbeResult.Refused(0, ""),
                new ProbeResult.TimedOut(),
                new ProbeResult.NameUnknown(),
                new ProbeResult.ConnectionRefused(),
                new ProbeResult.NoRoute(),
                new ProbeResult.CertificateUnknown(),
                new ProbeResult.TlsFailed(),
                new ProbeResult.NoStun());
        Stream<ProbeFinding> asked = Stream.concat(relayed, others).map(result -> new ProbeFinding.Asked(url, result));
        return Stream.concat(Stream.of(new ProbeFinding.NotOffered()), asked);
    }

    private static Stream<NatFinding> nats() {
        Stream<NatFinding> known = Stream.of(NatResult.Mapping.values())
                .flatMap(mapping -> Stream.of(NatResult.Filtering.values())
                        .map(filtering -> new NatResult.Found(ADDRESS, ADDRESS, mapping, filtering)))
                .map(NatFinding.Known::new);
        return Stream.concat(Stream.of(new NatFinding.Unknown()), known);
    }
}
