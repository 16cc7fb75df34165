package app.madang.protocol;

import java.net.URI;

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

    /** The address of the room's WebSocket: {@code ws://HOST:PORT/v1/rooms/ROOM}. */
    public URI signalingAddress() {
        String hostInUri = host.contains(":") ? "[" + host + "]" : host;
        return URI.create((tls ? "wss" : "ws") + "://" + hostInUri + ":" + port + "/v1/rooms/" + room.name());
    }
}
