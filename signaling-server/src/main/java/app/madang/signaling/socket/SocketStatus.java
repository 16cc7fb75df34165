package app.madang.signaling.socket;

/**
 * How the sockets stand.
 *
 * @param connections TCP connections, in whatever state
 * @param handshakes those among them whose handshake is not over
 * @param unreadBytes what waits for clients that have not read it yet
 * @param partialBytes memory for frames that have come in part
 */
public record SocketStatus(int connections, int handshakes, long unreadBytes, long partialBytes) {}
