package app.madang.client.ui;

import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.CallState.SignalingState;
import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.statistics.Numbers;
import app.madang.protocol.MediaState;
import app.madang.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** States and pictures for tests to show. */
public final class Scenes {
    public static final MediaState ALL = new MediaState(true, true, false);
    public static final Self SELF = new Self(id(0), "Sora Kim", ALL, true, CameraState.ON);
    private static final String[] NAMES = {
        "김민수", "Amelia Brandt", "박서연", "Diego Hernández", "Nguyễn Thị Minh Khai", "이준", "Maximilian von Hohenberg"
    };
    private static final int[] SHIRTS = {0x2f6f8f, 0x8f4a3a, 0x4d7a4a, 0x7a5a8f, 0x8a7a3a, 0x3a4a8f, 0x8f3a6a, 0x5a5a5a
    };
    private static final int[] WALLS = {0xcfd8dc, 0xe6d5c3, 0xd7e3d4, 0xd9d2e9, 0xf0e2c0, 0xc9d6ea, 0xe9cfd8, 0xdddddd};

    /** Painting takes longer than showing. */
    private static final List<TestFrame> FACES =
            IntStream.range(0, SHIRTS.length).mapToObj(Scenes::paintedFace).toList();

    private Scenes() {}

    public static PeerId id(int number) {
        String digits = Integer.toString(number);
        return new PeerId("A".repeat(21 - digits.length()) + digits + "A");
    }

    public static Participant other(int number) {
        return new Participant(id(number), NAMES[number - 1], ALL, false, true, LinkState.CONNECTED);
    }

    public static Participant other(int number, LinkState link) {
        return new Participant(id(number), NAMES[number - 1], ALL, false, true, link);
    }

    public static List<Participant> others(int count) {
        List<Participant> others = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            others.add(other(number));
        }
        return others;
    }

    public static InCall inCall(List<Participant> others) {
        return inCall(SELF, others);
    }

    public static InCall inCall(Self self, List<Participant> others) {
        return new InCall(FakeWorld.HOSTED, self, others, 8, SignalingState.CONNECTED, true);
    }

    /**
     * Five minutes in numbers: the first link is good, the second goes through a relay and has a bad minute, the third
     * was away for a while.
     */
    public static void history(FakeWorld world, InCall state) {
        world.statistics.state(state);
        for (int second = 1; second <= 300; second++) {
            world.nowMs += 1_000;
            double wave = Math.sin(second / 9.0) + Math.sin(second / 2.3) / 3;
            boolean bad = second > 120 && second < 185;
            world.statistics.statistics(
                    id(1),
                    new LinkStatistics(
                            Numbers.in(30 + wave / 2, 1_900 + 160 * wave, 0),
                            Numbers.out(30, Math.min(1_700, 300 + 40 * second) + 90 * wave, 0, "none"),
                            12 + 2 * wave,
                            Numbers.path("host", "host", "udp", null)));
            world.statistics.statistics(
                    id(2),
                    new LinkStatistics(
                            Numbers.in(
                                    bad ? 11 + 2 * wave : 30, bad ? 240 + 60 * wave : 1_100 + 120 * wave, bad ? 9 : 0),
                            Numbers.out(24, 600 + 50 * wave, bad ? 4 + wave : 0.1, "bandwidth"),
                            bad ? 310 + 90 * wave : 84 + 6 * wave,
                            Numbers.path("relay", "srflx", "udp", "tls")));
            if (second < 90 || second > 150) {
                world.statistics.statistics(id(3), Numbers.direct(31 + 4 * wave));
            }
        }
    }

    /** Somebody before a wall, a little left of the middle, so that mirroring shows. */
    public static TestFrame face(int who) {
        return FACES.get(who % FACES.size()).again();
    }

    private static TestFrame paintedFace(int who) {
        return TestFrame.of(640, 360, (x, y) -> {
            double across = (x - 0.44) * 16 / 9;
            boolean head = Math.pow(across / 0.17, 2) + Math.pow((y - 0.42) / 0.23, 2) < 1;
            boolean hair = Math.pow(across / 0.19, 2) + Math.pow((y - 0.38) / 0.25, 2) < 1 && y < 0.33;
            boolean body = Math.pow(across / 0.42, 2) + Math.pow((y - 1.05) / 0.42, 2) < 1;
            boolean window = x > 0.78 && x < 0.94 && y > 0.12 && y < 0.55;
            int colour = hair ? 0x3b2f2a : head ? 0xe0b493 : body ? SHIRTS[who] : window ? 0xfdfdf5 : WALLS[who];
            return shaded(colour, 0.82 + 0.18 * (1 - y));
        });
    }

    private static int shaded(int rgb, double light) {
        int r = (int) ((rgb >> 16 & 255) * light);
        int g = (int) ((rgb >> 8 & 255) * light);
        int b = (int) ((rgb & 255) * light);
        return r << 16 | g << 8 | b;
    }
}
