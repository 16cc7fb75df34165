package app.madang.stun;

import app.madang.protocol.IceUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;

/** Asks one address of a TURN server for a relay address, tries it where told to, and gives it back. */
final class TurnProbe {
    private static final Duration RELEASE = Duration.ofSeconds(1);
    private static final int MISMATCH = 437;

    private final Wires wires;
    private final SecureRandom random;
    private final boolean trip;

    TurnProbe(Wires wires, SecureRandom random, boolean trip) {
        this.wires = wires;
        this.random = random;
        this.trip = trip;
    }

    ProbeResult probe(IceUrl url, InetAddress address, TurnCredential credential, Deadline deadline)
            throws IOException {
        try {
            return once(url, address, credential, deadline);
        } catch (RefusedException e) {
            if (e.code() != MISMATCH) {
                throw e;
            }
            // An allocation of before is still known for this port; another one helps (RFC 8656 §7.4).
            return once(url, address, credential, deadline);
        }
    }

    private ProbeResult once(IceUrl url, InetAddress address, TurnCredential credential, Deadline deadline)
            throws IOException {
        try (Wire wire = wires.open(url, address, deadline)) {
            TurnClient client = new TurnClient(wire, credential, random);
            TurnClient.Allocation allocation = client.allocate(deadline);
            RelayTrip.End end = new RelayTrip.End(client, allocation);
            RelayProof proof = trip ? proof(url, address, credential, end, deadline) : RelayProof.NOT_TRIED;
            release(client, deadline);
            return new ProbeResult.Relayed(
                    allocation.mapped(), allocation.relayed(), proof, Math.round(allocation.rttNanos() / 1e6));
        }
    }

    private RelayProof proof(
            IceUrl url, InetAddress address, TurnCredential credential, RelayTrip.End end, Deadline deadline) {
        try (Wire wire = wires.open(url, address, deadline)) {
            TurnClient client = new TurnClient(wire, credential, random);
            RelayTrip.End other = new RelayTrip.End(client, client.allocate(deadline));
            RelayProof proof = new RelayTrip(random).between(end, other, deadline);
            release(client, deadline);
            return proof;
        } catch (RefusedException e) {
            return RelayProof.FORBIDDEN;
        } catch (IOException e) {
            return RelayProof.SILENT;
        }
    }

    /** Should it not arrive, the server forgets the allocation by itself after its lifetime. */
    private static void release(TurnClient client, Deadline deadline) {
        try {
            client.release(deadline.orIn(RELEASE));
        } catch (IOException e) {
            // What was to be learnt is known.
        }
    }
}
