package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.MortalConnections.Mortal;
import app.madang.client.call.port.IceSettings;
import app.madang.client.data.FileExchange;
import app.madang.client.data.FileSharing;
import app.madang.client.data.FileTransfer;
import app.madang.client.data.FileTransfer.State;
import app.madang.client.media.CodecChoice;
import app.madang.client.media.VideoPipeline;
import app.madang.client.webrtc.Await;
import app.madang.client.webrtc.SoundChoice;
import app.madang.client.webrtc.WebRtc;
import app.madang.loop.ThreadLoop;
import app.madang.protocol.Invitation;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.Room;
import app.madang.signaling.ServerSettings;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file between two real engines over the real library, whose connection ends in the middle, more than once. */
final class FileNativeTest {
    private static final int HEADER = 12;
    private static final int SIZE = 40_000_001;
    private static final List<Integer> ENDS_AFTER = List.of(9_000_000, 21_000_000);
    /** What a sender may have under way (docs/data-channel.md). */
    private static final long MOST_UNDER_WAY = 8 << 20;

    @TempDir
    Path disk;

    private final ThreadLoop loop = new ThreadLoop("call");
    private final ThreadLoop files = new ThreadLoop("files");
    private final SignalingWorld server = new SignalingWorld(loop, ServerSettings.defaults());
    private final Set<String> seeing = ConcurrentHashMap.newKeySet();
    private final List<CallEngine> engines = new ArrayList<>();
    private MortalConnections annsConnections;
    private MortalConnections bensConnections;

    /** On the library's thread. */
    private int ends;

    @Test
    void nothingIsSentTwiceButWhatWasUnderWay() throws Exception {
        Path file = content();
        try (WebRtc webRtc = WebRtc.start(new SoundChoice.None());
                VideoPipeline pictures = new VideoPipeline(loop, System::nanoTime)) {
            annsConnections = connections(webRtc, pictures, () -> {});
            bensConnections = connections(webRtc, pictures, this::endSometimes);
            FileSharing ann = joins("Ann", annsConnections);
            FileSharing ben = joins("Ben", bensConnections);
            Await.until("they see each other", () -> seeing.size() == 2);
            ann.offer(file);
            Await.until("the file is offered", () -> !ben.transfers().isEmpty());
            ben.accept(ben.transfers().getFirst().key(), disk.resolve("kept"));
            Await.until("the file is done", 60_000, () -> isDone(ann) && isDone(ben));
            assertThat(received(ben)).isEqualTo(sum(file));
            engines.forEach(CallEngine::close);
        } finally {
            files.close();
            loop.close();
        }
        assertThat(annsConnections.all()).hasSize(ENDS_AFTER.size() + 1);
        eachGoesOnWhereTheOneBeforeEnded();
    }

    private Path content() throws Exception {
        byte[] content = new byte[SIZE];
        new Random(6).nextBytes(content);
        return Files.write(disk.resolve("film.mp4"), content);
    }

    private static MortalConnections connections(WebRtc webRtc, VideoPipeline pictures, Runnable arrived) {
        return new MortalConnections(webRtc.connections(pictures, IceSettings.NONE, CodecChoice.AUTO), arrived);
    }

    private FileSharing joins(String name, MortalConnections connections) {
        CallEngine engine = new CallEngine(
                loop,
                server.of(name),
                connections,
                new FakeMedia(),
                new Random(name.hashCode()),
                "madang-test/1 (test)");
        FileExchange exchange = new FileExchange(loop, files, line(engine), each -> Optional.empty(), () -> 0);
        engines.add(engine);
        engine.listen(exchange);
        engine.listen(state -> seesSomebody(name, state));
        Invitation invitation = new Invitation(false, "call.example", 8787, new Room("yard"), null);
        engine.join(new JoinRequest(invitation, name, false, false, null));
        return exchange;
    }

    private void seesSomebody(String name, CallState state) {
        if (state instanceof CallState.InCall call && !call.participants().isEmpty()) {
            seeing.add(name);
        }
    }

    private static FileExchange.Line line(CallEngine engine) {
        return new FileExchange.Line() {
            @Override
            public void say(PeerId peer, PeerMessage message) {
                engine.send(peer, message);
            }

            @Override
            public void send(PeerId peer, byte[] bytes) {
                engine.send(peer, bytes);
            }
        };
    }

    private static boolean isDone(FileSharing side) {
        return side.transfers().getFirst().state() == State.DONE;
    }

    private void endSometimes() {
        if (ends == ENDS_AFTER.size()) {
            return;
        }
        long arrived = bensConnections.all().stream()
                .mapToLong(each -> bytes(each.got()))
                .sum();
        Mortal sending = annsConnections.newest();
        Mortal receiving = bensConnections.newest();
        if (arrived >= ENDS_AFTER.get(ends) && bytes(sending.sent()) > bytes(receiving.got())) {
            ends++;
            sending.dies();
            receiving.dies();
        }
    }

    private void eachGoesOnWhereTheOneBeforeEnded() {
        long arrived = 0;
        for (int n = 0; n < annsConnections.all().size(); n++) {
            List<byte[]> sent = annsConnections.all().get(n).sent();
            List<byte[]> got = bensConnections.all().get(n).got();
            assertThat(offset(sent.getFirst()))
                    .as("connection %d sends from", n)
                    .isEqualTo(arrived);
            assertThat(offset(got.getFirst()))
                    .as("connection %d brings from", n)
                    .isEqualTo(arrived);
            long lost = bytes(sent) - bytes(got);
            if (n < ENDS_AFTER.size()) {
                assertThat(lost).as("lost with connection %d", n).isBetween(1L, MOST_UNDER_WAY);
            } else {
                assertThat(lost).isZero();
            }
            arrived += bytes(got);
        }
        assertThat(arrived).as("bytes that came, each once").isEqualTo(SIZE);
    }

    private static long offset(byte[] chunk) {
        return ByteBuffer.wrap(chunk).getLong(Integer.BYTES);
    }

    private static long bytes(List<byte[]> chunks) {
        return chunks.stream().mapToLong(chunk -> chunk.length - HEADER).sum();
    }

    private static String received(FileSharing ben) throws Exception {
        FileTransfer kept = ben.transfers().getFirst();
        assertThat(kept.sha256()).isEqualTo(sum(kept.file()));
        return kept.sha256();
    }

    private static String sum(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
