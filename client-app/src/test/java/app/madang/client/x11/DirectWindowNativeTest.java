package app.madang.client.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.madang.client.app.Main;
import app.madang.client.app.process.ChildProcess;
import app.madang.client.webrtc.Await;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program's real window on a real display: its pictures are put there without JavaFX. */
@Timeout(180)
class DirectWindowNativeTest {
    /** GTK makes a tiny window of its own inside. */
    private static final int SMALLEST_PICTURE = 32;

    @TempDir
    private Path settings;

    @Test
    void picturesOfACallMoveInWindowsInTheWindow() throws Exception {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(VirtualDisplay.isInstalled(), "needs Xvfb");
        }
        try (VirtualDisplay display = new VirtualDisplay("1280x800");
                ChildProcess program = demo(display);
                XConnection x = display.connect()) {
            Await.until("the pictures of both", () -> panes(x, program).size() == 2);
            for (long pane : panes(x, program)) {
                assertThat(isAlive(x, pane)).as(program.said()).isTrue();
            }
        }
    }

    private ChildProcess demo(VirtualDisplay display) throws Exception {
        List<String> prefix = new ArrayList<>(List.of("env", "GDK_GL=disable", "MADANG_SETTINGS=" + settings));
        for (Map.Entry<String, String> each : display.environment().entrySet()) {
            prefix.add(each.getKey() + "=" + each.getValue());
        }
        return new ChildProcess(prefix, Main.class, List.of("--demo", "--for", "100"));
    }

    private static List<Long> panes(XConnection x, ChildProcess program) {
        Windows windows = new Windows(x);
        try {
            return ours(x, program).stream()
                    .flatMap(window -> windows.children(window).stream())
                    .filter(child -> windows.attributes(child).seen())
                    .filter(child -> windows.area(child).width() >= SMALLEST_PICTURE)
                    .toList();
        } catch (XFault fault) {
            return List.of(); // one went while it was being looked at, as when a tile gets another place
        }
    }

    private static Optional<Long> ours(XConnection x, ChildProcess program) {
        return new Listing(x, program.pid()).own().stream().findFirst();
    }

    /** Whether another picture comes within some time. */
    private static boolean isAlive(XConnection x, long pane) throws InterruptedException {
        Area area = new Windows(x).area(pane);
        Area half = new Area(area.width() / 4, area.height() / 4, area.width() / 2, area.height() / 2).even();
        try (Grab grab = new Grab(x)) {
            grab.fetch(pane, half);
            grab.keep();
            Await.until("another picture", () -> {
                grab.fetch(pane, half);
                return grab.keep();
            });
            ByteBuffer newest = grab.latest().orElseThrow();
            int first = newest.getInt(0);
            for (int at = 0; at < newest.capacity(); at += 4) {
                if (newest.getInt(at) != first) {
                    return true;
                }
            }
        }
        return false;
    }
}
