package app.madang.stun;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads messages strictly (RFC 8489 §5, §6.3): whatever is not exactly one good message is none. */
final class StunReader {
    static final int HEADER = 20;
    static final int COOKIE = 0x2112a442;
    /** What an attribute of a lower number means must be known, else the message cannot be used. */
    private static final int OPTIONAL_FROM = 0x8000;

    /** RESERVATION-TOKEN, EVEN-PORT and the like come in no answer to what is asked here. */
    private static final Set<Integer> KNOWN = Set.of(
            StunAttribute.MAPPED_ADDRESS,
            StunAttribute.CHANGE_REQUEST,
            StunAttribute.USERNAME,
            StunAttribute.MESSAGE_INTEGRITY,
            StunAttribute.ERROR_CODE,
            0x000a, // UNKNOWN-ATTRIBUTES
            0x000c, // CHANNEL-NUMBER
            StunAttribute.LIFETIME,
            StunAttribute.XOR_PEER_ADDRESS,
            StunAttribute.DATA,
            StunAttribute.REALM,
            StunAttribute.NONCE,
            StunAttribute.XOR_RELAYED_ADDRESS,
            StunAttribute.REQUESTED_TRANSPORT,
            0x001c, // MESSAGE-INTEGRITY-SHA256
            StunAttribute.XOR_MAPPED_ADDRESS,
            0x0024); // PRIORITY: in the vectors of RFC 5769

    static Optional<StunMessage> read(byte[] bytes) {
        if (bytes.length < HEADER || !hasGoodHeader(ByteBuffer.wrap(bytes))) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        int type = header.getShort();
        TransactionId id = TransactionId.read(header.position(8));
        return StunMethod.of(StunClass.methodOfType(type))
                .flatMap(method -> body(bytes)
                        .map(body -> new StunMessage(
                                method, StunClass.ofType(type), id, body.attributes, body.integrityAt, bytes)));
    }

    private static boolean hasGoodHeader(ByteBuffer header) {
        int length = header.getShort(2) & 0xffff;
        return (header.get(0) & 0xc0) == 0
                && header.getInt(4) == COOKIE
                && length % 4 == 0
                && length == header.capacity() - HEADER;
    }

    private record Body(List<StunAttribute> attributes, int integrityAt) {}

    private static Optional<Body> body(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes).position(HEADER);
        List<StunAttribute> attributes = new ArrayList<>();
        int integrityAt = -1;
        while (rest.hasRemaining()) {
            int at = rest.position();
            // The length is a multiple of four, so four bytes are left for the head of an attribute.
            int type = rest.getShort() & 0xffff;
            int length = rest.getShort() & 0xffff;
            int padded = length + 3 & ~3;
            if (padded > rest.remaining() || !isKnown(type) || !isGood(type, length, bytes, at)) {
                return Optional.empty();
            }
            if (integrityAt < 0) {
                attributes.add(new StunAttribute(type, Arrays.copyOfRange(bytes, at + 4, at + 4 + length)));
                integrityAt = type == StunAttribute.MESSAGE_INTEGRITY ? at : -1;
            }
            rest.position(at + 4 + padded);
        }
        return Optional.of(new Body(attributes, integrityAt));
    }

    private static boolean isKnown(int type) {
        return type >= OPTIONAL_FROM || KNOWN.contains(type);
    }

    /** A fingerprint is the last attribute and right; an integrity has its length. */
    private static boolean isGood(int type, int length, byte[] bytes, int at) {
        return switch (type) {
            case StunAttribute.MESSAGE_INTEGRITY -> length == Integrity.BYTES;
            case StunAttribute.FINGERPRINT ->
                length == 4
                        && at + 8 == bytes.length
                        && Fingerprint.of(bytes, at) == ByteBuffer.wrap(bytes).getInt(at + 4);
            default -> true;
        };
    }

    private StunReader() {}
}
