package app.madang.client.ui;

import app.madang.client.call.port.LocalMedia;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.media.DirectDisplay;
import app.madang.client.media.SoundLevels;
import app.madang.client.statistics.HistorySnapshot;
import app.madang.client.statistics.StatisticsHistory;
import app.madang.loop.Subscription;
import app.madang.protocol.Invitation;
import app.madang.protocol.PeerId;
import app.madang.protocol.Room;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Everything that the window asks the rest of the program for, in a test's hands. */
public final class FakeWorld implements LocalMedia, SoundLevels, OwnPicture, Hosting, Checkup, Preferences, Opener {
    public static final Invitation HOSTED = new Invitation(false, "127.0.0.1", 8787, new Room("calm-otter-41"), null);

    public final FakeCall call = new FakeCall();
    public final FakeConversation chat = new FakeConversation();
    public final FakeFiles files = new FakeFiles();
    public final FakeSaving bandwidth = new FakeSaving();
    public final FakeDevices devices = new FakeDevices();
    public final FakeFeeds feeds = new FakeFeeds();
    public final FakeHearing hearing = new FakeHearing();
    /** What the desktop told. */
    public final List<String> told = new CopyOnWriteArrayList<>();

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public CompletableFuture<Outcome> hosting = new CompletableFuture<>();
    public volatile List<Invitation> addresses = List.of(
            new Invitation(false, "192.168.0.23", 8787, new Room("calm-otter-41"), null),
            new Invitation(false, "10.8.0.2", 8787, new Room("calm-otter-41"), null));
    /** On the clock {@link #nowMs}; a test feeds it. */
    public final StatisticsHistory statistics =
            new StatisticsHistory(() -> this.nowMs, () -> Instant.parse("2026-11-21T12:00:00Z"));

    /** Who looks at what can be shared; null while nobody does. */
    public volatile ScreenLook.Listener screenLook;

    public volatile long nowMs;
    public volatile StatisticsFiles.Outcome saving = new StatisticsFiles.Saved("madang.json");
    public volatile HistorySnapshot saved;
    /** Of the newest checkup, null before the first. */
    public volatile Checkup.Listener checkup;

    private final List<LocalMedia.Listener> mediaListeners = new CopyOnWriteArrayList<>();
    private final List<SoundLevels.Listener> levelListeners = new CopyOnWriteArrayList<>();
    private volatile CameraState camera = CameraState.ON;
    private volatile boolean sound = true;
    private volatile boolean fromCamera = true;
    public volatile Overruling overruling = Overruling.NONE;
    private final List<Consumer<Trouble>> troubleListeners = new CopyOnWriteArrayList<>();
    private volatile Choices choices = Choices.DEFAULT;

    public WindowServices services() {
        return new WindowServices(
                call,
                feeds,
                DirectDisplay.NONE,
                this,
                hearing,
                this,
                this,
                devices,
                this::watch,
                this,
                this,
                this,
                statistics,
                this::save,
                chat,
                files,
                bandwidth,
                this,
                (title, text) -> told.add(title + ": " + text));
    }

    private Subscription watch(ScreenLook.Listener listener) {
        screenLook = listener;
        return () -> screenLook = null;
    }

    private CompletionStage<StatisticsFiles.Outcome> save(HistorySnapshot history) {
        saved = history;
        return CompletableFuture.completedFuture(saving);
    }

    public void camera(CameraState state) {
        camera = state;
        mediaListeners.forEach(listener -> listener.camera(state));
    }

    public void sound(boolean available) {
        sound = available;
        mediaListeners.forEach(listener -> listener.sound(available));
    }

    public void hear(double level) {
        levelListeners.forEach(listener -> listener.microphone(level));
    }

    public void hear(PeerId peer, double level) {
        levelListeners.forEach(listener -> listener.participant(peer, level));
    }

    public int levelListeners() {
        return levelListeners.size();
    }

    @Override
    public void microphone(boolean on) {
        asked.add("microphone " + on);
    }

    @Override
    public void camera(boolean on) {
        asked.add("camera " + on);
    }

    @Override
    public void share(ScreenChoice choice, Consumer<ScreenState> listener) {
        throw new AssertionError("the call shares, not the window");
    }

    @Override
    public void stopSharing() {
        throw new AssertionError("the call shares, not the window");
    }

    @Override
    public void listen(LocalMedia.Listener listener) {
        mediaListeners.add(listener);
        listener.camera(camera);
        listener.sound(sound);
    }

    @Override
    public Subscription listen(SoundLevels.Listener listener) {
        levelListeners.add(listener);
        return () -> levelListeners.remove(listener);
    }

    @Override
    public boolean isCamera() {
        return fromCamera;
    }

    @Override
    public void useCamera() {
        fromCamera = true;
        asked.add("use camera");
    }

    @Override
    public void usePattern() {
        fromCamera = false;
        asked.add("use pattern");
    }

    @Override
    public CompletionStage<Outcome> start() {
        asked.add("host");
        return hosting;
    }

    @Override
    public List<Invitation> invitationsFor(Invitation joined) {
        return joined.equals(HOSTED) ? addresses : List.of(joined);
    }

    @Override
    public void begin(Invitation invitation, String access, Checkup.Listener listener) {
        asked.add("checkup " + invitation + " " + access);
        checkup = listener;
    }

    @Override
    public Choices choices() {
        return choices;
    }

    @Override
    public void remember(Choices newChoices) {
        choices = newChoices;
    }

    @Override
    public Overruling overruling() {
        return overruling;
    }

    @SuppressWarnings("overloads") // a lambda is never given to this class itself
    @Override
    public void listen(Consumer<Trouble> listener) {
        troubleListeners.add(listener);
    }

    public void tell(Trouble trouble) {
        troubleListeners.forEach(listener -> listener.accept(trouble));
    }

    @Override
    public void browse(URI address) {
        asked.add("browse " + address);
    }

    @Override
    public void openFolder(Path folder) {
        asked.add("open " + folder);
    }

    @Override
    public Path usualDownloads() {
        return Path.of("downloads");
    }
}
