package app.madang.client.call;

import app.madang.client.call.port.LocalMedia;
import app.madang.client.call.port.LocalMedia.ScreenState;
import app.madang.client.call.port.ScreenChoice;
import app.madang.loop.EventLoop;

/** The screen or window that this participant shares, one at a time. Owned by the call thread. */
final class Sharing {
    /** What comes of it later by itself. */
    interface Listener {
        /** The others are to be told something else. */
        void sharingChanged();

        void sharingEnded(Notice.Kind why);
    }

    private final EventLoop loop;
    private final LocalMedia media;
    private final OwnMedia own;
    private final Listener listener;
    /** Of the newest sharing: what is heard of an older one has no meaning any more. */
    private int number;

    Sharing(EventLoop loop, LocalMedia media, OwnMedia own, Listener listener) {
        this.loop = loop;
        this.media = media;
        this.own = own;
        this.listener = listener;
    }

    /** In place of what was shared before. */
    void begin(ScreenChoice choice) {
        int begun = ++number;
        own.shared(choice, false);
        media.share(
                choice,
                state -> loop.post(() -> {
                    if (begun == number) {
                        heard(choice, state);
                    }
                }));
    }

    /** Harmless where nothing is shared. */
    void end() {
        if (own.shared() != null) {
            number++;
            own.shared(null, false);
            media.stopSharing();
        }
    }

    private void heard(ScreenChoice choice, ScreenState state) {
        switch (state) {
            case STARTING -> {}
            case ON -> {
                own.shared(choice, true);
                listener.sharingChanged();
            }
            case DECLINED -> over(Notice.Kind.SHARING_DECLINED);
            case CLOSED -> over(Notice.Kind.SHARED_CLOSED);
            case FAILED -> over(Notice.Kind.SHARING_FAILED);
        }
    }

    private void over(Notice.Kind why) {
        end();
        listener.sharingEnded(why);
    }
}
