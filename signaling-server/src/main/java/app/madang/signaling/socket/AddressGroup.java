package app.madang.signaling.socket;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The addresses that count as one stranger, since one person can have them all: an IPv4 address alone, of IPv6 the
 * whole /64 that a network gives to one customer (RFC 6177). An IPv4 address that is written as an IPv6 one (RFC 4291
 * §2.5.5) is the IPv4 one. {@link #toString} hides it: addresses belong into no log.
 *
 * @param first the group's first address; for IPv6 the last 64 bits are zero
 */
public record AddressGroup(InetAddress first) {
    private static final int NETWORK_BYTES = 8;

    /** @throws NullPointerException if there is no address */
    public static AddressGroup of(InetAddress address) {
        InetAddress plain = address(address.getAddress());
        return new AddressGroup(plain instanceof Inet6Address ? firstOf(plain) : plain);
    }

    /** Whether this machine itself is meant, which is where a proxy in front of the server often is. */
    public boolean isLoopback() {
        // The first address of ::1/64 is no loopback address by itself.
        return first.isLoopbackAddress() || first.isAnyLocalAddress();
    }

    @Override
    public String toString() {
        return first instanceof Inet4Address ? "an IPv4 address" : "an IPv6 /64";
    }

    private static InetAddress firstOf(InetAddress address) {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        return address(bytes);
    }

    /**
     * Without the name of an interface, so that link-local addresses of the same network are equal. Of a mapped address
     * Java makes an {@link Inet4Address} here.
     */
    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes are addresses", e);
        }
    }
}
