package app.madang.client.media;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.loop.EventLoop;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage.PixelSize;
import app.madang.protocol.PeerMessage.Shows;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The way of all pictures of this participant: the source, its switch, the outlets to the peers, the preview; and the
 * way of the peers' pictures to whoever shows them. Methods return at once, from any thread, unless they say otherwise.
 */
public final class VideoPipeline implements MediaRoutes, SendingLimits, AutoCloseable {
    private final ExecutorService pool;
    private final Distribution camera;
    private final Distribution screen;
    private final Broadcast preview = new Broadcast();
    private final PeerFeeds peers = new PeerFeeds();
    private final Map<PeerId, Integer> soundKbps = new ConcurrentHashMap<>();
    private final SourceRunner runner;
    private final EventLoop loop;
    private final LongSupplier nanoTime;
    /** Of what is shared now; null while nothing is. Guarded by this object's lock. */
    private SourceRunner sharing;

    /**
     * @param loop starts and stops sources and waits for them: a loop of its own, closed by its opener after this
     * @param nanoTime as {@link System#nanoTime}
     */
    public VideoPipeline(EventLoop loop, LongSupplier nanoTime) {
        this(loop, nanoTime, sendingThreads());
    }

    VideoPipeline(EventLoop loop, LongSupplier nanoTime, ExecutorService pool) {
        this.pool = pool;
        this.loop = loop;
        this.nanoTime = nanoTime;
        camera = new Distribution(pool, nanoTime);
        screen = new Distribution(pool, nanoTime);
        runner = new SourceRunner(loop, nanoTime, this::captured, true);
    }

    /** Grows to as many threads as encoders are busy at the same moment, mostly one; idle ones end after a minute. */
    private static ExecutorService sendingThreads() {
        AtomicInteger count = new AtomicInteger();
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "send-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Switches to this source, running or not, and owns it from now on: it is closed when the next one comes or this
     * closes. Runs only while the camera is on.
     */
    public void use(VideoSource source) {
        use(source, state -> {});
    }

    /** The same. @param states hears on the loop how it is, but nothing of the sources before and after; never throws */
    public void use(VideoSource source, Consumer<CameraState> states) {
        runner.use(source, states);
    }

    /** Off from the beginning. Once {@code camera(false)} returned, no further picture is offered to anybody. */
    public void camera(boolean on) {
        runner.on(on);
        if (!on) {
            camera.drop();
        }
    }

    /** Hears the newest state at once, then each change, on the loop; never throws. */
    public void listen(Consumer<CameraState> listener) {
        runner.listen(listener);
    }

    /**
     * Sends this beside the camera, in place of what was shared before, and owns it from now on.
     *
     * @param listener hears of this sharing alone, on the loop, as that of a camera does
     */
    public synchronized void share(VideoSource source, Consumer<CameraState> listener) {
        stopSharing();
        // Whoever shares is told that it is over: begun anew it would ask them again, or show what they closed.
        sharing = new SourceRunner(loop, nanoTime, screen, false);
        sharing.listen(listener);
        sharing.use(source, state -> {});
        sharing.on(true);
    }

    /** Once it returned, no further picture of what was shared is offered to anybody. */
    public synchronized void stopSharing() {
        if (sharing != null) {
            SourceRunner ended = sharing;
            sharing = null;
            ended.on(false);
            loop.post(ended::close);
            screen.drop();
        }
    }

    @Override
    public Outlet attach(PeerId peer, VideoKind kind, FrameSink encoder) {
        return distribution(kind).attach(peer, encoder);
    }

    @Override
    public void limit(PeerId peer, VideoKind kind, Limits limits) {
        distribution(kind).limit(peer, limits);
    }

    @Override
    public void repeat(PeerId peer) {
        camera.repeat(peer);
        screen.repeat(peer);
    }

    @Override
    public void limitSound(PeerId peer, int kbps) {
        soundKbps.put(peer, kbps);
    }

    @Override
    public int soundKbps(PeerId peer) {
        return soundKbps.getOrDefault(peer, Limits.USUAL_SOUND_KBPS);
    }

    @Override
    public PixelSize size(VideoKind kind) {
        return distribution(kind).size();
    }

    @Override
    public void forget(PeerId peer) {
        camera.forget(peer);
        screen.forget(peer);
        soundKbps.remove(peer);
    }

    /** In what size this peer's pictures are shown here now. */
    public Shows shown(PeerId peer) {
        return peers.shown(peer);
    }

    /** Told when pictures of a peer may be shown in another size; on any thread: returns at once, never throws. */
    public void listenToSizes(Runnable listener) {
        peers.listen(listener);
    }

    @Override
    public FrameSink remote(PeerId peer, VideoKind kind) {
        return peers.of(peer, kind);
    }

    public VideoFeeds feeds() {
        return new VideoFeeds() {
            @Override
            public FrameFeed local() {
                return preview;
            }

            @Override
            public FrameFeed camera(PeerId peer) {
                return peers.of(peer, VideoKind.CAMERA);
            }

            @Override
            public FrameFeed screen(PeerId peer) {
                return peers.of(peer, VideoKind.SCREEN);
            }
        };
    }

    /** Stops the source and closes what is still attached. Waits for encoders that are busy: not on a loop. */
    @Override
    public void close() {
        synchronized (this) {
            if (sharing != null) {
                sharing.close();
            }
        }
        runner.close();
        camera.close();
        screen.close();
        pool.shutdown();
    }

    /** Peers first: the preview's work must not make their pictures late. Source's thread. */
    private void captured(VideoFrame frame) {
        camera.frame(frame);
        preview.frame(frame);
    }

    private Distribution distribution(VideoKind kind) {
        return switch (kind) {
            case CAMERA -> camera;
            case SCREEN -> screen;
        };
    }
}
