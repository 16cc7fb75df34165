package app.madang.signaling;

import app.madang.signaling.socket.SocketBounds;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much a server takes from strangers. Every bound is a whole number of at least 1.
 *
 * @param people stays in all rooms together, those in their grace among them
 * @param rooms rooms at a time
 * @param messagesPerSecond messages of one connection (PROTOCOL §3 {@code rate})
 * @param messageBurst so many also at once
 * @param sockets what holds before anybody is in a room
 */
public record Bounds(int people, int rooms, int messagesPerSecond, int messageBurst, SocketBounds sockets) {

    /** @throws IllegalArgumentException with a sentence for people about every value that is out of its range */
    public Bounds {
        String wrong = Stream.of(
                        outOf("people on the server", people, 1_000_000),
                        outOf("rooms", rooms, 1_000_000),
                        outOf("connections", sockets.connections(), 1_000_000),
                        outOf("connections of one address", sockets.connectionsForAddress(), 1_000_000),
                        outOf("pending handshakes", sockets.handshakes(), 1_000_000),
                        outOf("pending handshakes of one address", sockets.handshakesForAddress(), 1_000_000),
                        outOf("messages a second", messagesPerSecond, 100_000),
                        outOf("messages at once", messageBurst, 100_000),
                        outOf("bytes a second", sockets.bytesPerSecond(), 1_000_000_000),
                        outOf("bytes at once", sockets.byteBurst(), 1_000_000_000),
                        outOf("unread bytes of one client", sockets.outgoingBytes(), 100_000_000))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** What fits an ordinary machine: 10,000 people, 20,000 connections, 1,000 of them from one address. */
    public static Bounds defaults() {
        SocketBounds sockets =
                new SocketBounds(20_000, 1_000, false, 1_024, 512, 512 * 1_024, 4 * 1_024 * 1_024, 1_024 * 1_024);
        return new Bounds(10_000, 10_000, 100, 400, sockets);
    }

    public Bounds withPeople(int newPeople) {
        return new Bounds(newPeople, rooms, messagesPerSecond, messageBurst, sockets);
    }

    public Bounds withRooms(int newRooms) {
        return new Bounds(people, newRooms, messagesPerSecond, messageBurst, sockets);
    }

    public Bounds withSockets(SocketBounds newSockets) {
        return new Bounds(people, rooms, messagesPerSecond, messageBurst, newSockets);
    }

    private static Optional<String> outOf(String what, int value, int most) {
        return value >= 1 && value <= most
                ? Optional.empty()
                : Optional.of("the number of " + what + " must lie between 1 and " + most + ", not " + value);
    }
}
