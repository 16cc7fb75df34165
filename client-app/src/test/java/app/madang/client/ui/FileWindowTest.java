package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.InCall;
import app.madang.client.data.FileTransfer.State;
import app.madang.protocol.FileReason;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do with files in the window. */
class FileWindowTest {
    private final WindowFixture w = new WindowFixture(Locale.ENGLISH).named("Sora Kim");
    private final InCall call = Scenes.inCall(Scenes.others(2));

    @AfterEach
    void close() {
        w.close();
    }

    @Test
    void anOfferIsCountedPassesByAndIsSavedOrRefused() {
        w.show(1600, 1000).in(call);
        w.world.files.become(List.of(ChatScenes.file(1, true, "a.pdf", 4_300_000, 0, State.OFFERED, null)));
        Fx.pulse();
        assertThat(w.words()).contains("1", "김민수 offers you a.pdf (4.3 MB)");
        w.key(KeyCode.T);
        assertThat(w.words()).contains("From 김민수", "a.pdf", "4.3 MB");
        w.press("Save");
        w.press("Refuse");
        assertThat(w.world.files.asked).containsExactly("accept 1 into downloads", "cancel 1");
        w.world.remember(w.world.choices().withDownloads(Path.of("mine")));
        w.press("Save");
        assertThat(w.world.files.asked).endsWith("accept 1 into mine");
    }

    @Test
    void whatIsUnderwayShowsSpeedAndTimeAndCanBePausedAndGivenUp() {
        w.show(1600, 1000).in(call);
        w.key(KeyCode.T);
        w.world.files.become(
                List.of(ChatScenes.file(1, true, "film.mp4", 4_294_967_296L, 1_200_000_000, State.RUNNING, null)));
        Fx.pulse();
        assertThat(w.words()).contains("1.2 GB of 4.3 GB · 38 MB/s · 2 min left");
        w.press("Pause");
        w.world.files.become(
                List.of(ChatScenes.file(1, true, "film.mp4", 4_294_967_296L, 1_200_000_000, State.PAUSED, null)));
        Fx.pulse();
        assertThat(w.words()).contains("1.2 GB of 4.3 GB · paused");
        w.press("Go on");
        w.press("Cancel");
        assertThat(w.world.files.asked).containsExactly("pause 1", "go on 1", "cancel 1");
    }

    @Test
    void theEndIsSaidAndTheFolderOpens() {
        w.show(1600, 1000).in(call);
        w.key(KeyCode.T);
        w.world.files.become(List.of(
                ChatScenes.file(1, true, "plan.txt", 1_200, 1_200, State.DONE, null),
                ChatScenes.file(2, false, "huge.iso", 5_000, 0, State.REFUSED, FileReason.NO_SPACE)));
        Fx.pulse();
        assertThat(w.words())
                .contains("1.2 KB · complete and checked", "There is not enough space for it on the disk.");
        w.press("Open folder");
        assertThat(w.world.asked).contains("open downloads");
    }
}
