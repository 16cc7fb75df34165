package app.madang.protocol;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a call takes place: {@code madang://HOST[:PORT]/ROOM[#KEY]}, or {@code madangs://…} with TLS (PROTOCOL §9).
 *
 * @param host as in a URI; an IPv6 address without its brackets
 * @param port 1 to 65535
 * @param key the room's key, null where the room has none; never sent to a server
 */
public record Invitation(boolean tls, String host, int port, Room room, RoomKey key) {
    public static final int DEFAULT_PORT = 8787;
    public static final int DEFAULT_TLS_PORT = 443;

    private static final Pattern LINK = Pattern.compile("(?i)madang(s?)://([^/#]*)(?:/([^#]*))?(#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]+]|[^:\\[]*)(:[^:]*)?", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile(":([0-9]{1,5})");

    /** @throws IllegalArgumentException if host or port are none that a connection could be made to */
    public Invitation {
        if (host == null || !Host.isHost(host)) {
            throw new IllegalArgumentException(InvitationException.Problem.BAD_HOST.sentence());
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(InvitationException.Problem.BAD_PORT.sentence());
        }
    }

    /**
     * Reads what a person typed or pasted; white space around it does no harm.
     *
     * @throws InvitationException with a sentence for that person
     */
    public static Invitation parse(String text) throws InvitationException {
        String link = text == null ? "" : Unicode.trim(text);
        if (link.isEmpty()) {
            throw new InvitationException(InvitationException.Problem.EMPTY);
        }
        Matcher parts = LINK.matcher(link);
        if (!parts.matches()) {
            throw new InvitationException(InvitationException.Problem.NO_LINK);
        }
        boolean tls = !parts.group(1).isEmpty();
        Matcher authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) {
            throw new InvitationException(InvitationException.Problem.BAD_HOST);
        }
        String host = host(authority.group(1));
        return new Invitation(tls, host, port(authority.group(2), tls), room(parts.group(3)), key(parts.group(4)));
    }

    private static String host(String written) throws InvitationException {
        if (written.isEmpty()) {
            throw new InvitationException(InvitationException.Problem.NO_HOST);
        }
        return Host.read(written).orElseThrow(() -> new InvitationException(InvitationException.Problem.BAD_HOST));
    }

    private static int port(String written, boolean tls) throws InvitationException {
        if (written == null) {
            return defaultPort(tls);
        }
        Matcher digits = PORT.matcher(written);
        int port = digits.matches() ? Integer.parseInt(digits.group(1)) : 0;
        if (port < 1 || port > 65_535) {
            throw new InvitationException(InvitationException.Problem.BAD_PORT);
        }
        return port;
    }

    private static Room room(String written) throws InvitationException {
        if (written == null || written.isEmpty()) {
            throw new InvitationException(InvitationException.Problem.NO_ROOM);
        }
        return Room.of(written).orElseThrow(() -> new InvitationException(InvitationException.Problem.BAD_ROOM));
    }

    private static RoomKey key(String written) throws InvitationException {
        if (written == null) {
            return null;
        }
        String key = written.substring(1);
        if (!Base64Url.isEncodingOf(key, RoomKey.BYTES)) {
            throw new InvitationException(InvitationException.Problem.BAD_KEY);
        }
        return new RoomKey(key);
    }

    private static int defaultPort(boolean tls) {
        return tls ? DEFAULT_TLS_PORT : DEFAULT_PORT;
    }

    /** The address of the room's WebSocket: {@code ws://HOST:PORT/v1/rooms/ROOM}. */
    public URI signalingAddress() {
        return URI.create((tls ? "wss" : "ws") + "://" + Host.withPort(host, port) + "/v1/rooms/" + room.name());
    }

    /** The link to give to others, which {@link #parse} reads. It shows the room's key: never log it. */
    @Override
    public String toString() {
        String shownPort = port == defaultPort(tls) ? "" : ":" + port;
        String shownKey = key == null ? "" : "#" + key.value();
        return (tls ? "madangs" : "madang") + "://" + Host.inUri(host) + shownPort + "/" + room.name() + shownKey;
    }
}
