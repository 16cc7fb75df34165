package app.madang.stun;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** A request and its response: sent again over datagrams, after 500 ms and then twice as long (RFC 8489 §6.2.1). */
final class Exchange {
    private static final Duration FIRST_TIMEOUT = Duration.ofMillis(500);

    private final Wire wire;

    /** @param rttNanos from the last time that the request was sent to its response */
    record Answered(StunMessage response, long rttNanos) {}

    Exchange(Wire wire) {
        this.wire = wire;
    }

    /**
     * @param genuine which responses with the right id count; the others are dropped, as if they had not come
     * @throws SocketTimeoutException if none came
     */
    Answered ask(byte[] request, TransactionId id, Predicate<StunMessage> genuine, Deadline deadline)
            throws IOException {
        Duration timeout = FIRST_TIMEOUT;
        while (!deadline.isOver()) {
            long sentAt = System.nanoTime();
            wire.send(request);
            Deadline again = wire.reliable() ? deadline : deadline.orIn(timeout);
            Optional<StunMessage> response = await(id, genuine, again);
            if (response.isPresent()) {
                return new Answered(response.get(), System.nanoTime() - sentAt);
            }
            timeout = timeout.multipliedBy(2);
        }
        throw new SocketTimeoutException("no response");
    }

    private Optional<StunMessage> await(TransactionId id, Predicate<StunMessage> genuine, Deadline deadline)
            throws IOException {
        while (true) {
            Optional<byte[]> packet = wire.receive(deadline);
            if (packet.isEmpty()) {
                return Optional.empty();
            }
            Optional<StunMessage> response = packet.flatMap(StunReader::read)
                    .filter(m -> m.id().equals(id) && isResponse(m))
                    .filter(genuine);
            if (response.isPresent() || deadline.isOver()) {
                return response;
            }
        }
    }

    private static boolean isResponse(StunMessage message) {
        return message.kind() == StunClass.SUCCESS || message.kind() == StunClass.ERROR;
    }
}
