package app.madang.client.doctor;

import app.madang.client.media.DeviceLook;
import app.madang.stun.NatResult.Filtering;
import app.madang.stun.NatResult.Found;
import app.madang.stun.NatResult.Mapping;
import app.madang.stun.ProbeResult;
import app.madang.stun.RelayProof;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether calls will work, and how.
 *
 * @param lacks devices that this participant will do without
 */
public record Verdict(Way way, Set<Lack> lacks) {
    /** Each has its sentence, which also says what to do about it. */
    public enum Way {
        /** Directly or by the relay, whoever the other is. */
        EVERYWHERE(true),
        /** UDP is blocked here, or only relays are wanted: by the relay. */
        BY_RELAY(true),
        /** Nothing is in the way: directly with everybody who has UDP. */
        DIRECTLY(true),
        /** Directly with most; who is behind a strict NAT needs a relay, and there is none. */
        MOSTLY(true),
        /** The same, though there is a relay: it does not work. */
        MOSTLY_RELAY_BROKEN(true),
        /** With people in the same network as the server; no server on the internet answers. */
        NEARBY(true),
        /** Symmetric NAT and no relay. */
        STRICT_NAT(false),
        /** Symmetric NAT and a relay that does not work. */
        STRICT_NAT_RELAY_BROKEN(false),
        /** No UDP and no relay. */
        NO_UDP(false),
        /** No UDP and a relay that does not work. */
        NO_UDP_RELAY_BROKEN(false),
        /** The only relay in reach shows a certificate that is not trusted. */
        RELAY_CERTIFICATE(false),
        /** Only relays are wanted, and none works. */
        NO_RELAY(false),
        /** Nobody names a STUN or TURN server, so only people in the same network can be reached. */
        NO_SERVERS(false),
        /** No network at all, as far as could be tried. */
        OFFLINE(false),
        /** The library for calls does not run on this machine. */
        UNUSABLE(false),
        SERVER_UNREACHED(false),
        SERVER_REFUSES(false),
        ACCESS_WORD(false);

        private final boolean works;

        Way(boolean works) {
            this.works = works;
        }

        /** Whether calls with most people will come about. */
        public boolean works() {
            return works;
        }
    }

    public enum Lack {
        CAMERA,
        MICROPHONE,
        SPEAKERS
    }

    public Verdict {
        lacks = Set.copyOf(lacks);
    }

    public static Verdict of(Examination found) {
        return new Verdict(way(found), lacks(found));
    }

    private static Way way(Examination found) {
        if (found.camera().state() == DeviceLook.State.NO_SYSTEM) {
            return Way.UNUSABLE;
        }
        return switch (found.signaling()) {
            case SignalingFinding.Unreached unreached -> Way.SERVER_UNREACHED;
            case SignalingFinding.Refused refused -> refused.asksForWord() ? Way.ACCESS_WORD : Way.SERVER_REFUSES;
            case SignalingFinding.Speaks speaks -> media(found);
            case SignalingFinding.NotAsked notAsked -> media(found);
        };
    }

    private static Way media(Examination found) {
        boolean relay = found.relays().all().stream().anyMatch(Verdict::relays);
        if (relay) {
            return found.relayOnly() || !hasUdp(found) ? Way.BY_RELAY : Way.EVERYWHERE;
        }
        boolean certificate = found.relays().all().stream().anyMatch(Verdict::isCertificateUnknown);
        if (found.relayOnly()) {
            return certificate ? Way.RELAY_CERTIFICATE : Way.NO_RELAY;
        }
        return hasUdp(found) ? direct(found) : withoutUdp(found, certificate);
    }

    private static Way withoutUdp(Examination found, boolean certificate) {
        if (found.near()) {
            return Way.NEARBY;
        }
        if (certificate) {
            return Way.RELAY_CERTIFICATE;
        }
        if (isOffline(found)) {
            return Way.OFFLINE;
        }
        if (!relayOffered(found) && found.stun() instanceof ProbeFinding.NotOffered) {
            return Way.NO_SERVERS;
        }
        return relayOffered(found) ? Way.NO_UDP_RELAY_BROKEN : Way.NO_UDP;
    }

    /** Which kinds of NAT reach which: docs/doctor.md has the table. */
    private static Way direct(Examination found) {
        boolean offered = relayOffered(found);
        Way mostly = offered ? Way.MOSTLY_RELAY_BROKEN : Way.MOSTLY;
        return switch (found.nat()) {
            case NatFinding.Known known -> direct(known.found(), offered, mostly);
            case NatFinding.Unknown unknown -> mostly;
        };
    }

    private static Way direct(Found nat, boolean offered, Way mostly) {
        if (isStrict(nat)) {
            return offered ? Way.STRICT_NAT_RELAY_BROKEN : Way.STRICT_NAT;
        }
        return !offered && isOpen(nat) ? Way.DIRECTLY : mostly;
    }

    private static boolean isStrict(Found nat) {
        return nat.mapping() == Mapping.ADDRESS_DEPENDENT || nat.mapping() == Mapping.ADDRESS_AND_PORT_DEPENDENT;
    }

    /** What a symmetric NAT sends comes in too, from whatever port it chose. */
    private static boolean isOpen(Found nat) {
        return nat.mapping() != Mapping.UNKNOWN
                && (nat.filtering() == Filtering.ENDPOINT_INDEPENDENT
                        || nat.filtering() == Filtering.ADDRESS_DEPENDENT);
    }

    private static boolean hasUdp(Examination found) {
        return isReached(found.stun()) || relays(found.relays().udp());
    }

    private static boolean isOffline(Examination found) {
        return found.signaling() instanceof SignalingFinding.NotAsked
                && found.stun() instanceof ProbeFinding.Asked asked
                && (asked.result() instanceof ProbeResult.NameUnknown || asked.result() instanceof ProbeResult.NoRoute);
    }

    private static boolean relayOffered(Examination found) {
        return found.relays().all().stream().anyMatch(finding -> finding instanceof ProbeFinding.Asked);
    }

    private static boolean isReached(ProbeFinding finding) {
        return finding instanceof ProbeFinding.Asked asked && asked.result() instanceof ProbeResult.Reached;
    }

    private static boolean relays(ProbeFinding finding) {
        return finding instanceof ProbeFinding.Asked asked
                && asked.result() instanceof ProbeResult.Relayed relayed
                && relayed.proof() != RelayProof.SILENT;
    }

    private static boolean isCertificateUnknown(ProbeFinding finding) {
        return finding instanceof ProbeFinding.Asked asked && asked.result() instanceof ProbeResult.CertificateUnknown;
    }

    private static Set<Lack> lacks(Examination found) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        addUnlessWorking(lacks, Lack.CAMERA, found.camera());
        addUnlessWorking(lacks, Lack.MICROPHONE, found.microphone());
        addUnlessWorking(lacks, Lack.SPEAKERS, found.speakers());
        return lacks;
    }

    private static void addUnlessWorking(Set<Lack> lacks, Lack lack, DeviceLook look) {
        if (look.state() != DeviceLook.State.WORKS) {
            lacks.add(lack);
        }
    }
}
