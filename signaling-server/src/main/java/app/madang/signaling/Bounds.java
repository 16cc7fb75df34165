package app.madang.signaling;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much a server takes from strangers. Every bound is a whole number of at least 1.
 *
 * @param people stays in all rooms together, those in their grace among them
 * @param rooms rooms at a time
 * @param connections TCP connections at a time, in whatever state; fewer where the system leaves fewer descriptors
 * @param connectionsForAddress of them from one address (IPv6: from one /64); addresses of this machine itself are not
 *     bounded by it unless {@code loopbackToo}, as a proxy in front brings everybody from one of them
 * @param loopbackToo whether addresses of this machine count like all others
 * @param handshakes connections whose handshake is not over, at a time
 * @param handshakesForAddress of them from one address
 * @param messagesPerSecond messages of one connection (PROTOCOL §3 {@code rate})
 * @param messageBurst so many also at once
 * @param bytesPerSecond bytes of one connection; where more come, reading waits, and TCP slows the sender down
 * @param byteBurst so many also at once
 * @param outgoingBytes bytes that wait for one client that does not read; where there are more, it is cut
 */
public record Bounds(
        int people,
        int rooms,
        int connections,
        int connectionsForAddress,
        boolean loopbackToo,
        int handshakes,
        int handshakesForAddress,
        int messagesPerSecond,
        int messageBurst,
        int bytesPerSecond,
        int byteBurst,
        int outgoingBytes) {

    /** @throws IllegalArgumentException with a sentence for people about every value that is out of its range */
    public Bounds {
        String wrong = Stream.of(
                        outOf("people on the server", people, 1_000_000),
                        outOf("rooms", rooms, 1_000_000),
                        outOf("connections", connections, 1_000_000),
                        outOf("connections of one address", connectionsForAddress, 1_000_000),
                        outOf("pending handshakes", handshakes, 1_000_000),
                        outOf("pending handshakes of one address", handshakesForAddress, 1_000_000),
                        outOf("messages a second", messagesPerSecond, 100_000),
                        outOf("messages at once", messageBurst, 100_000),
                        outOf("bytes a second", bytesPerSecond, 1_000_000_000),
                        outOf("bytes at once", byteBurst, 1_000_000_000),
                        outOf("unread bytes of one client", outgoingBytes, 100_000_000))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** What fits an ordinary machine: 10,000 people, 20,000 connections, 1,000 of them from one address. */
    public static Bounds defaults() {
        return new Bounds(
                10_000,
                10_000,
                20_000,
                1_000,
                false,
                1_024,
                512,
                100,
                400,
                512 * 1_024,
                4 * 1_024 * 1_024,
                1_024 * 1_024);
    }

    public Bounds withPeople(int newPeople) {
        return new Bounds(
                newPeople,
                rooms,
                connections,
                connectionsForAddress,
                loopbackToo,
                handshakes,
                handshakesForAddress,
                messagesPerSecond,
                messageBurst,
                bytesPerSecond,
                byteBurst,
                outgoingBytes);
    }

    public Bounds withRooms(int newRooms) {
        return new Bounds(
                people,
                newRooms,
                connections,
                connectionsForAddress,
                loopbackToo,
                handshakes,
                handshakesForAddress,
                messagesPerSecond,
                messageBurst,
                bytesPerSecond,
                byteBurst,
                outgoingBytes);
    }

    public Bounds withLoopbackToo(boolean newLoopbackToo) {
        return new Bounds(
                people,
                rooms,
                connections,
                connectionsForAddress,
                newLoopbackToo,
                handshakes,
                handshakesForAddress,
                messagesPerSecond,
                messageBurst,
                bytesPerSecond,
                byteBurst,
                outgoingBytes);
    }

    private static Optional<String> outOf(String what, int value, int most) {
        return value >= 1 && value <= most
                ? Optional.empty()
                : Optional.of("the number of " + what + " must lie between 1 and " + most + ", not " + value);
    }
}
