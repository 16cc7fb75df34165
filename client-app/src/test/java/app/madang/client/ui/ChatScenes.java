package app.madang.client.ui;

import app.madang.client.data.ChatMessage;
import app.madang.client.data.FileTransfer;
import app.madang.client.data.FileTransfer.State;
import app.madang.protocol.FileReason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** What people say to each other in tests. */
public final class ChatScenes {
    private ChatScenes() {}

    /** A conversation with all that a message can have: three of them new to who is told now. */
    public static List<ChatMessage> talk() {
        List<ChatMessage> talk = new ArrayList<>();
        talk.add(message(1, 5, "Good morning! I passed the plan on before you came.", true));
        talk.add(message(2, 1, "안녕하세요! 자료는 https://example.org/plan?id=7&lang=ko#top (2쪽) 을 보세요.", false));
        talk.add(new ChatMessage(
                3, Scenes.id(0), "Sora Kim", 1, true, null, "고마워요, 지금 볼게요.", AT + 120_000, false, null, List.of()));
        talk.add(message(4, 2, "x".repeat(90) + "\nA long word above, and a second line.", false));
        talk.add(new ChatMessage(
                5,
                Scenes.id(0),
                "Sora Kim",
                0,
                true,
                "김민수",
                "Only for you.",
                AT + 180_000,
                false,
                null,
                List.of("김민수")));
        talk.add(new ChatMessage(
                6, Scenes.id(1), "김민수", 0, false, "Sora Kim", "저도요 🙂", AT + 200_000, false, null, List.of()));
        return talk;
    }

    /** A Saturday at noon in Seoul. */
    private static final long AT = 1_795_230_000_000L;

    public static ChatMessage message(long key, int author, String text, boolean earlier) {
        return new ChatMessage(
                key,
                Scenes.id(author),
                Scenes.other(author).name(),
                key,
                false,
                null,
                text,
                AT + key * 60_000,
                earlier,
                earlier ? Scenes.other(1).name() : null,
                List.of());
    }

    /** Files in every state that people meet. */
    public static List<FileTransfer> files() {
        List<FileTransfer> files = new ArrayList<>();
        files.add(file(1, true, "휴가 사진 2026-11-20 (제주도) 아주 긴 이름.png", 4_300_000, 0, State.OFFERED, null));
        files.add(file(2, false, "minutes.pdf", 81_000, 0, State.OFFERED, null));
        files.add(file(3, true, "film.mp4", 4_294_967_296L, 1_200_000_000, State.RUNNING, null));
        files.add(file(4, false, "archive.tar.gz", 900_000_000, 450_000_000, State.PAUSED, null));
        files.add(file(5, true, "plan (2).txt", 1_200, 1_200, State.DONE, null));
        files.add(file(6, true, "huge.iso", 9_000_000_000_000L, 0, State.REFUSED, FileReason.NO_SPACE));
        return files;
    }

    public static FileTransfer file(
            long key, boolean incoming, String name, long size, long bytes, State state, FileReason reason) {
        return file(key, incoming, name, true, size, bytes, state, reason);
    }

    /** Offered to nobody else. */
    public static FileTransfer fileForOne(long key, String name) {
        return file(key, true, name, false, 1_200, 0, State.OFFERED, null);
    }

    private static FileTransfer file(
            long key,
            boolean incoming,
            String name,
            boolean toAll,
            long size,
            long bytes,
            State state,
            FileReason reason) {
        return new FileTransfer(
                key,
                Scenes.id(1),
                Scenes.other(1).name(),
                incoming,
                name,
                toAll,
                size,
                bytes,
                state == State.RUNNING ? 38_000_000 : 0,
                state,
                reason,
                Path.of("downloads", "plan (2).txt"),
                null,
                name.endsWith(".png") ? picture() : null,
                AT + 400_000 + key);
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            BufferedImage image = new BufferedImage(72, 48, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 72 * 48; i++) {
                image.setRGB(i % 72, i / 72, i / 72 < 20 ? 0x70B0E0 : 0x50A060 + i % 72);
            }
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
