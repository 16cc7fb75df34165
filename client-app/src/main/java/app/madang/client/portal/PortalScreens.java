package app.madang.client.portal;

import app.madang.client.call.port.ScreenChoice;
import app.madang.client.media.BgraFrames;
import app.madang.client.media.Screens;
import app.madang.client.media.VideoFrame;
import app.madang.client.media.VideoSource;
import app.madang.client.screen.Capture;
import app.madang.client.screen.CaptureFault;
import app.madang.client.screen.ScreenSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * On a Wayland desktop with a portal: what its user chooses there, before what others offer. Elsewhere what others offer
 * alone. Safe from any thread.
 */
public final class PortalScreens implements Screens {
    /** For as long as somebody may think about what to choose. */
    private static final long PATIENCE_MS = 600_000;

    private final Map<String, String> environment;
    private final BgraFrames frames;
    private final Screens others;
    /** Remembered once it is so: who chooses has this asked every two seconds, and each time takes a connection. */
    private volatile boolean portalIsHere;

    /**
     * @param environment with {@code WAYLAND_DISPLAY}, and where the session's bus is
     * @param frames makes the pictures, on a source's thread
     * @param others what can be captured without asking; says {@link Screens.Limit#WAYLAND} on such a desktop
     */
    public PortalScreens(Map<String, String> environment, BgraFrames frames, Screens others) {
        this.environment = Map.copyOf(environment);
        this.frames = frames;
        this.others = others;
    }

    @Override
    public Offer offer() {
        Offer offer = others.offer();
        if (offer.limit() != Limit.WAYLAND || !portalIsHere()) {
            return offer;
        }
        List<ScreenChoice> choices = new ArrayList<>();
        choices.add(ScreenChoice.asked());
        choices.addAll(offer.choices());
        return new Offer(choices, Limit.NONE);
    }

    private boolean portalIsHere() {
        if (!portalIsHere) {
            portalIsHere = Desktop.shares(environment) && PipeWire.isHere();
        }
        return portalIsHere;
    }

    /** Nothing of what is asked for: nobody sees it before it was allowed. */
    @Override
    public Optional<VideoFrame> picture(ScreenChoice choice, int width) {
        return choice.kind() == ScreenChoice.Kind.ASKED ? Optional.empty() : others.picture(choice, width);
    }

    @Override
    public VideoSource source(ScreenChoice choice) {
        return choice.kind() == ScreenChoice.Kind.ASKED
                ? ScreenSource.onItsOwnThread(this::ask, PATIENCE_MS)
                : others.source(choice);
    }

    private Capture ask() {
        BusAddress address = BusAddress.of(environment)
                .orElseThrow(() -> new CaptureFault(CaptureFault.Kind.REFUSED, "there is no bus"));
        return new PortalCapture(new CastSession(Bus.open(address)), frames);
    }
}
