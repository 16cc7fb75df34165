package app.madang.signaling.options;

import app.madang.signaling.Bounds;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.socket.SocketBounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much strangers may ask for. */
@Command(optionListHeading = "%nLimits, for all together and for each one:%n")
final class LimitOptions {
    private static final Bounds DEFAULTS = Bounds.defaults();
    private static final SocketBounds SOCKETS = DEFAULTS.sockets();

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            description = "TCP connections at a time; fewer where 'ulimit -n' leaves fewer. Default: ${DEFAULT-VALUE}.")
    private int connections = SOCKETS.connections();

    @Option(
            names = "--max-connections-per-address",
            paramLabel = "N",
            description =
                    "Of them from one address (IPv6: one /64). Once given, it counts for addresses of this machine"
                            + " too. Default: 1000, and no limit for this machine.")
    private Integer connectionsForAddress;

    @Option(
            names = "--max-pending-handshakes",
            paramLabel = "N",
            description = "Connections whose HTTP request is not over, at a time. Default: ${DEFAULT-VALUE}.")
    private int handshakes = SOCKETS.handshakes();

    @Option(
            names = "--max-pending-handshakes-per-address",
            paramLabel = "N",
            description = "Of them from one address. Default: ${DEFAULT-VALUE}.")
    private int handshakesForAddress = SOCKETS.handshakesForAddress();

    @Option(names = "--max-rooms", paramLabel = "N", description = "Rooms at a time. Default: ${DEFAULT-VALUE}.")
    private int rooms = DEFAULTS.rooms();

    @Option(
            names = "--max-people",
            paramLabel = "N",
            description = "People in all rooms together. Default: ${DEFAULT-VALUE}.")
    private int people = DEFAULTS.people();

    @Option(
            names = "--messages-per-second",
            paramLabel = "N",
            description = "Messages of one connection; more are dropped and told. Default: ${DEFAULT-VALUE}.")
    private int messagesPerSecond = DEFAULTS.messagesPerSecond();

    @Option(
            names = "--message-burst",
            paramLabel = "N",
            description = "So many also at once. Default: ${DEFAULT-VALUE}.")
    private int messageBurst = DEFAULTS.messageBurst();

    @Option(
            names = "--bytes-per-second",
            paramLabel = "BYTES",
            description = "Bytes of one connection; where more come, reading waits. Default: ${DEFAULT-VALUE}.")
    private int bytesPerSecond = SOCKETS.bytesPerSecond();

    @Option(
            names = "--byte-burst",
            paramLabel = "BYTES",
            description = "So many also at once. Default: ${DEFAULT-VALUE}.")
    private int byteBurst = SOCKETS.byteBurst();

    @Option(
            names = "--max-outgoing-bytes",
            paramLabel = "BYTES",
            description = "So much waits for one client that does not read; then it is cut. Default: ${DEFAULT-VALUE}.")
    private int outgoingBytes = SOCKETS.outgoingBytes();

    ServerSettings apply(ServerSettings settings, Problems problems) {
        return problems.change(settings, each -> each.withBounds(bounds()));
    }

    private Bounds bounds() {
        SocketBounds sockets = new SocketBounds(
                connections,
                connectionsForAddress == null ? SOCKETS.connectionsForAddress() : connectionsForAddress,
                connectionsForAddress != null,
                handshakes,
                handshakesForAddress,
                bytesPerSecond,
                byteBurst,
                outgoingBytes);
        return new Bounds(people, rooms, messagesPerSecond, messageBurst, sockets);
    }
}
