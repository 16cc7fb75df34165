package app.madang.client.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.madang.signaling.ServerSettings;
import app.madang.signaling.SignalingServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A client written from PROTOCOL.md alone, with Chromium's WebRTC behind it, takes part in calls. */
class ChromiumInteroperabilityTest {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @BeforeEach
    void thereIsChromium() {
        assumeTrue(ChromiumParticipant.command().isPresent(), "needs Chromium");
    }

    @Test
    void twoBrowsersMeetThroughOurServer() throws IOException {
        try (SignalingServer server = SignalingServer.start(
                        ServerSettings.defaults().withHost("127.0.0.1").withPort(0));
                ChromiumParticipant anna = ChromiumParticipant.join(server.port(), "interop", "Anna", folder);
                ChromiumParticipant ben = ChromiumParticipant.join(server.port(), "interop", "Ben", folder)) {
            seesAndHears(anna, idOf(ben));
            seesAndHears(ben, idOf(anna));
            assertThat(anna.faults()).isEmpty();
            assertThat(ben.faults()).isEmpty();
        }
    }

    @Test
    void aBrowserMeetsTheProgram() throws IOException {
        try (SignalingServer server = SignalingServer.start(
                        ServerSettings.defaults().withHost("127.0.0.1").withPort(0));
                ChromiumParticipant browser = ChromiumParticipant.join(server.port(), "interop", "Anna", folder);
                OurParticipant program = OurParticipant.join(server.port(), "interop", "Cho")) {
            String browserId = idOf(browser);
            String programId = program.await("joined", PATIENCE, report -> text(report, "joined", "self"));
            seesAndHears(browser, programId);
            program.await("the first picture", PATIENCE, report -> about(report, "first-frame", browserId));
            program.await(
                    "30 pictures",
                    PATIENCE,
                    report -> about(report, "stats", browserId)
                            .filter(stats ->
                                    stats.path("in").path("framesDecoded").asInt() >= 30));
            assertThat(browser.faults()).isEmpty();
        }
    }

    /** The page computes its id from PROTOCOL §2 by itself; the server must come to the same. */
    private static String idOf(ChromiumParticipant participant) {
        String computed = participant.await("ready", PATIENCE, report -> text(report, "ready", "id"));
        String given = participant.await("joined", PATIENCE, report -> text(report, "joined", "self"));
        assertThat(given).isEqualTo(computed);
        return given;
    }

    private static void seesAndHears(ChromiumParticipant who, String whom) {
        who.await("the data channel opens", PATIENCE, report -> about(report, "data-open", whom));
        JsonNode seen = who.await(
                "30 pictures and sound of " + whom,
                PATIENCE,
                report -> about(report, "stats", whom)
                        .filter(stats -> stats.path("framesDecoded").asInt() >= 30
                                && stats.path("framesEncoded").asInt() >= 30
                                && stats.path("soundEnergy").asDouble() > 0));
        // The first that who offers puts first: browsers VP8, the program H.264.
        assertThat(seen.path("codec").asString()).isIn("video/VP8", "video/H264");
        assertThat(seen.path("mid").asString()).as("the camera's section").isEqualTo("1");
    }

    private static Optional<JsonNode> about(JsonNode report, String event, String peer) {
        return Optional.of(report)
                .filter(r -> r.path("event").asString("").equals(event)
                        && r.path("peer").asString("").equals(peer));
    }

    private static Optional<String> text(JsonNode report, String event, String field) {
        return Optional.of(report)
                .filter(r -> r.path("event").asString("").equals(event))
                .map(r -> r.path(field).asString());
    }
}
