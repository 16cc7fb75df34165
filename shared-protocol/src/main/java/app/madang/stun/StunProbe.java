package app.madang.stun;

import app.madang.protocol.IceUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;

/** Asks for the own address as a server sees it (RFC 8489, Binding). */
final class StunProbe {
    private final Wires wires;
    private final SecureRandom random;

    StunProbe(Wires wires, SecureRandom random) {
        this.wires = wires;
        this.random = random;
    }

    ProbeResult probe(IceUrl url, InetAddress address, Deadline deadline) throws IOException {
        try (Wire wire = wires.open(url, address, deadline)) {
            Exchange.Answered answered = ask(wire, 0, deadline);
            InetSocketAddress mapped = answered.response().mapped().orElseThrow(NoStunException::new);
            return new ProbeResult.Reached(mapped, Math.round(answered.rttNanos() / 1e6));
        }
    }

    /** @param change the bits of CHANGE-REQUEST (RFC 5780 §7.2), 0 for none */
    Exchange.Answered ask(Wire wire, int change, Deadline deadline) throws IOException {
        TransactionId id = TransactionId.random(random);
        StunWriter request = new StunWriter(StunMethod.BINDING, StunClass.REQUEST, id);
        if (change != 0) {
            request.with(StunAttribute.CHANGE_REQUEST, change);
        }
        Exchange.Answered answered =
                new Exchange(wire).ask(request.bytes(), id, m -> m.method() == StunMethod.BINDING, deadline);
        if (answered.response().kind() == StunClass.ERROR) {
            throw new RefusedException(answered.response());
        }
        return answered;
    }
}
