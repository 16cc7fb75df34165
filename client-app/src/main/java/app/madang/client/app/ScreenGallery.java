package app.madang.client.app;

import app.madang.client.call.port.ScreenChoice;
import app.madang.client.media.Screens;
import app.madang.client.media.VideoFrame;
import app.madang.client.ui.ScreenLook;
import app.madang.loop.Subscription;
import app.madang.loop.ThreadLoop;

/** Looks at what can be shared, on a thread {@code gallery} for as long as somebody chooses. */
final class ScreenGallery implements ScreenLook {
    private static final long EVERY_MS = 2_000;
    /** Twice what a card shows, for displays that count their pixels twice. */
    private static final int WIDTH = 328;

    private final Screens screens;

    ScreenGallery(Screens screens) {
        this.screens = screens;
    }

    @Override
    public Subscription watch(Listener listener) {
        Watching watching = new Watching(listener);
        watching.loop.post(watching::look);
        return watching;
    }

    private final class Watching implements Subscription {
        private final ThreadLoop loop = new ThreadLoop("gallery");
        private final Listener listener;
        private volatile boolean open = true;

        Watching(Listener listener) {
            this.listener = listener;
        }

        void look() {
            Screens.Offer offer = screens.offer();
            listener.offer(offer);
            for (ScreenChoice choice : offer.choices()) {
                if (open) {
                    screens.picture(choice, WIDTH).ifPresent(picture -> hand(choice, picture));
                }
            }
            loop.schedule(EVERY_MS, this::look);
        }

        private void hand(ScreenChoice choice, VideoFrame picture) {
            try {
                listener.picture(choice, picture);
            } finally {
                picture.release();
            }
        }

        @Override
        public void close() {
            open = false;
            loop.close();
        }
    }
}
