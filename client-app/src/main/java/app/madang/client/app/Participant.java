package app.madang.client.app;

import app.madang.client.app.warmup.PracticeRoutes;
import app.madang.client.app.warmup.WarmUp;
import app.madang.client.call.CallEngine;
import app.madang.client.call.CallState;
import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.LocalMedia;
import app.madang.client.call.port.PeerConnections;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.data.Chat;
import app.madang.client.data.Conversation;
import app.madang.client.data.FileExchange;
import app.madang.client.data.FileSharing;
import app.madang.client.devices.DeviceChoice;
import app.madang.client.media.Cameras;
import app.madang.client.media.CodecChoice;
import app.madang.client.media.NoScreens;
import app.madang.client.media.PageSource;
import app.madang.client.media.Screens;
import app.madang.client.media.VideoFeeds;
import app.madang.client.media.VideoFileException;
import app.madang.client.media.VideoPipeline;
import app.madang.client.media.VideoSource;
import app.madang.client.network.NetworkWatcher;
import app.madang.client.portal.PortalScreens;
import app.madang.client.quality.Adaptation;
import app.madang.client.quality.BandwidthSaving;
import app.madang.client.quality.Showing;
import app.madang.client.signaling.WebSocketTransport;
import app.madang.client.v4l2.LinuxCameras;
import app.madang.client.webrtc.WebRtc;
import app.madang.client.webrtc.WebRtcUnavailableException;
import app.madang.client.x11.X11Screens;
import app.madang.loop.EventLoop;
import app.madang.loop.Subscription;
import app.madang.loop.ThreadLoop;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.PeerMessage.Shows;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that takes part in a call, put together: engine, transport, native WebRTC, pipeline, and the loops that own
 * them. Opened and closed by one thread, which is no loop: both wait.
 */
final class Participant implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Participant.class);
    /** The server has 1 s (PROTOCOL §5). */
    private static final long LEAVE_MS = 1_500;

    private static final long DISK_MS = 2_000;

    private final ThreadLoop callLoop = new ThreadLoop("call");
    private final ThreadLoop filesLoop = new ThreadLoop("files");
    private final ThreadLoop sourceLoop = new ThreadLoop("sources");
    private final WebSocketTransport transport = new WebSocketTransport();
    private final WebRtc webRtc;
    private final VideoPipeline pipeline;
    private final Cameras cameras;
    private final Pictures pictures;
    private final Screens screens;
    private final DeviceWiring wiring;
    private final LocalMedia devices;
    private final CallEngine engine;
    private final Chat chat;
    private final FileExchange files;
    private final Adaptation adaptation;
    private final NetworkWatcher network;

    private Participant(
            WebRtc webRtc,
            AudioChoice audio,
            PictureSettings settings,
            Map<DeviceKind, String> wanted,
            Supplier<IceSettings> ice,
            Showing showing) {
        this.webRtc = webRtc;
        pipeline = new VideoPipeline(sourceLoop, System::nanoTime);
        cameras = cameras(webRtc);
        pictures = new Pictures(webRtc.frames(), cameras, pipeline, settings);
        screens = screens(webRtc);
        boolean sound = audio instanceof AudioChoice.Devices;
        // A window can turn to the camera at any time.
        boolean camera = showing == null || settings.video() instanceof VideoChoice.Camera;
        wiring = new DeviceWiring(webRtc, camera ? cameras : null, pictures::useCamera, sound, wanted);
        devices = new OwnDevices(webRtc, pipeline, this::shared, !sound, wiring.desk());
        engine = new CallEngine(
                callLoop,
                transport,
                connections(webRtc, pipeline, settings.codec(), ice),
                devices,
                new SecureRandom(),
                Version.client());
        chat = new Chat(callLoop, engine::send, System::currentTimeMillis);
        engine.listen(chat);
        files = new FileExchange(callLoop, filesLoop, line(engine), new PicturePreviews(), System::currentTimeMillis);
        engine.listen(files);
        adaptation = new Adaptation(
                callLoop,
                pipeline,
                showing == null ? tiles() : showing,
                webRtc.levels(),
                new MachineLoad(),
                new AdaptationOutlets(engine));
        engine.listen(adaptation);
        network = NetworkWatcher.start(engine::networkChanged);
    }

    /** What was chosen meanwhile counts for the next connection. */
    private static PeerConnections connections(
            WebRtc webRtc, VideoPipeline pipeline, Supplier<CodecChoice> codec, Supplier<IceSettings> ice) {
        return (peer, offering, servers, events) ->
                webRtc.connections(pipeline, ice.get(), codec.get()).open(peer, offering, servers, events);
    }

    /**
     * Practises a call when there is time for it.
     *
     * @param page goes through the page of a call, where there is a window; called on the call thread
     */
    void warmUp(Runnable page) {
        PeerConnections nowhere = webRtc.connections(new PracticeRoutes(), IceSettings.NONE, CodecChoice.AUTO);
        // What was left over until then would be collected in the middle of joining: 35 ms in which nothing runs.
        engine.listen(new WarmUp(callLoop, page, nowhere, System::gc));
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

    /** What the window's tiles show. */
    private Showing tiles() {
        return new Showing() {
            @Override
            public Shows of(PeerId peer) {
                return pipeline.shown(peer);
            }

            @Override
            public void listen(Runnable changed) {
                pipeline.listenToSizes(changed);
            }
        };
    }

    /** On Linux the library's can end the process (docs/webrtc.md). */
    static Cameras cameras(WebRtc webRtc) {
        return Linux.isHere() ? new LinuxCameras(webRtc.frames()) : webRtc.cameras();
    }

    /** Elsewhere the library's own capture is for another day (docs/media.md). */
    private static Screens screens(WebRtc webRtc) {
        if (!Linux.isHere()) {
            return new NoScreens();
        }
        Screens display = new X11Screens(System.getenv(), webRtc.screenFrames());
        return new PortalScreens(System.getenv(), webRtc.screenFrames(), display);
    }

    /**
     * About 200 ms, most of it for the native library.
     *
     * @param wanted which devices to use, by name, where they are there
     * @param ice asked on the call thread whenever a connection begins
     * @param showing in what size the others are shown, null: as the window's tiles do
     * @throws WebRtcUnavailableException where the native library cannot be used
     * @throws VideoFileException where the settings name a file that cannot be played
     */
    static Participant open(
            AudioChoice audio,
            PictureSettings settings,
            Map<DeviceKind, String> wanted,
            Supplier<IceSettings> ice,
            Showing showing)
            throws WebRtcUnavailableException, VideoFileException {
        Participant participant = new Participant(WebRtc.start(audio.sound()), audio, settings, wanted, ice, showing);
        try {
            participant.pictures.use(settings.video());
            return participant;
        } catch (VideoFileException | RuntimeException e) {
            participant.close();
            throw e;
        }
    }

    /** Waits until the server knows, so that the others see us go at once and not after the grace. */
    private void leave() {
        CompletableFuture<Void> out = new CompletableFuture<>();
        Subscription listening = engine.listen(state -> {
            if (state instanceof CallState.Idle || state instanceof CallState.Ended) {
                out.complete(null);
            }
        });
        engine.leave();
        try {
            out.get(LEAVE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("The server did not confirm that the room was left");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listening.close();
        }
    }

    CallEngine call() {
        return engine;
    }

    Conversation chat() {
        return chat;
    }

    FileSharing files() {
        return files;
    }

    VideoFeeds feeds() {
        return pipeline.feeds();
    }

    LocalMedia devices() {
        return devices;
    }

    BandwidthSaving saving() {
        return adaptation;
    }

    /** Whether this machine has a camera; asks the devices, which may take a while. */
    boolean hasCamera() {
        return !cameras.names().isEmpty();
    }

    DeviceChoice deviceChoice() {
        return wiring.desk();
    }

    Pictures pictures() {
        return pictures;
    }

    private VideoSource shared(ScreenChoice choice) {
        return switch (choice.kind()) {
            case SCREEN, WINDOW, ASKED -> screens.source(choice);
            case TEST_PAGE -> new PageSource(webRtc.frames());
        };
    }

    Screens screens() {
        return screens;
    }

    WebRtc webRtc() {
        return webRtc;
    }

    /** The loop of the call, for timers that belong to it. */
    EventLoop loop() {
        return callLoop;
    }

    /** What was received in part is removed at the end of a call. */
    private void awaitDisk() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        callLoop.post(() -> filesLoop.post(() -> done.complete(null)));
        try {
            done.get(DISK_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("The disk is slow: parts of files may stay behind");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was opened last is closed first; links end with the native library at the latest. */
    @Override
    public void close() {
        network.close();
        leave();
        engine.close();
        awaitDisk();
        wiring.close();
        pipeline.close();
        webRtc.close();
        transport.close();
        sourceLoop.close();
        filesLoop.close();
        callLoop.close();
    }
}
