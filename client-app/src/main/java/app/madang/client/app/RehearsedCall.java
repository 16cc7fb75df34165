package app.madang.client.app;

import app.madang.client.call.JoinRequest;
import app.madang.client.call.port.IceSettings;
import app.madang.client.media.CodecChoice;
import app.madang.client.quality.Declared;
import app.madang.client.webrtc.WebRtcUnavailableException;
import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.SignalingServer;
import java.io.IOException;
import java.util.Map;

/**
 * A room on the loopback address and somebody who waits in it, all in this process: a second one would be watched by
 * nobody. Opened and closed by one thread, which is no loop: both wait.
 */
final class RehearsedCall implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final PictureSize SIZE = new PictureSize(640, 360);

    private final SignalingServer server;
    private final Participant other;

    private RehearsedCall(SignalingServer server, Participant other) {
        this.server = server;
        this.other = other;
    }

    /** @throws IOException where nothing can listen on the loopback address */
    static RehearsedCall open() throws WebRtcUnavailableException, IOException {
        SignalingServer server = SignalingServer.start(
                ServerSettings.defaults().withHost(LOOPBACK).withPort(0));
        try {
            RehearsedCall call = new RehearsedCall(server, participant());
            call.other.call().join(call.request("Guest"));
            return call;
        } catch (WebRtcUnavailableException | IOException e) {
            server.close();
            throw e;
        }
    }

    private static Participant participant() throws WebRtcUnavailableException, IOException {
        PictureSettings pictures =
                new PictureSettings(new VideoChoice.Pattern(), SIZE, 0, () -> CodecChoice.AUTO, () -> "Guest");
        AudioChoice tone = new AudioChoice.Tone(AudioChoice.DEFAULT_HERTZ);
        return Participant.open(tone, pictures, Map.of(), () -> IceSettings.NONE, new Declared(Declared.IN_FULL));
    }

    /** What takes somebody into the room. */
    JoinRequest request(String name) {
        Invitation invitation = new Invitation(false, LOOPBACK, server.port(), new Room("rehearsal"), null);
        return new JoinRequest(invitation, name, true, true, null);
    }

    @Override
    public void close() {
        other.close();
        server.close();
    }
}
