package app.madang.client.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.Cameras;
import app.madang.client.media.DeviceLook;
import app.madang.client.media.DeviceLook.State;
import app.madang.client.media.FrameSink;
import app.madang.client.media.VideoSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One camera after the other, until one gives a picture; each is let go again. */
class CameraCheckTest {
    private final List<String> open = new ArrayList<>();
    private final AtomicInteger starts = new AtomicInteger();

    @AfterEach
    void allWereLetGo() {
        assertThat(open).isEmpty();
    }

    private DeviceLook look(List<String> names, Map<String, List<CameraState>> answers) {
        return new CameraCheck(new Fake(names, answers)).look();
    }

    @Test
    void theFirstThatWorksCounts() {
        assertThat(look(List.of("a", "b"), Map.of("a", List.of(CameraState.ON))))
                .isEqualTo(new DeviceLook(State.WORKS, "a"));
        assertThat(look(List.of("a", "b"), Map.of("a", List.of(CameraState.LOST), "b", List.of(CameraState.ON))))
                .isEqualTo(new DeviceLook(State.WORKS, "b"));
    }

    @Test
    void whereNoneWorksTheFirstTellsWhy() {
        assertThat(look(List.of("a", "b"), Map.of("a", List.of(CameraState.LOST), "b", List.of(CameraState.MISSING))))
                .isEqualTo(new DeviceLook(State.SILENT, "a"));
    }

    @Test
    void aListWithoutCamerasIsNotTheWholeTruth() {
        assertThat(look(List.of(), Map.of("", List.of(CameraState.MISSING))))
                .isEqualTo(new DeviceLook(State.MISSING, ""));
        assertThat(look(List.of(), Map.of("", List.of(CameraState.BUSY))).state())
                .isEqualTo(State.BUSY);
    }

    @Test
    void oneThatIsJustBeingLetGoIsTriedAgain() {
        assertThat(look(List.of("a"), Map.of("a", List.of(CameraState.BUSY, CameraState.BUSY, CameraState.ON))))
                .isEqualTo(new DeviceLook(State.WORKS, "a"));
        assertThat(starts).hasValue(3);
    }

    /** Cameras that answer each start with the next of their states; ON is a picture. */
    private final class Fake implements Cameras {
        private final List<String> names;
        private final Map<String, List<CameraState>> answers;

        Fake(List<String> names, Map<String, List<CameraState>> answers) {
            this.names = names;
            this.answers = answers;
        }

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public VideoSource camera(Optional<String> name, int width, int height, int fps) {
            String camera = name.orElse("");
            open.add(camera);
            return new VideoSource() {
                @Override
                public void start(FrameSink sink, Consumer<CameraState> state) {
                    List<CameraState> all = answers.get(camera);
                    CameraState answer = all.get(Math.min(starts.getAndIncrement(), all.size() - 1));
                    state.accept(CameraState.STARTING);
                    state.accept(answer);
                    if (answer == CameraState.ON) {
                        sink.frame(null);
                    }
                }

                @Override
                public void stop() {}

                @Override
                public void close() {
                    open.remove(camera);
                }
            };
        }
    }
}
