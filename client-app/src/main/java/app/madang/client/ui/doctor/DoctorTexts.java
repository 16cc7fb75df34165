package app.madang.client.ui.doctor;

import app.madang.client.call.EndReason;
import app.madang.client.doctor.NatFinding;
import app.madang.client.doctor.ProbeFinding;
import app.madang.client.doctor.SignalingFinding;
import app.madang.client.doctor.Step;
import app.madang.client.doctor.Verdict;
import app.madang.client.media.DeviceLook;
import app.madang.client.ui.Texts;
import app.madang.protocol.ErrorCode;
import app.madang.protocol.Host;
import app.madang.stun.NatResult;
import app.madang.stun.ProbeResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sentence for each step and each verdict, in one language. Immutable, for any thread. */
public final class DoctorTexts {
    private static final int UNAUTHORIZED = 401;
    private static final int QUOTA = 486;
    private static final int CAPACITY = 508;

    private final Texts texts;

    public DoctorTexts(Texts texts) {
        this.texts = texts;
    }

    public String title(Step.Kind kind) {
        return texts.get("step." + kind.name());
    }

    /** One word. */
    public String of(Step.Mark mark) {
        return texts.get("mark." + mark.name());
    }

    /** What became of a step. */
    public String of(Step step) {
        return switch (step) {
            case Step.Signaling signaling -> signaling(signaling.finding());
            case Step.Stun stun -> probe(stun.finding());
            case Step.Nat nat -> nat(nat.finding());
            case Step.Turn turn -> probe(turn.finding());
            case Step.Device device -> device(step.kind(), device.look());
        };
    }

    /** Whether calls will work and what to do about it; then which devices are missing. */
    public String of(Verdict verdict) {
        Stream<String> lacks = Stream.of(Verdict.Lack.values())
                .filter(verdict.lacks()::contains)
                .map(lack -> texts.get("lack." + lack.name()));
        return Stream.concat(Stream.of(texts.get("verdict." + verdict.way().name())), lacks)
                .collect(Collectors.joining(" "));
    }

    private String signaling(SignalingFinding finding) {
        return switch (finding) {
            case SignalingFinding.NotAsked notAsked -> texts.get("signaling.NOT_ASKED");
            case SignalingFinding.Speaks speaks ->
                texts.get("signaling.SPEAKS", speaks.server(), speaks.rttMs(), speaks.protocol());
            case SignalingFinding.Unreached unreached ->
                texts.get("connect." + unreached.why().name());
            case SignalingFinding.Refused refused ->
                refused.slowed() ? texts.of(EndReason.ACCESS_SLOWED) : refused(refused.code());
        };
    }

    /** The reasons that people can do something about have their own sentence, as a call's end has. */
    private String refused(String code) {
        return Stream.of(
                        ErrorCode.ACCESS_DENIED,
                        ErrorCode.SERVER_FULL,
                        ErrorCode.SERVER_DRAINING,
                        ErrorCode.UNSUPPORTED_VERSION)
                .filter(known -> known.wireName().equals(code))
                .findFirst()
                .map(known -> texts.get("end." + known.name()))
                .orElseGet(() -> texts.get("signaling.REFUSED", code));
    }

    private String probe(ProbeFinding finding) {
        return switch (finding) {
            case ProbeFinding.NotOffered none -> texts.get("probe.NOT_OFFERED");
            case ProbeFinding.Asked asked ->
                probe(Host.withPort(asked.url().host(), asked.url().port()), asked.result());
        };
    }

    private String probe(String server, ProbeResult result) {
        return switch (result) {
            case ProbeResult.Reached reached ->
                texts.get(
                        "probe.REACHED",
                        server,
                        reached.rttMs(),
                        reached.mapped().getAddress().getHostAddress());
            case ProbeResult.Relayed relayed -> relayed(server, relayed);
            case ProbeResult.Refused refused -> refused(server, refused);
            case ProbeResult.TimedOut timedOut -> texts.get("probe.TIMED_OUT", server);
            case ProbeResult.NameUnknown unknown -> texts.get("probe.NAME_UNKNOWN", server);
            case ProbeResult.ConnectionRefused refused -> texts.get("probe.CONNECTION_REFUSED", server);
            case ProbeResult.NoRoute none -> texts.get("probe.NO_ROUTE", server);
            case ProbeResult.CertificateUnknown unknown -> texts.get("probe.CERTIFICATE_UNKNOWN", server);
            case ProbeResult.TlsFailed failed -> texts.get("probe.TLS_FAILED", server);
            case ProbeResult.NoStun none -> texts.get("probe.NO_STUN", server);
        };
    }

    private String relayed(String server, ProbeResult.Relayed relayed) {
        return switch (relayed.proof()) {
            case RELAYED -> texts.get("probe.RELAYED", server, relayed.rttMs());
            case FORBIDDEN, NOT_TRIED -> texts.get("probe.RELAYED_UNPROVED", server, relayed.rttMs());
            case SILENT -> texts.get("probe.SILENT", server);
        };
    }

    private String refused(String server, ProbeResult.Refused refused) {
        return switch (refused.code()) {
            case UNAUTHORIZED -> texts.get("probe.UNAUTHORIZED", server);
            case QUOTA, CAPACITY -> texts.get("probe.QUOTA", server);
            default -> texts.get("probe.REFUSED", server, refused.code(), refused.reason());
        };
    }

    private String nat(NatFinding finding) {
        return switch (finding) {
            case NatFinding.Unknown unknown -> texts.get("nat.UNKNOWN");
            case NatFinding.Known known -> nat(known.found());
        };
    }

    private String nat(NatResult.Found found) {
        String mapping = texts.get("mapping." + found.mapping().name());
        return (mapping + " " + texts.get("filtering." + found.filtering().name())).strip();
    }

    private String device(Step.Kind kind, DeviceLook look) {
        return texts.get("device." + kind.name() + "_" + look.state().name(), look.name());
    }
}
