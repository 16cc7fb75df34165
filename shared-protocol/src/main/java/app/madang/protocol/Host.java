package app.madang.protocol;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** How people write the host in a link: a name in any script, an IPv4 address, an IPv6 address in brackets. */
public final class Host {
    /** As the rest of the program uses it: a name in ASCII and small letters, an IPv6 address without its brackets. */
    static Optional<String> read(String written) {
        return (written.startsWith("[") ? withoutBrackets(written) : inAscii(written)).filter(Host::isHost);
    }

    static boolean isHost(String host) {
        try {
            URI uri = new URI("ws://" + inUri(host) + ":1/").parseServerAuthority();
            return inUri(host).equals(uri.getHost()) && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** As in a URI: {@code call.example.org:8787}, {@code [2001:db8::1]:8787}. The host comes without brackets. */
    public static String withPort(String host, int port) {
        return inUri(host) + ":" + port;
    }

    static String inUri(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** A zone may be written as in RFC 6874, behind an escaped percent sign. */
    private static Optional<String> withoutBrackets(String written) {
        String address = written.substring(1, written.length() - 1).replaceFirst("%25", "%");
        return Optional.of(address).filter(text -> text.contains(":"));
    }

    private static Optional<String> inAscii(String written) {
        try {
            return Optional.of(IDN.toASCII(written).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Host() {}
}
