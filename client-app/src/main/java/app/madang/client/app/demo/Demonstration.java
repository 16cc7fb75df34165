package app.madang.client.app.demo;

import app.madang.client.call.CallControl;
import app.madang.client.call.JoinRequest;
import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.SignalingServer;
import java.io.IOException;

/**
 * A whole call on this machine: a server in this process, this program in its room, and a second participant in a
 * process of its own. Opened and closed by one thread, which is no loop: both wait.
 */
public final class Demonstration implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final SignalingServer server;
    private final Invitation invitation;
    private final DemoReport report;
    private SecondParticipant second;

    private Demonstration(SignalingServer server, Room room) {
        this.server = server;
        this.invitation = new Invitation(false, LOOPBACK, server.port(), room, null);
        this.report = new DemoReport();
    }

    /** @throws IOException if the server or the second process cannot be started */
    public static Demonstration open(Room room, String secondName) throws IOException {
        Demonstration demonstration = new Demonstration(
                SignalingServer.start(
                        ServerSettings.defaults().withHost(LOOPBACK).withPort(0)),
                room);
        try {
            demonstration.second =
                    SecondParticipant.join(demonstration.invitation, secondName, demonstration.report::line);
            return demonstration;
        } catch (IOException e) {
            demonstration.close();
            throw e;
        }
    }

    /** Takes this program into the room, camera and microphone on. */
    public void join(CallControl call, String name) {
        call.join(new JoinRequest(invitation, name, true, true, null));
    }

    public Invitation invitation() {
        return invitation;
    }

    /** What the second participant saw so far. */
    public DemoReport report() {
        return report;
    }

    @Override
    public void close() {
        if (second != null) {
            second.close();
        }
        server.close();
    }
}
