package app.madang.stun;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Addresses in attributes, plain (RFC 8489 §14.1) and masked, so that no router rewrites them (§14.2). */
final class StunAddress {
    private static final int IPV4 = 1;
    private static final int IPV6 = 2;

    static Optional<InetSocketAddress> read(byte[] value) {
        if (value.length != 8 && value.length != 20) {
            return Optional.empty();
        }
        ByteBuffer from = ByteBuffer.wrap(value);
        int family = from.getShort() & 0xff;
        int port = from.getShort() & 0xffff;
        if (family != (value.length == 8 ? IPV4 : IPV6)) {
            return Optional.empty();
        }
        byte[] address = new byte[from.remaining()];
        from.get(address);
        return Optional.of(new InetSocketAddress(address(address), port));
    }

    static Optional<InetSocketAddress> readXor(byte[] value, TransactionId id) {
        return read(masked(value, id));
    }

    static byte[] writeXor(InetSocketAddress address, TransactionId id) {
        byte[] ip = address.getAddress().getAddress();
        ByteBuffer to = ByteBuffer.allocate(4 + ip.length);
        to.putShort((short) (ip.length == 4 ? IPV4 : IPV6));
        to.putShort((short) address.getPort()).put(ip);
        return masked(to.array(), id);
    }

    /** The mask is the cookie and the transaction id; the port takes its first half. It undoes itself. */
    private static byte[] masked(byte[] value, TransactionId id) {
        ByteBuffer mask = ByteBuffer.allocate(4 + TransactionId.BYTES).putInt(StunReader.COOKIE);
        id.write(mask);
        byte[] masked = value.clone();
        for (int i = 2; i < masked.length && i < 4 + mask.capacity(); i++) {
            masked[i] ^= mask.get(i < 4 ? i - 2 : i - 4);
        }
        return masked;
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("4 or 16 bytes", e);
        }
    }

    private StunAddress() {}
}
