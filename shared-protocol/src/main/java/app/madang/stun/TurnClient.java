package app.madang.stun;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/** One allocation on a TURN server (RFC 8656), of one thread. Whoever made it releases it and closes the wire. */
final class TurnClient {
    private static final int UDP = 17 << 24;
    private static final int SECONDS = 120;
    /** 401 once, then 438 as often as a server may sensibly change its nonce in between. */
    private static final int MAX_ATTEMPTS = 4;
    /** Bytes of a realm or nonce that a receiver must take (RFC 8489 §14.9, §14.10). */
    private static final int MAX_TEXT = 763;

    private final Wire wire;
    private final TurnCredential credential;
    private final SecureRandom random;
    /** The realm and nonce of the server's last challenge; null before the first. */
    private Challenge challenge;

    private record Challenge(String realm, byte[] nonce, byte[] key) {}

    record Allocation(InetSocketAddress mapped, InetSocketAddress relayed, long rttNanos) {}

    /** @param credential null: the server is asked without */
    TurnClient(Wire wire, TurnCredential credential, SecureRandom random) {
        this.wire = wire;
        this.credential = credential;
        this.random = random;
    }

    /**
     * @throws RefusedException with the server's reason
     * @throws NoStunException if the server gives none of the addresses that it must
     */
    Allocation allocate(Deadline deadline) throws IOException {
        Exchange.Answered answered = ask(
                StunMethod.ALLOCATE,
                (request, id) ->
                        request.with(StunAttribute.REQUESTED_TRANSPORT, UDP).with(StunAttribute.LIFETIME, SECONDS),
                deadline);
        StunMessage response = answered.response();
        return new Allocation(
                response.mapped().orElseThrow(NoStunException::new),
                response.xorAddress(StunAttribute.XOR_RELAYED_ADDRESS).orElseThrow(NoStunException::new),
                answered.rttNanos());
    }

    /** Lets packets of this address in through the relay (RFC 8656 §9). */
    void permit(InetAddress peer, Deadline deadline) throws IOException {
        InetSocketAddress address = new InetSocketAddress(peer, 0);
        ask(
                StunMethod.CREATE_PERMISSION,
                (request, id) -> request.with(StunAttribute.XOR_PEER_ADDRESS, StunAddress.writeXor(address, id)),
                deadline);
    }

    /** Through the relay; may get lost (RFC 8656 §11.1). */
    void send(InetSocketAddress peer, byte[] data) throws IOException {
        TransactionId id = TransactionId.random(random);
        wire.send(new StunWriter(StunMethod.SEND, StunClass.INDICATION, id)
                .with(StunAttribute.XOR_PEER_ADDRESS, StunAddress.writeXor(peer, id))
                .with(StunAttribute.DATA, data)
                .bytes());
    }

    /** Waits until this data comes from this peer through the relay; false when the deadline came first. */
    boolean awaitData(InetSocketAddress peer, byte[] data, Deadline deadline) throws IOException {
        while (true) {
            Optional<byte[]> packet = wire.receive(deadline);
            if (packet.isEmpty()) {
                return false;
            }
            if (packet.flatMap(StunReader::read)
                    .filter(m -> carries(m, peer, data))
                    .isPresent()) {
                return true;
            }
            if (deadline.isOver()) {
                return false;
            }
        }
    }

    private static boolean carries(StunMessage message, InetSocketAddress peer, byte[] data) {
        return message.method() == StunMethod.DATA
                && message.kind() == StunClass.INDICATION
                && message.xorAddress(StunAttribute.XOR_PEER_ADDRESS)
                        .filter(peer::equals)
                        .isPresent()
                && message.find(StunAttribute.DATA)
                        .filter(a -> Arrays.equals(a.value(), data))
                        .isPresent();
    }

    /** Gives the allocation back at once instead of after its lifetime. */
    void release(Deadline deadline) throws IOException {
        ask(StunMethod.REFRESH, (request, id) -> request.with(StunAttribute.LIFETIME, 0), deadline);
    }

    @FunctionalInterface
    private interface Fields {
        void write(StunWriter request, TransactionId id);
    }

    /** Answers a challenge and a stale nonce (RFC 8489 §9.2.5); whatever else the server refuses is thrown. */
    private Exchange.Answered ask(StunMethod method, Fields fields, Deadline deadline) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Exchange.Answered answered = askOnce(method, fields, deadline);
            StunMessage response = answered.response();
            if (response.kind() == StunClass.SUCCESS) {
                return answered;
            }
            Optional<Challenge> next = attempt < MAX_ATTEMPTS ? challengeIn(response) : Optional.empty();
            challenge = next.orElseThrow(() -> new RefusedException(response));
        }
    }

    private Exchange.Answered askOnce(StunMethod method, Fields fields, Deadline deadline) throws IOException {
        TransactionId id = TransactionId.random(random);
        StunWriter request = new StunWriter(method, StunClass.REQUEST, id);
        fields.write(request, id);
        byte[] bytes = challenge == null ? request.bytes() : signed(request);
        return new Exchange(wire).ask(bytes, id, response -> isGenuine(response, method), deadline);
    }

    private byte[] signed(StunWriter request) {
        return request.with(StunAttribute.USERNAME, credential.username())
                .with(StunAttribute.REALM, challenge.realm())
                .with(StunAttribute.NONCE, challenge.nonce())
                .bytes(challenge.key());
    }

    /** After a challenge a success must prove that the server knows the password; many send errors without proof. */
    private boolean isGenuine(StunMessage response, StunMethod method) {
        if (response.method() != method) {
            return false;
        }
        boolean unsigned = response.integrityAt() < 0;
        return challenge == null
                || (unsigned ? response.kind() == StunClass.ERROR : Integrity.isRight(response, challenge.key()));
    }

    /** What an error asks for: credentials where none were sent, or those there were with a new nonce. */
    private Optional<Challenge> challengeIn(StunMessage error) {
        boolean wanted = challenge == null ? error.errorCode() == 401 : error.errorCode() == 438;
        Optional<StunAttribute> realm = shortEnough(error, StunAttribute.REALM);
        Optional<StunAttribute> nonce = shortEnough(error, StunAttribute.NONCE);
        if (!wanted || credential == null || realm.isEmpty() || nonce.isEmpty()) {
            return Optional.empty();
        }
        String name = realm.get().text();
        byte[] key = Integrity.longTermKey(credential.username(), name, credential.password());
        return Optional.of(new Challenge(name, nonce.get().value(), key));
    }

    private static Optional<StunAttribute> shortEnough(StunMessage message, int type) {
        return message.find(type).filter(a -> a.value().length <= MAX_TEXT);
    }
}
