package app.madang.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts servers as their users do.
 *
 * @param madang the command that starts Madang's server, without options
 * @param peers the folder with the relays of {@code benchmarks/peers} and their {@code node_modules}
 * @param logs where the servers' output goes
 */
public record Launcher(List<String> madang, Path peers, Path logs) {

    /**
     * A fresh server on a free port of the loopback address, listening.
     *
     * @param capacity how many people must fit into a room
     * @throws IOException with a sentence for people if it does not come up
     */
    public ServerProcess start(Contestant contestant, int capacity) throws IOException {
        int port = freePort();
        Path log = logs.resolve(contestant.title() + ".log");
        return ServerProcess.start(contestant.title(), command(contestant, port, capacity), port, log);
    }

    private List<String> command(Contestant contestant, int port, int capacity) {
        return switch (contestant) {
            case MADANG -> {
                List<String> command = new ArrayList<>(madang);
                command.addAll(List.of("--host", "127.0.0.1", "--port", "" + port, "--capacity", "" + capacity));
                yield command;
            }
            case WS -> List.of("node", "" + peers.resolve("ws-relay.js"), "" + port);
            case SOCKET_IO -> List.of("node", "" + peers.resolve("socketio-relay.js"), "" + port);
            // Its limit of 5,000 would refuse the idle benchmark's last ones.
            case PEER ->
                List.of(
                        "node",
                        "" + peers.resolve("node_modules/peer/dist/bin/peerjs.js"),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "" + port,
                        "--concurrent_limit",
                        "20000");
        };
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
