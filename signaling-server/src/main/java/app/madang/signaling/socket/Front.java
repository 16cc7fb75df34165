package app.madang.signaling.socket;

import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * Whom the sockets believe.
 *
 * @param trusted proxies whose {@code X-Forwarded-For} tells who the client is
 * @param origins what a page's {@code Origin} (RFC 6454) may be; who sends none is no browser and is not asked
 */
public record Front(Predicate<InetAddress> trusted, Predicate<String> origins) {

    /**
     * The client's address: the last in the list that no trusted proxy has, since whatever stands before it may be
     * anybody's invention.
     *
     * @param connected who connected
     * @param forwarded {@code X-Forwarded-For}, null where there was none
     */
    InetAddress clientOf(InetAddress connected, String forwarded) {
        InetAddress client = connected;
        String[] hops = forwarded == null ? new String[0] : forwarded.split(",");
        for (int i = hops.length - 1; i >= 0 && trusted.test(client); i--) {
            InetAddress hop = addressOf(hops[i].strip());
            if (hop == null) {
                return client;
            }
            client = hop;
        }
        return client;
    }

    /** Null where it is none. Asks no name server. Some proxies add the port. */
    private static InetAddress addressOf(String text) {
        String address = text;
        if (text.startsWith("[") && text.contains("]")) {
            address = text.substring(1, text.indexOf(']'));
        } else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            address = text.substring(0, text.indexOf(':'));
        }
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
