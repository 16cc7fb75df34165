package app.madang.signaling.socket;

/**
 * How much the sockets take from strangers; every number is at least 1.
 *
 * @param connections TCP connections at a time; fewer where the system leaves fewer descriptors
 * @param connectionsForAddress of them from one {@link AddressGroup}
 * @param loopbackToo whether connections from this machine count for that, as those of all others
 * @param handshakes connections whose handshake is not over
 * @param handshakesForAddress of them from one {@link AddressGroup}
 * @param bytesPerSecond bytes of one connection; where more come, reading waits
 * @param byteBurst so many also at once
 * @param outgoingBytes bytes that wait for one client that does not read; where there are more, it is cut
 */
public record SocketBounds(
        int connections,
        int connectionsForAddress,
        boolean loopbackToo,
        int handshakes,
        int handshakesForAddress,
        int bytesPerSecond,
        int byteBurst,
        int outgoingBytes) {}
