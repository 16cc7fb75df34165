package app.madang.signaling;

import app.madang.signaling.socket.AddressGroup;

/**
 * One client's connection as the rooms see it. The rooms call it on their loop; every method returns at once and
 * throws nothing, also after the connection has ended. Each connection is equal to itself only.
 */
public interface Connection {

    /** Sends one text message after all that were sent before. */
    void send(String text);

    /** Ends the connection after what was sent before; the rooms forget it at this moment. */
    void close(int code, String reason);

    /** Where the client is, for limits that hold for an address; null: not known, nothing is limited. */
    default AddressGroup address() {
        return null;
    }

    /** Sends a WebSocket ping (PROTOCOL §10). */
    default void ping() {}
}
