package app.madang.client.doctor;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/** The networks that this machine is part of itself, without a router in between. */
final class Neighbourhood {
    private Neighbourhood() {}

    /** Whether a server is this machine or in one of its networks; false where nobody knows. May look a name up. */
    static boolean holds(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isLoopbackAddress() || holds(address);
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }

    private static boolean holds(InetAddress address) throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(card -> card.getInterfaceAddresses().stream())
                .anyMatch(own -> sameNetwork(own, address));
    }

    private static boolean sameNetwork(InterfaceAddress own, InetAddress other) {
        byte[] one = own.getAddress().getAddress();
        byte[] two = other.getAddress();
        if (one.length != two.length) {
            return false;
        }
        for (int bit = 0; bit < own.getNetworkPrefixLength(); bit++) {
            int mask = 0x80 >> bit % 8;
            if ((one[bit / 8] & mask) != (two[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
