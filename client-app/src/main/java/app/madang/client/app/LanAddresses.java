package app.madang.client.app;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Under which addresses other machines of this network reach this one, the likeliest first. */
final class LanAddresses {
    private LanAddresses() {}

    /** Empty where there is no network. May take some milliseconds: not on a loop. */
    static List<String> find() {
        List<InetAddress> found = new ArrayList<>();
        try {
            NetworkInterface.networkInterfaces()
                    .filter(LanAddresses::usable)
                    .flatMap(i -> i.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress)
                    .filter(LanAddresses::worthTelling)
                    .forEach(found::add);
        } catch (SocketException e) {
            return List.of();
        }
        return found.stream()
                .sorted(Comparator.comparingInt(LanAddresses::rank))
                .map(LanAddresses::text)
                .distinct()
                .toList();
    }

    private static boolean usable(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback() && !network.isPointToPoint();
        } catch (SocketException e) {
            return false;
        }
    }

    private static boolean worthTelling(InetAddress address) {
        // Link-local IPv6 needs a zone that is another one on every machine.
        return !address.isLinkLocalAddress() || address instanceof Inet4Address;
    }

    /** People type IPv4, and homes hand out site-local addresses. */
    private static int rank(InetAddress address) {
        if (address instanceof Inet4Address) {
            return address.isSiteLocalAddress() ? 0 : address.isLinkLocalAddress() ? 3 : 1;
        }
        return 2;
    }

    private static String text(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}
