package app.madang.signaling.socket;

/**
 * How much the sockets take from strangers; every number is at least 1.
 *
 * @param connections TCP connections at a time; fewer where the system leaves fewer descriptors
 * @param connectionsForAddress of them from one {@link AddressGroup} (IPv6: one /64)
 * @param loopbackToo whether addresses of this machine itself count for that like all others; a proxy in front brings
 *     everybody from one of them
 * @param handshakes connections whose handshake is not over
 * @param handshakesForAddress of them from one {@link AddressGroup}
 * @param bytesPerSecond bytes of one connection; where more come, reading waits, and TCP slows the sender down
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
