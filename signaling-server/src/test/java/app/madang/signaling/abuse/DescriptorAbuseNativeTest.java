package app.madang.signaling.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.People;
import app.madang.signaling.socket.RawClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** More connections than the system lets the server have (docs/server.md, the table of abuse). */
@EnabledOnOs(value = OS.LINUX, disabledReason = "what a process has open is read from /proc")
class DescriptorAbuseNativeTest {
    private static final int DESCRIPTORS = 256;

    /** Elsewhere the listener was closed for good by the first accept that failed. */
    @Test
    void rowDWhereDescriptorsEndItGoesOnAndTakesPeopleAgain() throws Exception {
        try (Arena arena = new Arena(ServerProcess.limited(DESCRIPTORS, "--grace-ms", "1000"))) {
            for (int round = 0; round < 2; round++) {
                arena.survives("D 512 connections, 256 descriptors", () -> {
                    List<RawClient> strangers = new ArrayList<>();
                    for (int i = 0; i < 2 * DESCRIPTORS; i++) {
                        RawClient stranger = new RawClient(arena.port());
                        strangers.add(stranger);
                        if (i % 2 == 0) {
                            sendRequest(stranger, "crowd-" + i);
                        }
                    }
                    Until.passed(Duration.ofSeconds(2));
                    assertThat(arena.server().descriptors()).isLessThanOrEqualTo(DESCRIPTORS);
                    for (RawClient stranger : strangers) {
                        stranger.close();
                    }
                    Until.isTrue("somebody new comes in", Duration.ofSeconds(10), () -> joins(arena.port()));
                });
            }
        }
    }

    /** The server may have ended it already. */
    private static void sendRequest(RawClient stranger, String room) {
        try {
            stranger.sendBytes(RawClient.upgrade("/v1/rooms/" + room));
            stranger.text(People.join(9).toString());
        } catch (IOException e) {
            // Turned away: that is what is tested.
        }
    }

    private static boolean joins(int port) {
        try (Stranger newcomer = Stranger.joined(port, "newcomers", 9)) {
            return !newcomer.hasEnded();
        } catch (IOException | AssertionError e) {
            return false;
        }
    }
}
