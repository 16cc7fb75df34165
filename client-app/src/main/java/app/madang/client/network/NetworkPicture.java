package app.madang.client.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which addresses this machine has and where its packets to the internet go, at one moment.
 *
 * @param addresses with the names of their interfaces; none that is good for this machine or this cable alone
 * @param defaultRoutes as the kernel writes them, where it writes them to files (Linux); else empty
 */
record NetworkPicture(Set<String> addresses, Set<String> defaultRoutes) {
    private static final Path IPV4 = Path.of("/proc/net/route");
    private static final Path IPV6 = Path.of("/proc/net/ipv6_route");
    private static final int FEWEST_FIELDS = 8;

    /** Takes about a millisecond. */
    static NetworkPicture take() {
        Set<String> addresses = new TreeSet<>();
        try {
            NetworkInterface.networkInterfaces()
                    .filter(NetworkPicture::isUp)
                    .forEach(network -> network.inetAddresses()
                            .filter(NetworkPicture::reachesOthers)
                            .forEach(address -> addresses.add(network.getName() + " " + address.getHostAddress())));
        } catch (SocketException e) {
            // Nothing can be said about the addresses now.
        }
        Set<String> routes = new TreeSet<>();
        addRoutes(IPV4, NetworkPicture::ipv4Default, routes);
        addRoutes(IPV6, NetworkPicture::ipv6Default, routes);
        return new NetworkPicture(addresses, routes);
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }

    private static boolean reachesOthers(InetAddress address) {
        return !address.isLinkLocalAddress() && !address.isLoopbackAddress();
    }

    /** @param read what a line's fields say about a default route, null where they are about none */
    private static void addRoutes(Path file, UnaryOperator<String[]> read, Set<String> routes) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            lines.map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields.length >= FEWEST_FIELDS)
                    .map(read)
                    .filter(Objects::nonNull)
                    .forEach(route -> routes.add(String.join(" ", route)));
        } catch (IOException | UncheckedIOException e) {
            // Another system, or one without this family.
        }
    }

    /** {@code Iface Destination Gateway Flags …}, counters behind. */
    private static String[] ipv4Default(String[] fields) {
        return fields[1].equals("00000000") ? new String[] {fields[0], fields[2]} : null;
    }

    /** {@code destination length source length gateway … Iface}; those of the loopback say that there is no way. */
    private static String[] ipv6Default(String[] fields) {
        String network = fields[fields.length - 1];
        boolean isDefault = fields[0].equals("0".repeat(32)) && fields[1].equals("00") && !network.equals("lo");
        return isDefault ? new String[] {network, fields[4]} : null;
    }

    boolean hasNetwork() {
        return !addresses.isEmpty();
    }
}
