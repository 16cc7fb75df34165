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

    private SignalingProcess(String namespace) throws IOException {
        super(
                List.of("ip", "netns", "exec", namespace),
                ServerCommand.class,
                List.of("--host", Laboratory.SIGNALING, "--port", String.valueOf(PORT), "--capacity", "20"));
    }

    static SignalingProcess start(Laboratory laboratory) throws IOException, InterruptedException {
        SignalingProcess server = laboratory.closedLater(new SignalingProcess(laboratory.internet()));
        server.await("the line that says where it listens", lines -> !lines.isEmpty());
        return server;
    }

    static String room(String name) {
        return new Invitation(false, Laboratory.SIGNALING, PORT, new Room(name), null).toString();
    }
}
