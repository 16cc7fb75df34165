package app.madang.client.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.SignalingServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two real processes: one shares a page of text beside its camera, the other sees both. */
@Tag("native")
class ScreenShareNativeTest {
    @Test
    void aScreenIsSeenBesideTheCameraUntilItIsStopped() throws Exception {
        try (SignalingServer server = SignalingServer.start(
                        ServerSettings.defaults().withHost("127.0.0.1").withPort(0));
                ParticipantProcess shares = ParticipantProcess.join(invitation(server), "shares");
                ParticipantProcess sees = ParticipantProcess.join(invitation(server), "sees")) {
            sees.awaitPictures(1);
            shares.command("screen on page");
            sees.awaitEvent("screen", event -> event.path("on").asBoolean(false));
            sees.awaitEvent(
                    "stats",
                    stats -> stats.path("screen").path("width").asInt(0) == 1280
                            && stats.path("screen").path("delayMs").isObject()
                            && stats.path("in").path("fps").asDouble(0) > 0);
            shares.command("screen off");
            sees.awaitEvent("screen", event -> !event.path("on").asBoolean(true));
            int before = sees.events("stats").size();
            sees.awaitEvent(
                    "stats",
                    stats -> sees.events("stats").size() >= before + 2
                            && stats.path("screen").isMissingNode());
            assertThat(shares.events("screen")).hasSize(2);
            assertThat(sees.events("error")).isEmpty();
        }
    }

    private static String invitation(SignalingServer server) {
        return new Invitation(false, "127.0.0.1", server.port(), new Room("screen"), null).toString();
    }
}
