package app.madang.protocol;

import app.madang.protocol.IceUrlException.Problem;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a STUN server (RFC 7064) or a TURN server (RFC 7065).
 *
 * @param host a name in ASCII or an IP address; an IPv6 address without its brackets
 * @param port 1 to 65535
 * @param transport what the client's packets to the server travel over
 */
public record IceUrl(Service service, String host, int port, Transport transport) {
    public static final int DEFAULT_PORT = 3478;
    public static final int DEFAULT_TLS_PORT = 5349;

    /** What the server does: tell one's address, or relay. */
    public enum Service {
        STUN,
        TURN
    }

    /** Over what the server is reached; DTLS is not among it, as no WebRTC library speaks it to servers. */
    public enum Transport {
        UDP,
        TCP,
        TLS
    }

    private static final int MAX_LENGTH = 512;
    private static final Pattern URL = Pattern.compile("(?i)(stun|turn)(s?):([^?#]*)(?:\\?(.*))?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]+]|[^:\\[]*)(:[^:]*)?", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile(":([0-9]{1,5})");

    /** @throws IllegalArgumentException if host or port are none, or STUN were to go over plain TCP */
    public IceUrl {
        if (host == null || !isHost(host)) {
            throw new IllegalArgumentException(Problem.BAD_HOST.sentence());
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(Problem.BAD_PORT.sentence());
        }
        if (service == Service.STUN && transport == Transport.TCP) {
            throw new IllegalArgumentException(Problem.STUN_TRANSPORT.sentence());
        }
    }

    /**
     * Reads what a person wrote into a setting, with the defaults of the RFCs; white space around it does no harm.
     *
     * @throws IceUrlException with a sentence for that person
     */
    public static IceUrl parse(String text) throws IceUrlException {
        String url = text == null ? "" : Unicode.trim(text);
        if (url.isEmpty()) {
            throw new IceUrlException(Problem.EMPTY);
        }
        Matcher parts = URL.matcher(url);
        if (url.length() > MAX_LENGTH || !parts.matches()) {
            throw new IceUrlException(Problem.NO_SCHEME);
        }
        Service service = Service.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
        Transport transport = transport(service, !parts.group(2).isEmpty(), parts.group(4));
        Matcher authority = authority(parts.group(3));
        return new IceUrl(service, host(authority.group(1)), port(authority.group(2), transport), transport);
    }

    private static Transport transport(Service service, boolean secure, String query) throws IceUrlException {
        if (query != null && service == Service.STUN) {
            throw new IceUrlException(Problem.STUN_TRANSPORT);
        }
        boolean tcp = isTcp(query, secure);
        if (secure && !tcp) {
            throw new IceUrlException(Problem.DTLS);
        }
        if (secure) {
            return Transport.TLS;
        }
        return tcp ? Transport.TCP : Transport.UDP;
    }

    private static boolean isTcp(String query, boolean otherwise) throws IceUrlException {
        return switch (query == null ? "" : query.toLowerCase(Locale.ROOT)) {
            case "transport=udp" -> false;
            case "transport=tcp" -> true;
            default -> {
                if (query != null) {
                    throw new IceUrlException(Problem.BAD_TRANSPORT);
                }
                yield otherwise;
            }
        };
    }

    private static Matcher authority(String written) throws IceUrlException {
        if (written.startsWith("//")) {
            throw new IceUrlException(Problem.SLASHES);
        }
        if (written.contains("@")) {
            throw new IceUrlException(Problem.USER);
        }
        Matcher authority = AUTHORITY.matcher(written);
        if (!authority.matches()) {
            throw new IceUrlException(Problem.BAD_HOST);
        }
        return authority;
    }

    private static String host(String written) throws IceUrlException {
        if (written.isEmpty()) {
            throw new IceUrlException(Problem.NO_HOST);
        }
        return Host.read(written).filter(IceUrl::isHost).orElseThrow(() -> new IceUrlException(Problem.BAD_HOST));
    }

    /** A zone means something on one machine only, so no server may hand it to others. */
    private static boolean isHost(String host) {
        return Host.isHost(host) && !host.contains("%");
    }

    private static int port(String written, Transport transport) throws IceUrlException {
        if (written == null) {
            return transport == Transport.TLS ? DEFAULT_TLS_PORT : DEFAULT_PORT;
        }
        Matcher digits = PORT.matcher(written);
        int port = digits.matches() ? Integer.parseInt(digits.group(1)) : 0;
        if (port < 1 || port > 65_535) {
            throw new IceUrlException(Problem.BAD_PORT);
        }
        return port;
    }

    /** The address written out, with port and, for TURN, transport; {@link #parse} reads it. */
    @Override
    public String toString() {
        String scheme = service.name().toLowerCase(Locale.ROOT) + (transport == Transport.TLS ? "s:" : ":");
        String query = service == Service.STUN ? "" : "?transport=" + (transport == Transport.UDP ? "udp" : "tcp");
        return scheme + Host.withPort(host, port) + query;
    }
}
