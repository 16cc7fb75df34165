package app.madang.client.doctor;

import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrl.Transport;
import app.madang.protocol.IceUrlException;
import app.madang.stun.IceProbe;
import app.madang.stun.NatResult;
import app.madang.stun.ProbeResult;
import app.madang.stun.RelayProof;
import app.madang.stun.TurnCredential;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the STUN and TURN servers that a call would be given. */
final class IceCheck {
    /** Of each kind: nobody waits for a whole list of dead servers. */
    private static final int MAX_ASKED = 3;

    private final IceProbe probe;
    private final List<Target> targets;

    private record Target(IceUrl url, TurnCredential credential) {}

    IceCheck(IceProbe probe, List<IceServer> servers) {
        this.probe = probe;
        targets = servers.stream().flatMap(IceCheck::targets).toList();
    }

    private static Stream<Target> targets(IceServer server) {
        List<Target> targets = new ArrayList<>();
        for (String url : server.urls()) {
            try {
                targets.add(new Target(IceUrl.parse(url), credential(server)));
            } catch (IceUrlException | IllegalArgumentException e) {
                // No address of a server, or too long a user name: calls leave such a server out too.
            }
        }
        return targets.stream();
    }

    private static TurnCredential credential(IceServer server) {
        return server.username() == null || server.credential() == null
                ? null
                : new TurnCredential(server.username(), server.credential());
    }

    /** A TURN server over UDP answers what a STUN server does. */
    ProbeFinding stun() {
        Comparator<Target> stunFirst =
                Comparator.comparing(target -> target.url().service());
        List<Target> asked = targets.stream()
                .filter(target -> target.url().transport() == Transport.UDP)
                .sorted(stunFirst)
                .toList();
        return best(asked, target -> probe.stun(target.url()));
    }

    ProbeFinding turn(Transport transport) {
        List<Target> asked = targets.stream()
                .filter(target -> target.url().service() == Service.TURN)
                .filter(target -> target.url().transport() == transport)
                .toList();
        return best(asked, target -> probe.turn(target.url(), target.credential(), true));
    }

    /** @param reached the server that answered; one on another host tells what it alone may not know */
    NatFinding nat(ProbeFinding reached) {
        if (!(reached instanceof ProbeFinding.Asked asked) || !(asked.result() instanceof ProbeResult.Reached)) {
            return new NatFinding.Unknown();
        }
        Optional<IceUrl> second = targets.stream()
                .map(Target::url)
                .filter(url -> url.transport() == Transport.UDP
                        && !url.host().equals(asked.url().host()))
                .findFirst();
        return probe.nat(asked.url(), second.orElse(null)) instanceof NatResult.Found found
                ? new NatFinding.Known(found)
                : new NatFinding.Unknown();
    }

    @FunctionalInterface
    private interface Question {
        ProbeResult ask(Target target);
    }

    /** All at once; the first in the list of those that did best. */
    private static ProbeFinding best(List<Target> targets, Question question) {
        return targets.stream()
                .limit(MAX_ASKED)
                .map(target -> Background.run(() -> new ProbeFinding.Asked(target.url(), question.ask(target))))
                .toList()
                .stream()
                .map(Background::join)
                .min(Comparator.comparingInt(asked -> badness(asked.result())))
                .map(ProbeFinding.class::cast)
                .orElseGet(ProbeFinding.NotOffered::new);
    }

    private static int badness(ProbeResult result) {
        return switch (result) {
            case ProbeResult.Reached reached -> 0;
            case ProbeResult.Relayed relayed -> relayed.proof() == RelayProof.SILENT ? 1 : 0;
            case ProbeResult.CertificateUnknown unknown -> 2;
            case ProbeResult.Refused refused -> 3;
            case ProbeResult.TlsFailed failed -> 4;
            case ProbeResult.NoStun none -> 4;
            case ProbeResult.ConnectionRefused refused -> 5;
            case ProbeResult.TimedOut timedOut -> 6;
            case ProbeResult.NameUnknown unknown -> 7;
            case ProbeResult.NoRoute none -> 8;
        };
    }
}
