package app.madang.client.doctor;

import app.madang.client.media.DeviceLook;
import app.madang.protocol.IceUrl.Transport;
import app.madang.stun.NatResult.Mapping;
import app.madang.stun.ProbeResult;
import app.madang.stun.RelayProof;

/** One thing that was tried, and what became of it. */
public sealed interface Step {
    /** In the order in which people read them. */
    enum Kind {
        SIGNALING,
        STUN,
        NAT,
        TURN_UDP,
        TURN_TCP,
        TURN_TLS,
        CAMERA,
        MICROPHONE,
        SPEAKERS
    }

    enum Mark {
        GOOD,
        BAD,
        /** Not tried, or nothing that is good or bad by itself. */
        OPEN
    }

    Kind kind();

    Mark mark();

    record Signaling(SignalingFinding finding) implements Step {
        @Override
        public Kind kind() {
            return Kind.SIGNALING;
        }

        @Override
        public Mark mark() {
            return switch (finding) {
                case SignalingFinding.NotAsked notAsked -> Mark.OPEN;
                case SignalingFinding.Speaks speaks -> Mark.GOOD;
                case SignalingFinding.Unreached unreached -> Mark.BAD;
                case SignalingFinding.Refused refused -> Mark.BAD;
            };
        }
    }

    record Stun(ProbeFinding finding) implements Step {
        @Override
        public Kind kind() {
            return Kind.STUN;
        }

        @Override
        public Mark mark() {
            return Step.mark(finding);
        }
    }

    record Nat(NatFinding finding) implements Step {
        @Override
        public Kind kind() {
            return Kind.NAT;
        }

        @Override
        public Mark mark() {
            return switch (finding) {
                case NatFinding.Unknown unknown -> Mark.OPEN;
                case NatFinding.Known known -> mark(known.found().mapping());
            };
        }

        private static Mark mark(Mapping mapping) {
            return switch (mapping) {
                case NONE, ENDPOINT_INDEPENDENT -> Mark.GOOD;
                case ADDRESS_DEPENDENT, ADDRESS_AND_PORT_DEPENDENT -> Mark.BAD;
                case UNKNOWN -> Mark.OPEN;
            };
        }
    }

    record Turn(Transport transport, ProbeFinding finding) implements Step {
        @Override
        public Kind kind() {
            return switch (transport) {
                case UDP -> Kind.TURN_UDP;
                case TCP -> Kind.TURN_TCP;
                case TLS -> Kind.TURN_TLS;
            };
        }

        @Override
        public Mark mark() {
            return Step.mark(finding);
        }
    }

    /** A device of this machine. */
    sealed interface Device extends Step {
        DeviceLook look();

        @Override
        default Mark mark() {
            return look().state() == DeviceLook.State.WORKS ? Mark.GOOD : Mark.BAD;
        }
    }

    record Camera(DeviceLook look) implements Device {
        @Override
        public Kind kind() {
            return Kind.CAMERA;
        }
    }

    record Microphone(DeviceLook look) implements Device {
        @Override
        public Kind kind() {
            return Kind.MICROPHONE;
        }
    }

    record Speakers(DeviceLook look) implements Device {
        @Override
        public Kind kind() {
            return Kind.SPEAKERS;
        }
    }

    private static Mark mark(ProbeFinding finding) {
        return switch (finding) {
            case ProbeFinding.NotOffered none -> Mark.OPEN;
            case ProbeFinding.Asked asked -> mark(asked.result());
        };
    }

    private static Mark mark(ProbeResult result) {
        return switch (result) {
            case ProbeResult.Reached reached -> Mark.GOOD;
            case ProbeResult.Relayed relayed -> relayed.proof() == RelayProof.SILENT ? Mark.BAD : Mark.GOOD;
            case ProbeResult.Refused refused -> Mark.BAD;
            case ProbeResult.TimedOut timedOut -> Mark.BAD;
            case ProbeResult.NameUnknown unknown -> Mark.BAD;
            case ProbeResult.ConnectionRefused refused -> Mark.BAD;
            case ProbeResult.NoRoute none -> Mark.BAD;
            case ProbeResult.CertificateUnknown unknown -> Mark.BAD;
            case ProbeResult.TlsFailed failed -> Mark.BAD;
            case ProbeResult.NoStun none -> Mark.BAD;
        };
    }
}
