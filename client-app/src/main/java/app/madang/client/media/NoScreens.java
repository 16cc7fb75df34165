package app.madang.client.media;

import app.madang.client.call.port.ScreenChoice;
import java.util.List;
import java.util.Optional;

/** For systems on which nothing can be shared yet. */
public final class NoScreens implements Screens {
    @Override
    public Offer offer() {
        return new Offer(List.of(), Limit.NOT_HERE);
    }

    @Override
    public Optional<VideoFrame> picture(ScreenChoice choice, int width) {
        return Optional.empty();
    }

    @Override
    public VideoSource source(ScreenChoice choice) {
        return new NoSource();
    }
}
