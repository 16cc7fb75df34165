package app.madang.client.portal;

import app.madang.client.media.BgraFrames;
import app.madang.client.media.VideoFrame;
import app.madang.client.screen.Capture;
import app.madang.client.screen.CaptureFault;
import java.util.Optional;

/** First asks the desktop's user, then receives what was chosen. Owns the session and the stream. Used by one thread. */
final class PortalCapture implements Capture {
    private static final int RATE = 15;
    /** A desktop that said yes agrees at once. Its first picture may come later: some wait until something changes. */
    private static final long AGREEMENT_NS = 10_000_000_000L;

    private final CastSession session;
    private final Pictures pictures;
    /** Null while the user chooses. */
    private Stream stream;

    private long grantedNs;

    /** Takes the session over. */
    PortalCapture(CastSession session, BgraFrames frames) {
        this.session = session;
        pictures = new Pictures(frames);
    }

    @Override
    public boolean look() {
        session.poll().ifPresent(grant -> {
            stream = Stream.open(grant, RATE);
            grantedNs = System.nanoTime();
        });
        return stream != null && receive();
    }

    private boolean receive() {
        stream.turn();
        if (!stream.agreed() && System.nanoTime() - grantedNs > AGREEMENT_NS) {
            throw new CaptureFault(CaptureFault.Kind.BROKEN, "the stream has no format");
        }
        return stream.drain(pictures) && pictures.changed();
    }

    @Override
    public Optional<VideoFrame> picture(long timestampNs) {
        return pictures.picture(timestampNs);
    }

    @Override
    public void close() {
        try {
            if (stream != null) {
                stream.close();
            }
        } finally {
            session.close();
        }
    }
}
