package app.madang.client.app.doctor;

import app.madang.client.doctor.NatFinding;
import app.madang.client.doctor.ProbeFinding;
import app.madang.client.doctor.SignalingFinding;
import app.madang.client.doctor.Step;
import app.madang.client.doctor.Verdict;
import app.madang.client.media.DeviceLook;
import app.madang.client.ui.doctor.DoctorTexts;
import app.madang.protocol.Host;
import app.madang.stun.NatResult;
import app.madang.stun.ProbeResult;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The one object of {@code doctor --json}; docs/doctor.md describes it. */
public final class DoctorJson {
    private final JsonMapper json = new JsonMapper();
    private final DoctorTexts texts;

    public DoctorJson(DoctorTexts texts) {
        this.texts = texts;
    }

    /** One line. */
    public String of(Verdict verdict, List<Step> steps) {
        ObjectNode object = json.createObjectNode();
        object.put("works", verdict.way().works());
        object.put("verdict", name(verdict.way()));
        object.put("sentence", texts.of(verdict));
        ArrayNode lacks = object.putArray("lacks");
        verdict.lacks().stream().sorted().map(DoctorJson::name).forEach(lacks::add);
        ArrayNode list = object.putArray("steps");
        steps.forEach(step -> list.add(step(step)));
        return json.writeValueAsString(object);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private ObjectNode step(Step step) {
        ObjectNode object = json.createObjectNode();
        object.put("step", name(step.kind()));
        switch (step.mark()) {
            case GOOD -> object.put("ok", true);
            case BAD -> object.put("ok", false);
            case OPEN -> object.putNull("ok");
        }
        switch (step) {
            case Step.Signaling signaling -> put(object, signaling.finding());
            case Step.Stun stun -> put(object, stun.finding());
            case Step.Nat nat -> put(object, nat.finding());
            case Step.Turn turn -> put(object, turn.finding());
            case Step.Device device -> put(object, device.look());
        }
        return object.put("sentence", texts.of(step));
    }

    private static void put(ObjectNode object, SignalingFinding finding) {
        switch (finding) {
            case SignalingFinding.NotAsked notAsked -> object.put("outcome", "not_asked");
            case SignalingFinding.Speaks speaks ->
                object.put("outcome", "speaks")
                        .put("server", speaks.server())
                        .put("protocol", speaks.protocol())
                        .put("ms", speaks.rttMs());
            case SignalingFinding.Unreached unreached ->
                object.put("outcome", "unreached").put("why", name(unreached.why()));
            case SignalingFinding.Refused refused ->
                object.put("outcome", "refused").put("code", refused.code());
        }
    }

    private static void put(ObjectNode object, ProbeFinding finding) {
        switch (finding) {
            case ProbeFinding.NotOffered none -> object.put("outcome", "not_offered");
            case ProbeFinding.Asked asked -> put(object.put("url", asked.url().toString()), asked.result());
        }
    }

    private static void put(ObjectNode object, ProbeResult result) {
        switch (result) {
            case ProbeResult.Reached reached ->
                object.put("outcome", "reached")
                        .put("mapped", address(reached.mapped()))
                        .put("ms", reached.rttMs());
            case ProbeResult.Relayed relayed ->
                object.put("outcome", "relayed")
                        .put("mapped", address(relayed.mapped()))
                        .put("relayed", address(relayed.relayed()))
                        .put("proof", name(relayed.proof()))
                        .put("ms", relayed.rttMs());
            case ProbeResult.Refused refused ->
                object.put("outcome", "refused").put("code", refused.code()).put("reason", refused.reason());
            case ProbeResult.TimedOut timedOut -> object.put("outcome", "timed_out");
            case ProbeResult.NameUnknown unknown -> object.put("outcome", "name_unknown");
            case ProbeResult.ConnectionRefused refused -> object.put("outcome", "connection_refused");
            case ProbeResult.NoRoute none -> object.put("outcome", "no_route");
            case ProbeResult.CertificateUnknown unknown -> object.put("outcome", "certificate_unknown");
            case ProbeResult.TlsFailed failed -> object.put("outcome", "tls_failed");
            case ProbeResult.NoStun none -> object.put("outcome", "no_stun");
        }
    }

    private static void put(ObjectNode object, NatFinding finding) {
        switch (finding) {
            case NatFinding.Unknown unknown -> object.put("outcome", "unknown");
            case NatFinding.Known known -> put(object.put("outcome", "known"), known.found());
        }
    }

    private static void put(ObjectNode object, NatResult.Found found) {
        object.put("mapping", name(found.mapping()))
                .put("filtering", name(found.filtering()))
                .put("local", address(found.local()))
                .put("mapped", address(found.mapped()));
    }

    private static void put(ObjectNode object, DeviceLook look) {
        object.put("outcome", name(look.state())).put("name", look.name());
    }

    private static String address(InetSocketAddress address) {
        return Host.withPort(address.getAddress().getHostAddress(), address.getPort());
    }
}
