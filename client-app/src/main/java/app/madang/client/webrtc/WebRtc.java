package app.madang.client.webrtc;

import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.PeerConnections;
import app.madang.client.media.BgraFrames;
import app.madang.client.media.Cameras;
import app.madang.client.media.CodecChoice;
import app.madang.client.media.DeviceLook;
import app.madang.client.media.FrameAllocator;
import app.madang.client.media.Hearing;
import app.madang.client.media.MediaRoutes;
import app.madang.client.media.SoundDevices;
import app.madang.client.media.SoundLevels;
import app.madang.loop.ThreadLoop;
import app.madang.protocol.IceServer;
import dev.onvoid.webrtc.PeerConnectionFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the native WebRTC library: one factory, the sound devices, the {@code rtc} thread on which all of it lives, and
 * every connection that is still open. All methods may be called from any thread.
 */
public final class WebRtc implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebRtc.class);
    private static final long START_SECONDS = 20;
    private static final long CLOSE_SECONDS = 10;

    private final ThreadLoop rtc = new ThreadLoop("rtc");
    private final NativeFrames frames = new NativeFrames();
    private final Set<NativeConnection> connections = new HashSet<>();
    private final DeviceCameras cameras = new DeviceCameras(() -> this.factory);
    private final RelayComplaints complaints = new RelayComplaints();
    private final HeardPeers heard = new HeardPeers(rtc);
    private Levels levels;
    private PeerConnectionFactory factory;
    private final SpeakerTest test = new SpeakerTest(rtc);
    private Sound sound;
    /** On the rtc thread. */
    private boolean closing;

    private boolean closed;
    private volatile boolean soundLost;

    private WebRtc() {}

    /**
     * Loads the library and opens the sound devices: about 200 ms, so never on a loop or the window's thread.
     *
     * @throws WebRtcUnavailableException where the library cannot be used on this machine; the message says why
     */
    public static WebRtc start(SoundChoice choice) throws WebRtcUnavailableException {
        WebRtc webRtc = new WebRtc();
        try {
            webRtc.onRtc(() -> webRtc.open(choice)).get(START_SECONDS, TimeUnit.SECONDS);
            return webRtc;
        } catch (ExecutionException e) {
            webRtc.rtc.close();
            throw WebRtcUnavailableException.because(e.getCause());
        } catch (TimeoutException e) {
            throw WebRtcUnavailableException.because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WebRtcUnavailableException.because(e);
        }
    }

    private Void open(SoundChoice choice) {
        sound = Sound.open(choice);
        factory = new PeerConnectionFactory(sound.devices());
        sound.makeTrack(factory);
        levels = new Levels(rtc, sound.level());
        return null;
    }

    /** Makes pictures that go to the encoders without another copy. */
    public FrameAllocator frames() {
        return frames;
    }

    /** Makes them of pixels as systems have them. */
    public BgraFrames screenFrames() {
        return frames;
    }

    /**
     * Connections whose pictures come from and go to {@code routes}, in {@code codec} where both sides have it, and whose
     * way is found as {@code ice} says.
     */
    public PeerConnections connections(MediaRoutes routes, IceSettings ice, CodecChoice codec) {
        return (peer, offering, iceServers, events) -> {
            List<IceServer> servers = List.copyOf(iceServers);
            GuardedEvents guarded = new GuardedEvents(events);
            NativeConnection connection = new NativeConnection(rtc, guarded, ice, complaints, codec);
            rtc.post(() -> {
                SoundMeter meter = levels.add(peer);
                connections.add(connection);
                connection.begin(
                        callbacks ->
                                Parts.make(rtc, factory, sound, meter, routes, peer, callbacks, guarded, ice, codec),
                        offering,
                        servers,
                        () -> {
                            connections.remove(connection);
                            levels.remove(meter);
                            heard.remove(connection);
                        });
                heard.add(peer, connection);
            });
            return connection;
        };
    }

    /** False sends silence to everybody. Returns at once. */
    public void microphone(boolean on) {
        rtc.post(() -> sound.microphone(on));
    }

    /** False where no sound device is in reach, or none was asked for: nobody here hears or is heard. */
    public boolean soundAvailable() {
        return sound.problem().isEmpty() && !soundLost;
    }

    /** The sound server ended: for as long as this lives there is no sound any more, whatever server comes. */
    public void soundLost() {
        soundLost = true;
    }

    /** Why there is no sound, for logs; empty where there is. */
    public String soundProblem() {
        return sound.problem();
    }

    /** Whom one hears, for as long as the program runs. */
    public Hearing hearing() {
        return heard;
    }

    /** How loud everybody is. The microphone is open for it while somebody listens. */
    public SoundLevels levels() {
        return levels;
    }

    /** Microphone and speakers, to be looked at outside of a call: the rtc thread waits for them. */
    public SoundDevices soundDevices() {
        return () -> {
            try {
                return onRtc(SoundLook::take).get(START_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                LOG.warn("The sound devices could not be looked at", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            DeviceLook unknown = new DeviceLook(DeviceLook.State.NO_SYSTEM, "");
            return new SoundDevices.Look(unknown, unknown);
        };
    }

    /** Which devices sound uses, where the library itself can choose them. */
    public SoundSelection soundSelection() {
        return new SoundSelection(this::onRtc, sound, () -> !connections.isEmpty());
    }

    /** Recording ended with the last device that could record, and now there is one again. */
    public void recordAnew() {
        rtc.post(() -> {
            sound.recordAnew(!connections.isEmpty());
            levels.measureAnew();
        });
    }

    /** The same of playing. */
    public void playAnew() {
        rtc.post(() -> sound.playAnew(!connections.isEmpty()));
    }

    /** Plays a tone of a second on the speakers, if there are any. Harmless while one is played. */
    public void playTone() {
        rtc.post(() -> {
            if (sound.isPlayed() && !closing) {
                test.play(sound.chosenSpeakers());
            }
        });
    }

    /** The library's way to cameras: not for Linux, where it can end the process (docs/webrtc.md). */
    public Cameras cameras() {
        return cameras;
    }

    /**
     * Closes all connections and frees everything native, after which the process can end by itself. Blocks for up to
     * ten seconds: never on a loop. Harmless when called twice.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        cameras.close();
        try {
            onRtc(this::dispose).get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.error("Native WebRTC was not closed properly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            rtc.close();
        }
    }

    private Void dispose() {
        closing = true;
        test.stop();
        levels.close();
        Set.copyOf(connections).forEach(NativeConnection::dispose);
        sound.disposeTrack();
        factory.dispose();
        sound.disposeDevices();
        return null;
    }

    private <T> CompletableFuture<T> onRtc(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, rtc::post);
    }
}
