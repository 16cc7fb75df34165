package app.madang.stun;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;

/** Sends a packet from one allocation to another and one back, so that the relay is known to relay. */
final class RelayTrip {
    private static final Duration AGAIN = Duration.ofMillis(400);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int BYTES = 32;

    private final SecureRandom random;

    RelayTrip(SecureRandom random) {
        this.random = random;
    }

    /** One end: its client and the address that it has on the relay. */
    record End(TurnClient client, TurnClient.Allocation allocation) {}

    RelayProof between(End one, End other, Deadline deadline) throws IOException {
        try {
            one.client.permit(other.allocation.relayed().getAddress(), deadline);
            other.client.permit(one.allocation.relayed().getAddress(), deadline);
        } catch (RefusedException e) {
            return RelayProof.FORBIDDEN;
        } catch (SocketTimeoutException e) {
            return RelayProof.SILENT;
        }
        Deadline end = deadline.orIn(LONGEST);
        return arrives(one, other, end) && arrives(other, one, end) ? RelayProof.RELAYED : RelayProof.SILENT;
    }

    /** Datagrams get lost, so it is sent again until it came. */
    private boolean arrives(End from, End to, Deadline deadline) throws IOException {
        byte[] data = new byte[BYTES];
        random.nextBytes(data);
        while (!deadline.isOver()) {
            from.client.send(to.allocation.relayed(), data);
            if (to.client.awaitData(from.allocation.relayed(), data, deadline.orIn(AGAIN))) {
                return true;
            }
        }
        return false;
    }
}
