package app.madang.client.lab;

import app.madang.client.app.process.ChildProcess;
import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import app.madang.signaling.ServerCommand;
import java.io.IOException;
import java.util.List;

/** The signaling server on the laboratory's internet, at a port that every firewall lets through. */
final class SignalingProcess extends ChildProcess {
    static final int PORT = 443;
    private static final String ANOTHER = "198.51.100.14";

    private final String address;

    private SignalingProcess(String namespace, String address) throws IOException {
        super(
                List.of("ip", "netns", "exec", namespace),
                ServerCommand.class,
                List.of("--host", address, "--port", String.valueOf(PORT), "--capacity", "20"));
        this.address = address;
    }

    static SignalingProcess start(Laboratory laboratory) throws IOException, InterruptedException {
        return start(laboratory, Laboratory.SIGNALING);
    }

    /** A second one, of which nobody else depends. */
    static SignalingProcess another(Laboratory laboratory) throws IOException, InterruptedException {
        Shell.run("ip", "-n", laboratory.internet(), "addr", "add", ANOTHER + "/24", "dev", "br0");
        return start(laboratory, ANOTHER);
    }

    private static SignalingProcess start(Laboratory laboratory, String address)
            throws IOException, InterruptedException {
        SignalingProcess server = laboratory.closedLater(new SignalingProcess(laboratory.internet(), address));
        server.await("the line that says where it listens", lines -> !lines.isEmpty());
        return server;
    }

    String invitation(String room) {
        return invitation(address, room);
    }

    /** At the server that every laboratory has. */
    static String room(String name) {
        return invitation(Laboratory.SIGNALING, name);
    }

    private static String invitation(String address, String room) {
        return new Invitation(false, address, PORT, new Room(room), null).toString();
    }
}
