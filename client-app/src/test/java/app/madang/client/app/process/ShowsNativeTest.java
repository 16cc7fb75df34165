package app.madang.client.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.SignalingServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two real processes: one says what it shows, the other sends no more. */
@Tag("native")
class ShowsNativeTest {
    @Test
    void whatIsNotShownIsNotSentAndComesBackInItsNewSize() throws Exception {
        try (SignalingServer server = SignalingServer.start(
                        ServerSettings.defaults().withHost("127.0.0.1").withPort(0));
                ParticipantProcess sends = ParticipantProcess.join(invitation(server), "sends");
                ParticipantProcess shows = ParticipantProcess.join(invitation(server), "shows", "--shows", "160x90")) {
            shows.awaitPictures(1);
            sends.awaitEvent("stats", stats -> layer(stats).equals("160x90"));
            shows.command("shows nothing");
            sends.awaitEvent("stats", stats -> layer(stats).equals("none"));
            shows.awaitEvent("stats", stats -> in(stats, "framesDecoded") > 0 && in(stats, "fps") == 0);
            int before = shows.events("stats").size();
            shows.command("shows 240x135");
            shows.awaitEvent("stats", stats -> in(stats, "width") == 240 && in(stats, "fps") > 0);
            assertThat(shows.events("stats").size() - before)
                    .as("reports, one a second, until the new size was seen: " + shows.said())
                    .isLessThanOrEqualTo(4);
            sends.awaitEvent("stats", stats -> layer(stats).equals("240x134"));
            assertThat(shows.events("error")).isEmpty();
        }
    }

    private static String invitation(SignalingServer server) {
        return new Invitation(false, "127.0.0.1", server.port(), new Room("shows"), null).toString();
    }

    private static String layer(JsonNode stats) {
        return stats.path("out").path("layer").asString();
    }

    private static double in(JsonNode stats, String name) {
        return stats.path("in").path(name).asDouble();
    }
}
