package app.madang.client.quality;

import app.madang.loop.EventLoop;
import app.madang.protocol.PeerMessage.PixelSize;
import app.madang.protocol.PeerMessage.Shows;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells one peer in what size it is shown here (docs/data-channel.md): at once when the channel opens and when a picture
 * appears, a little later when it goes or grows, so that a window that is dragged or rearranged is not a storm of words,
 * each of which would make the peer begin with a whole picture. On the call loop.
 */
final class Teller {
    /** A tile that is moved from one place to another is gone for less. */
    static final long CALM_MS = 200;

    static final long BETWEEN_MS = 500;

    /** A change that nobody sees is not worth a whole picture. */
    private static final double SMALL = 0.02;

    private final EventLoop loop;
    private final Supplier<Shows> shown;
    private final Consumer<Shows> channel;
    private EventLoop.Timer timer;
    private boolean open;
    private Shows told;
    private long toldAtMs;

    /** @param channel where it is said; dropped where it is closed */
    Teller(EventLoop loop, Supplier<Shows> shown, Consumer<Shows> channel) {
        this.loop = loop;
        this.shown = shown;
        this.channel = channel;
    }

    void channel(boolean isOpen) {
        open = isOpen;
        calm();
        if (open) {
            tell();
        }
    }

    /** It may be another size now. */
    void changed() {
        if (!open) {
            return;
        }
        Shows now = shown.get();
        if (appears(told.camera(), now.camera()) || appears(told.screen(), now.screen())) {
            tell();
        } else if (timer == null && differs(now)) {
            timer = loop.schedule(Math.max(CALM_MS, toldAtMs + BETWEEN_MS - loop.nowMs()), this::calmAgain);
        }
    }

    private void calmAgain() {
        timer = null;
        if (open && differs(shown.get())) {
            tell();
        }
    }

    private void tell() {
        calm();
        told = shown.get();
        toldAtMs = loop.nowMs();
        channel.accept(told);
    }

    private void calm() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /** No more words from here. */
    void close() {
        open = false;
        calm();
    }

    private static boolean appears(PixelSize before, PixelSize now) {
        return before == null && now != null;
    }

    private boolean differs(Shows now) {
        return differs(told.camera(), now.camera()) || differs(told.screen(), now.screen());
    }

    private static boolean differs(PixelSize before, PixelSize now) {
        if (before == null || now == null) {
            return before != now;
        }
        return far(before.width(), now.width()) || far(before.height(), now.height());
    }

    private static boolean far(int before, int now) {
        return Math.abs(now - before) > Math.max(2, SMALL * before);
    }
}
