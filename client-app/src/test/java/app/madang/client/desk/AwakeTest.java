package app.madang.client.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState;
import app.madang.client.call.EndReason;
import app.madang.client.ui.FakeWorld;
import app.madang.client.ui.Scenes;
import app.madang.loop.VirtualLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwakeTest {
    private final List<String> done = new ArrayList<>();
    private final VirtualLoop loop = new VirtualLoop();
    private final Awake awake = new Awake(loop, new Inhibitor() {
        @Override
        public void begin() {
            done.add("begin");
        }

        @Override
        public void end() {
            done.add("end");
        }
    });

    @Test
    void theMachineIsAwakeInEachCallAndOnlyThere() {
        for (int call = 0; call < 2; call++) {
            awake.state(new CallState.Idle());
            awake.state(new CallState.Joining(FakeWorld.HOSTED));
            awake.state(Scenes.inCall(List.of()));
            awake.state(Scenes.inCall(Scenes.others(3)));
            loop.advance(3_000);
            awake.state(new CallState.Ended(FakeWorld.HOSTED, EndReason.SERVER_LOST));
            loop.advance(0);
        }
        assertThat(done).containsExactly("begin", "end", "begin", "end");
    }

    @Test
    void aCallThatIsOverAtOnceKeepsNothingAwake() {
        awake.state(Scenes.inCall(List.of()));
        loop.advance(2_999);
        awake.state(new CallState.Ended(FakeWorld.HOSTED, EndReason.LEFT));
        loop.advance(10_000);
        assertThat(done).containsExactly("end");
    }

    @Test
    void eachDesktopHasItsWay() {
        assertThat(programs("")).containsExactly("systemd-inhibit");
        assertThat(programs("ubuntu:GNOME")).containsExactly("gnome-session-inhibit", "systemd-inhibit");
        assertThat(programs("KDE")).containsExactly("kde-inhibit", "systemd-inhibit");
    }

    private static List<String> programs(String desktop) {
        return Inhibitors.linux(desktop).stream().map(List::getFirst).toList();
    }
}
