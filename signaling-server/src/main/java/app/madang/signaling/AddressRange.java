package app.madang.signaling;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * One address or all that begin with the same bits, as in {@code 192.0.2.7}, {@code 10.0.0.0/8} and {@code 2001:db8::/32}.
 * An IPv4 address that comes as IPv6 ({@code ::ffff:192.0.2.7}) is that IPv4 address, here and in {@link #contains}. Names
 * are never looked up.
 *
 * @param first the lowest address of the range, without a name
 * @param prefix how many bits count: 0 to 32 for IPv4, 0 to 128 for IPv6
 */
public record AddressRange(InetAddress first, int prefix) {
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern PREFIX = Pattern.compile("0|[1-9]\\d{0,2}");

    private static final int MAPPED_PREFIX = 96;

    /** @throws IllegalArgumentException if the prefix is out of its range or the address is not the lowest */
    public AddressRange {
        int bits = first.getAddress().length * 8;
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("a prefix lies between 0 and " + bits + ", not " + prefix);
        }
        if (!Arrays.equals(masked(first.getAddress(), prefix), first.getAddress())) {
            throw new IllegalArgumentException("the range of " + first.getHostAddress() + "/" + prefix + " begins at "
                    + address(masked(first.getAddress(), prefix)).getHostAddress() + "/" + prefix);
        }
    }

    /** @throws IllegalArgumentException with a sentence for people if the text is neither an address nor a range */
    public static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", -1);
        byte[] plain = literal(parts[0]);
        if (parts.length > 2
                || plain == null
                || parts.length == 2 && !PREFIX.matcher(parts[1]).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no address such as 192.0.2.7 or 2001:db8::7,"
                    + " and no range such as 10.0.0.0/8");
        }
        int unused = plain.length == 4 && parts[0].contains(":") ? MAPPED_PREFIX : 0;
        int prefix = parts.length == 1 ? unused + plain.length * 8 : Integer.parseInt(parts[1]);
        try {
            if (prefix < unused) {
                throw new IllegalArgumentException("a prefix lies between 96 and 128 here, not " + prefix);
            }
            return new AddressRange(address(plain), prefix - unused);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no range: " + e.getMessage());
        }
    }

    /** Whether the address lies in this range. IPv4 addresses lie in ranges of IPv4 only, and IPv6 in those of IPv6. */
    public boolean contains(InetAddress address) {
        byte[] plain = address(address.getAddress()).getAddress();
        return plain.length == first.getAddress().length && Arrays.equals(masked(plain, prefix), first.getAddress());
    }

    /** As {@link #parse} takes it. */
    @Override
    public String toString() {
        boolean single = prefix == first.getAddress().length * 8;
        return first.getHostAddress() + (single ? "" : "/" + prefix);
    }

    /**
     * Null where the text is no address; a name or an address with a zone ({@code fe80::1%eth0}) is none here. Four bytes
     * also for an IPv4 address inside an IPv6 one.
     */
    private static byte[] literal(String text) {
        if (!FOUR_NUMBERS.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(text).getAddress();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] result = address.clone();
        for (int i = 0; i < result.length; i++) {
            int kept = Math.clamp(bits - i * 8L, 0, 8);
            result[i] &= (byte) (0xff << 8 - kept);
        }
        return result;
    }

    /** Of an IPv4 address inside an IPv6 one (RFC 4291 §2.5.5.2) Java makes that IPv4 address. */
    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes are addresses", e);
        }
    }
}
