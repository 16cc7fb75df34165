package app.madang.signaling.socket;

import app.madang.protocol.Room;

/**
 * What happens on the sockets of a server. Calls come on the loop's thread and must return quickly. For one socket
 * {@link #opened} is the first, texts come in their order, and {@link #closed} comes once, behind what the client sent
 * before it ended the connection.
 */
public interface SocketEvents {
    void opened(ClientSocket socket, Room room);

    /** A whole text message of at most 65,536 bytes. */
    void text(ClientSocket socket, String text);

    /** Some bytes came, and no text among them. */
    void heard(ClientSocket socket);

    /**
     * The client sent what it must not; nothing more of it is read, and the receiver of this call closes the socket.
     *
     * @param closeCode 1002, 1003, 1007 or 1009
     */
    void violated(ClientSocket socket, int closeCode);

    void closed(ClientSocket socket);

    /** What was sent in this round has been handed to the network, as far as it took it. */
    void written();

    /** Something was refused, or slowed down; a word of lower-case letters and underscores from a small set. */
    void refused(String what);
}
