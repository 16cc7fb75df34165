package app.madang.client.ui;

import app.madang.client.call.CallState.Ended;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.EndReason;
import app.madang.client.call.Notice;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.media.Screens.Limit;
import app.madang.client.quality.BandwidthSaving;
import app.madang.client.statistics.Numbers;
import app.madang.client.ui.Preferences.Overruling;
import app.madang.protocol.Reaction;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/**
 * All pages of the window, with as much on them as there can be. Tests walk through them: a new page, sheet or state of
 * one is a line here.
 */
public enum GalleryPage {
    FIRST_START(GalleryScenes::nothing, w -> {}),
    START(w -> {
        w.world.feeds.local().push(Scenes.face(0));
        w.world.hear(0.1);
    }),
    START_BY_PARTS(w -> w.press(w.texts.get("lobby.byParts"))),
    START_IN_TROUBLE(w -> {
        w.world.camera(CameraState.BUSY);
        w.world.sound(false);
        w.in(new Ended(FakeWorld.HOSTED, EndReason.SERVER_LOST));
        w.world.tell(new Preferences.SetAside("settings.json.broken"));
        w.type(w.texts.get("lobby.invitation"), "http://example.com");
        w.press(w.texts.get("lobby.join"));
    }),
    START_WITHOUT_ACCESS(w -> w.in(new Ended(FakeWorld.HOSTED, EndReason.ACCESS_DENIED))),
    START_NOT_HOSTING(w -> {
        w.press(w.texts.get("lobby.start"));
        w.world.hosting.complete(new Hosting.Failed());
    }),
    DOCTOR_AT_WORK(w -> GalleryScenes.examine(w, 4)),
    DOCTOR(w -> GalleryScenes.examine(w, 9)),
    DOCTOR_IN_TROUBLE(GalleryScenes::examineInVain),
    JOINING(WindowFixture::joining),
    ALONE(w -> w.call(Scenes.inCall(List.of()))),
    CALL_OF_TWO(w -> w.call(Scenes.inCall(Scenes.others(1)))),
    CALL_OF_FOUR(w -> {
        w.call(Scenes.inCall(Scenes.others(3)));
        w.world.hear(Scenes.id(1), 0.2);
        w.world.hear(Scenes.id(1), 0.2);
    }),
    CALL_OF_EIGHT(w -> w.call(Scenes.inCall(Scenes.others(7)))),
    CALL_OF_MANY(w -> w.call(GalleryScenes.many())),
    SPEAKER_LARGE(w -> {
        w.call(Scenes.inCall(Scenes.others(4)));
        w.key(KeyCode.G);
    }),
    OWN_PICTURE_HIDDEN(w -> {
        w.call(Scenes.inCall(Scenes.others(2)));
        w.key(KeyCode.O);
    }),
    CALL_WITHOUT_PICTURES(w -> w.call(GalleryScenes.withoutPictures())),
    CALL_IN_TROUBLE(w -> w.call(GalleryScenes.troubled())),
    CALL_WITH_FAILED_LINKS(w -> w.call(GalleryScenes.failed(4))),
    CALL_OF_TWO_FAILED(w -> w.call(GalleryScenes.failed(1))),
    HANDS(w -> w.call(GalleryScenes.hands())),
    REACTIONS(w -> {
        w.call(Scenes.inCall(Scenes.others(2)));
        for (Reaction each : Reaction.values()) {
            w.world.call.react(Scenes.id(1 + each.ordinal() % 2), each);
        }
    }),
    OUT_OF_SIGHT(w -> {
        InCall many = GalleryScenes.many();
        w.call(many);
        w.key(KeyCode.PAGE_DOWN);
        GalleryScenes.outOfSight(w, many);
    }),
    OUT_OF_SIGHT_BESIDE_A_SCREEN(w -> {
        InCall many = GalleryScenes.many();
        w.call(many);
        w.key(KeyCode.G);
        GalleryScenes.outOfSight(w, many);
    }),
    SMALL_WINDOW(w -> {
        w.call(GalleryScenes.hands());
        w.key(KeyCode.P);
        w.key(KeyCode.F, false, true);
        GalleryScenes.outOfSight(w, GalleryScenes.hands());
    }),
    SMALL_WINDOW_IN_TROUBLE(w -> {
        w.call(GalleryScenes.failed(1));
        w.key(KeyCode.F, false, true);
    }),
    SOUND_ONLY(w -> {
        w.call(Scenes.inCall(Scenes.others(2)));
        w.world.bandwidth.become(BandwidthSaving.Mode.BY_HAND);
    }),
    NOTICES(w -> {
        w.call(Scenes.inCall(Scenes.others(2)));
        w.world.call.tell(Notice.Kind.PARTICIPANT_TIMED_OUT, "Nguyễn Thị Minh Khai");
        w.world.call.tell(Notice.Kind.TAMPERING, "Amelia Brandt");
        w.world.call.tell(Notice.Kind.RELAY_REFUSED, "turn.example.org");
    }),
    INVITATION(w -> {
        w.call(Scenes.inCall(Scenes.others(2)));
        w.press(w.texts.get("call.invite"));
    }),
    NUMBERS(w -> {
        InCall state = Scenes.inCall(Scenes.others(4));
        w.call(state);
        Scenes.history(w.world, state);
        w.world.statistics.statistics(Scenes.id(4), Numbers.relayed(140, 3, 0, "cpu"));
        w.key(KeyCode.I);
    }),
    STATISTICS(w -> {
        InCall state = Scenes.inCall(Scenes.others(3));
        w.call(state);
        Scenes.history(w.world, state);
        w.key(KeyCode.I, false, true);
    }),
    STATISTICS_EMPTY(w -> {
        w.call(Scenes.inCall(Scenes.others(1)));
        w.key(KeyCode.I, false, true);
    }),
    STATISTICS_NOT_SAVED(w -> {
        InCall state = Scenes.inCall(Scenes.others(1));
        w.call(state);
        Scenes.history(w.world, state);
        w.world.saving = new StatisticsFiles.Failed("madang.json", StatisticsFiles.Problem.NOT_ALLOWED);
        w.key(KeyCode.I, false, true);
        w.press(w.texts.get("statistics.save"));
    }),
    CHAT_EMPTY(w -> {
        w.call(Scenes.inCall(Scenes.others(1)));
        w.key(KeyCode.T);
    }),
    CHAT_UNREAD(w -> {
        w.call(Scenes.inCall(Scenes.others(2)));
        ChatScenes.talk().forEach(w.world.chat::hears);
    }),
    CHAT(w -> {
        w.call(Scenes.inCall(Scenes.others(2)));
        ChatScenes.talk().forEach(w.world.chat::hears);
        w.key(KeyCode.T);
    }),
    FILES(w -> {
        w.call(Scenes.inCall(Scenes.others(1)));
        w.world.files.become(ChatScenes.files());
    }),
    SHARE(w -> GalleryScenes.offer(w, GalleryScenes.THINGS, Limit.NONE)),
    SHARE_NOTHING(w -> GalleryScenes.offer(w, List.of(), Limit.NOT_HERE)),
    SHARE_ON_WAYLAND(
            w -> GalleryScenes.offer(w, List.of(ScreenChoice.asked(), GalleryScenes.THINGS.get(1)), Limit.NONE)),
    SHARE_WITHOUT_PORTAL(w -> GalleryScenes.offer(w, GalleryScenes.THINGS.subList(1, 2), Limit.WAYLAND)),
    SHARING(w -> w.call(GalleryScenes.sharing())),
    SCREEN(w -> GalleryScenes.watch(w, 1, 2)),
    TWO_SCREENS(w -> GalleryScenes.watch(w, 2, 5)),
    SETTINGS(w -> w.key(KeyCode.COMMA, true)),
    SETTINGS_IN_CALL(
            world -> world.overruling = new Overruling(List.of("--ice-url", "--relay-only"), List.of("--codec")), w -> {
                w.call(Scenes.inCall(List.of(Scenes.other(1, LinkState.CONNECTING))));
                w.key(KeyCode.COMMA, true);
                w.world.tell(new Preferences.NotSaved());
                w.press(w.texts.get("settings.server.add"));
                w.type(w.texts.get("settings.server.address"), "turn://turn.example.org");
                w.press(w.texts.get("settings.server.save"));
            }),
    SHORTCUTS(w -> w.key(KeyCode.F1));

    private final Consumer<FakeWorld> prepare;
    private final Consumer<WindowFixture> open;

    GalleryPage(Consumer<WindowFixture> open) {
        this(world -> {}, open);
    }

    GalleryPage(Consumer<FakeWorld> prepare, Consumer<WindowFixture> open) {
        this.prepare = prepare;
        this.open = open;
    }

    /** Whether it is as large as it wants, whatever the window's size was. */
    boolean isSmall() {
        return switch (this) {
            case SMALL_WINDOW, SMALL_WINDOW_IN_TROUBLE -> true;
            default -> false;
        };
    }

    /** The page in a window that is not shown yet. */
    public WindowFixture show(WindowFixture w, int width, int height) {
        w.named("Sora Kim");
        GalleryScenes.remembered(w.world);
        prepare.accept(w.world);
        w.show(width, height);
        open.accept(w);
        Fx.pulse();
        return w;
    }
}
