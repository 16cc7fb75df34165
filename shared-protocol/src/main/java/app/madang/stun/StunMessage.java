package app.madang.stun;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * A message that was received, checked by {@link StunReader}.
 *
 * @param attributes those that count: what follows MESSAGE-INTEGRITY does not (RFC 8489 §14.5)
 * @param integrityAt where MESSAGE-INTEGRITY begins in {@code bytes}, -1 where it has none
 * @param bytes as it came
 */
record StunMessage(
        StunMethod method,
        StunClass kind,
        TransactionId id,
        List<StunAttribute> attributes,
        int integrityAt,
        byte[] bytes) {
    /** The first of its type: only that one counts (RFC 8489 §14). */
    Optional<StunAttribute> find(int type) {
        return attributes.stream().filter(a -> a.type() == type).findFirst();
    }

    Optional<InetSocketAddress> address(int type) {
        return find(type).flatMap(a -> StunAddress.read(a.value()));
    }

    Optional<InetSocketAddress> xorAddress(int type) {
        return find(type).flatMap(a -> StunAddress.readXor(a.value(), id));
    }

    /** The client's address as the server sees it; servers before RFC 5389 send it plainly. */
    Optional<InetSocketAddress> mapped() {
        return xorAddress(StunAttribute.XOR_MAPPED_ADDRESS).or(() -> address(StunAttribute.MAPPED_ADDRESS));
    }

    /** The error that it tells; 0 where it holds none that can be read. */
    int errorCode() {
        return find(StunAttribute.ERROR_CODE).map(a -> errorCode(a.value())).orElse(0);
    }

    /** What the server says about the error, at most 127 characters that can be shown (RFC 8489 §14.8). */
    String errorReason() {
        String reason = find(StunAttribute.ERROR_CODE).map(StunAttribute::text).orElse("");
        return reason.codePoints()
                .skip(4)
                .limit(127)
                .filter(c -> !Character.isISOControl(c) && Character.isDefined(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int errorCode(byte[] value) {
        int code = value.length < 4 ? 0 : (value[2] & 7) * 100 + (value[3] & 0xff);
        return code < 300 || code > 699 || (value[3] & 0xff) > 99 ? 0 : code;
    }
}
