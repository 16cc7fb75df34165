package app.madang.client.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import app.madang.signaling.ServerCommand;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.SignalingServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whole calls between real processes over native WebRTC, introduced by the real server. */
@Tag("native")
class HeadlessCallNativeTest {
    private static final ServerSettings LOOPBACK =
            ServerSettings.defaults().withHost("127.0.0.1").withPort(0);

    @Test
    void twoSeeEachOtherMuteAndLeave() throws Exception {
        try (SignalingServer server = SignalingServer.start(LOOPBACK);
                ParticipantProcess first = ParticipantProcess.join(room(server.port()), "하나");
                ParticipantProcess second = ParticipantProcess.join(room(server.port()), "둘")) {
            first.awaitPictures(1);
            second.awaitPictures(1);
            first.awaitEvent(
                    "link",
                    link -> state(link).equals("connected")
                            && link.path("name").asString().equals("둘"));
            first.awaitEvent("stats", HeadlessCallNativeTest::complete);
            second.awaitEvent(
                    "stats",
                    stats -> stats.path("in").path("audioLevel").asDouble() >= 0
                            && stats.path("in").path("kbps").asDouble() > 0);
            first.command("dance");
            first.awaitEvent("error", error -> error.path("code").asString().equals("unknown_command"));
            first.command("leave");
            assertThat(first.exitCode()).as(first.said()).isZero();
            second.awaitEvent("link", link -> state(link).equals("closed"));
            second.terminate();
            assertThat(second.exitCode()).as(second.said()).isZero();
            assertThat(second.events("ended"))
                    .singleElement()
                    .satisfies(end -> assertThat(end.path("reason").asString()).isEqualTo("left"));
        }
    }

    @Test
    void twoTalkRaiseHandsAndGiveEachOtherAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("회의 자료.bin");
        byte[] content = new byte[30_000_001];
        new Random(1).nextBytes(content);
        Files.write(file, content);
        Path kept = folder.resolve("kept");
        try (SignalingServer server = SignalingServer.start(LOOPBACK);
                ParticipantProcess first = ParticipantProcess.join(room(server.port()), "하나");
                ParticipantProcess second =
                        ParticipantProcess.join(room(server.port()), "둘", "--accept-files", kept.toString())) {
            first.awaitEvent("link", link -> state(link).equals("connected"));
            first.command("say 안녕하세요");
            first.command("hand on");
            second.awaitEvent("chat", chat -> chat.path("text").asString().equals("안녕하세요"));
            second.awaitEvent("hand", hand -> hand.path("raised").asBoolean());
            first.command("send " + file + " @둘");
            first.awaitEvent("file", HeadlessCallNativeTest::done);
            second.command("say @하나 고마워요");
            first.awaitEvent("chat", chat -> chat.path("to").asString().equals("me"));
            assertThat(kept.resolve("회의 자료.bin")).hasBinaryContent(content);
            assertThat(second.events("file"))
                    .last()
                    .satisfies(
                            last -> assertThat(last.path("sha256").asString()).hasSize(64));
        }
    }

    private static boolean done(JsonNode file) {
        return state(file).equals("done");
    }

    @Test
    void aTerminatedParticipantLeavesProperly() throws Exception {
        try (SignalingServer server = SignalingServer.start(LOOPBACK.withGraceMs(600_000));
                ParticipantProcess stays = ParticipantProcess.join(room(server.port()), "stays");
                ParticipantProcess goes = ParticipantProcess.join(room(server.port()), "goes")) {
            stays.awaitPictures(1);
            goes.terminate();
            assertThat(goes.exitCode()).isZero();
            // The grace is ten minutes: only a proper good-bye ends the link before.
            stays.awaitEvent("link", link -> state(link).equals("closed"));
        }
    }

    /** Shown as interrupted first, and gone once its grace is over and its media too. */
    @Test
    void aKilledParticipantDisappearsAfterItsGrace() throws Exception {
        try (SignalingServer server = SignalingServer.start(LOOPBACK.withGraceMs(3_000));
                ParticipantProcess stays = ParticipantProcess.join(room(server.port()), "stays");
                ParticipantProcess dies = ParticipantProcess.join(room(server.port()), "dies")) {
            stays.awaitPictures(1);
            dies.awaitPictures(1);
            dies.kill();
            stays.awaitEvent("link", link -> state(link).equals("interrupted"));
            stays.awaitEvent("notice", notice -> notice.path("code").asString().equals("participant_timed_out"));
            stays.awaitEvent("link", link -> state(link).equals("closed"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReportThatCannotBeWrittenEndsTheStayProperly() throws Exception {
        try (SignalingServer server = SignalingServer.start(LOOPBACK.withGraceMs(600_000));
                ParticipantProcess stays = ParticipantProcess.join(room(server.port()), "stays")) {
            stays.awaitEvent("joined", joined -> true);
            try (ParticipantProcess full = ParticipantProcess.join(room(server.port()), "full", "--out", "/dev/full")) {
                assertThat(full.exitCode()).as(full.said()).isEqualTo(1);
                assertThat(full.said()).contains("/dev/full takes no more events");
            }
            stays.awaitEvent("notice", notice -> notice.path("code").asString().equals("participant_left"));
        }
    }

    @Test
    void aFullRoomIsRefused() throws Exception {
        try (SignalingServer server = SignalingServer.start(LOOPBACK.withCapacity(1));
                ParticipantProcess first = ParticipantProcess.join(room(server.port()), "first")) {
            first.awaitEvent("joined", joined -> true);
            try (ParticipantProcess second = ParticipantProcess.join(room(server.port()), "second")) {
                assertThat(second.exitCode()).as(second.said()).isEqualTo(4);
                assertThat(second.events("error"))
                        .singleElement()
                        .satisfies(error ->
                                assertThat(error.path("code").asString()).isEqualTo("room_full"));
            }
        }
    }

    @Test
    void aKilledServerCostsNoPicture() throws Exception {
        ServerProcess server = ServerProcess.on(0);
        int port = server.port();
        try (ParticipantProcess first = ParticipantProcess.join(room(port), "first");
                ParticipantProcess second = ParticipantProcess.join(room(port), "second")) {
            first.awaitPictures(1);
            second.awaitPictures(1);
            server.kill();
            int before = first.events("stats").size();
            first.await("six more seconds of statistics", lines -> statistics(lines) >= before + 6);
            server.close();
            server = ServerProcess.on(port);
            try (ParticipantProcess newcomer = ParticipantProcess.join(room(port), "newcomer")) {
                newcomer.awaitPictures(2);
                first.awaitPictures(2);
                second.awaitPictures(2);
            }
            assertThat(growth(first)).as(first.said()).allMatch(frames -> frames > 0);
            assertThat(first.events("link"))
                    .extracting(HeadlessCallNativeTest::state)
                    .doesNotContain("interrupted");
        } finally {
            server.close();
        }
    }

    @Test
    void eightInARoomAllSeeEachOther() throws Exception {
        List<ParticipantProcess> everybody = new ArrayList<>();
        try (SignalingServer server = SignalingServer.start(LOOPBACK)) {
            for (int i = 1; i <= 8; i++) {
                everybody.add(ParticipantProcess.join(room(server.port()), "participant " + i));
            }
            for (ParticipantProcess one : everybody) {
                one.awaitPictures(7);
            }
            try (ParticipantProcess ninth = ParticipantProcess.join(room(server.port()), "ninth")) {
                assertThat(ninth.exitCode()).as(ninth.said()).isEqualTo(4);
            }
        } finally {
            everybody.forEach(ParticipantProcess::close);
        }
    }

    /** How many pictures were decoded from one report about the same peer to the next, from the first picture on. */
    private static List<Long> growth(ParticipantProcess participant) {
        List<JsonNode> stats = participant.events("stats");
        String peer = stats.getFirst().path("peer").asString();
        List<Long> decoded = stats.stream()
                .filter(event -> event.path("peer").asString().equals(peer))
                .map(event -> event.path("in").path("framesDecoded").asLong())
                .dropWhile(frames -> frames == 0)
                .toList();
        List<Long> growth = new ArrayList<>();
        for (int i = 1; i < decoded.size(); i++) {
            growth.add(decoded.get(i) - decoded.get(i - 1));
        }
        return growth;
    }

    private static long statistics(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("\"event\":\"stats\""))
                .count();
    }

    private static boolean complete(JsonNode stats) {
        return stats.path("in").path("fps").asDouble() > 0
                && stats.path("in").path("width").asInt() == 320
                && stats.path("out").path("fps").asDouble() > 0
                && stats.path("rttMs").isNumber()
                && stats.path("path").path("local").asString("").equals("host")
                && stats.path("delayMs").path("p50").isNumber()
                && stats.path("framesMissed").isNumber();
    }

    private static String state(JsonNode link) {
        return link.path("state").asString();
    }

    private static String room(int port) {
        return new Invitation(false, "127.0.0.1", port, new Room("process-test"), null).toString();
    }

    /** The signaling server in a process that can be killed. */
    private static final class ServerProcess extends ChildProcess {
        private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:([0-9]+)");

        private ServerProcess(int port) throws java.io.IOException {
            super(ServerCommand.class, List.of("--host", "127.0.0.1", "--port", String.valueOf(port)));
        }

        static ServerProcess on(int port) throws Exception {
            ServerProcess server = new ServerProcess(port);
            server.await("the line that says where it listens", lines -> !lines.isEmpty());
            return server;
        }

        int port() {
            Matcher matcher = ADDRESS.matcher(lines().getFirst());
            assertThat(matcher.find()).as(said()).isTrue();
            return Integer.parseInt(matcher.group(1));
        }
    }
}
