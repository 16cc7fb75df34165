package app.madang.client.call.port;

import app.madang.protocol.IceServer;
import java.util.List;
import java.util.stream.Stream;

/**
 * How this participant's connections look for their way (RFC 8445), as its user chose.
 *
 * @param servers STUN and TURN servers of the user's own, asked besides those that the signaling server names
 * @param relayOnly nothing but relays, so that the others never see this participant's address
 * @param ports for UDP and TCP of this participant's own, null: whatever the system gives
 * @param publicStun asks {@link #PUBLIC_STUN} where neither the user nor the signaling server names a server
 * @param insecureTurnTls believes every certificate of a TURN server; media stay encrypted from end to end
 */
public record IceSettings(
        List<IceServer> servers, boolean relayOnly, PortRange ports, boolean publicStun, boolean insecureTurnTls) {
    /** Tells who asks it the address that the internet sees, nothing more. */
    public static final String PUBLIC_STUN = "stun:stun.l.google.com:19302";

    /** What a participant has who chose nothing. */
    public static final IceSettings USUAL = new IceSettings(List.of(), false, null, true, false);
    /** Nothing but what the signaling server names. */
    public static final IceSettings NONE = new IceSettings(List.of(), false, null, false, false);

    public IceSettings {
        servers = List.copyOf(servers);
    }

    /** All servers for a connection, the user's own first. */
    public List<IceServer> with(List<IceServer> named) {
        List<IceServer> all = Stream.concat(servers.stream(), named.stream()).toList();
        return all.isEmpty() && publicStun ? List.of(new IceServer(List.of(PUBLIC_STUN), null, null)) : all;
    }

    /**
     * Both among them.
     *
     * @param first 1 to 65535
     * @param last {@code first} to 65535
     */
    public record PortRange(int first, int last) {
        public PortRange {
            if (first < 1 || last > 65_535 || first > last) {
                throw new IllegalArgumentException("Ports are numbers from 1 to 65535, the lower one first.");
            }
        }
    }
}
