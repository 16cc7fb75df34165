package app.madang.client.x11;

import app.madang.client.media.BgraFrames;
import app.madang.client.media.VideoFrame;
import app.madang.client.screen.Capture;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Of a display. Owns its connection, which it was opened for. */
final class XCapture implements Capture {
    private final XConnection x;
    private final Target target;
    private final Grab grab;
    private final Cursor cursor;
    private final BgraFrames frames;
    private Area seen = Area.NONE;

    private XCapture(XConnection x, Target target, BgraFrames frames) {
        this.x = x;
        this.target = target;
        this.frames = frames;
        grab = new Grab(x);
        cursor = new Cursor(x);
    }

    /** Takes the connection over, also where it throws. */
    static XCapture screen(XConnection x, long id, BgraFrames frames) {
        return make(
                x,
                frames,
                windows -> new ScreenTarget(new Monitors(x, windows), x.setup().root(), id));
    }

    static XCapture window(XConnection x, long window, BgraFrames frames) {
        return make(x, frames, windows -> new WindowTarget(x, windows, window));
    }

    private interface Maker {
        Target of(Windows windows);
    }

    private static XCapture make(XConnection x, BgraFrames frames, Maker maker) {
        try {
            if (!x.setup().readable()) {
                throw new XFault(XFault.Kind.REFUSED, "the display has no 24 bits of colour");
            }
            return new XCapture(x, maker.of(new Windows(x)), frames);
        } catch (XFault fault) {
            x.close();
            throw fault;
        }
    }

    @Override
    public boolean look() {
        try {
            return target.view().map(this::fetch).orElse(false);
        } catch (XFault fault) {
            if (fault.kind() != XFault.Kind.REFUSED) {
                throw fault;
            }
            target.lookAnew();
            return false;
        }
    }

    private boolean fetch(Target.View view) {
        boolean resized = !seen.sameSize(view.area());
        seen = view.area();
        ByteBuffer pixels = grab.fetch(view.drawable(), view.area());
        cursor.draw(pixels, view.place());
        return grab.keep() || resized;
    }

    @Override
    public Optional<VideoFrame> picture(long timestampNs) {
        return grab.latest().map(pixels -> frames.ofBgra(pixels, seen.width(), seen.height(), timestampNs));
    }

    @Override
    public void close() {
        x.close();
        grab.close();
    }
}
