package app.madang.client.x11;

import app.madang.client.call.port.ScreenChoice;
import app.madang.client.media.BgraFrames;
import app.madang.client.media.Screens;
import app.madang.client.media.VideoFrame;
import app.madang.client.media.VideoSource;
import app.madang.client.screen.Capture;
import app.madang.client.screen.ScreenSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The screens and windows of the X11 display that the environment names. Owns nothing: each look has a connection of its
 * own, for as long as it takes. Safe from any thread.
 */
public final class X11Screens implements Screens {
    private static final Logger LOG = LoggerFactory.getLogger(X11Screens.class);

    private final Map<String, String> environment;
    private final BgraFrames frames;
    private final long ownProcess;

    /**
     * @param environment with {@code DISPLAY}, and perhaps {@code XAUTHORITY} and {@code WAYLAND_DISPLAY}
     * @param frames makes the pictures, on a source's thread
     */
    public X11Screens(Map<String, String> environment, BgraFrames frames) {
        this.environment = Map.copyOf(environment);
        this.frames = frames;
        ownProcess = ProcessHandle.current().pid();
    }

    @Override
    public Offer offer() {
        Optional<XAddress> address = address();
        if (address.isEmpty()) {
            return nothing(Limit.NO_DISPLAY);
        }
        try (XConnection x = open(address.get())) {
            return x.setup().readable() ? offer(x) : nothing(Limit.REFUSED);
        } catch (XFault fault) {
            LOG.info("Nothing can be shared: {}", fault.getMessage());
            return nothing(fault.kind() == XFault.Kind.REFUSED ? Limit.REFUSED : Limit.NO_DISPLAY);
        }
    }

    /** A Wayland desktop may share without this display. */
    private Offer nothing(Limit elsewhere) {
        return new Offer(List.of(), isWayland() ? Limit.WAYLAND : elsewhere);
    }

    private Offer offer(XConnection x) {
        Listing listing = new Listing(x, ownProcess);
        // What a Wayland desktop shows is not on the display that it keeps for X11's programs.
        return isWayland()
                ? new Offer(listing.windows(), Limit.WAYLAND)
                : new Offer(listing.screensAndWindows(), Limit.NONE);
    }

    @Override
    public Optional<VideoFrame> picture(ScreenChoice choice, int width) {
        try (XConnection x = open(address().orElseThrow(X11Screens::noDisplay))) {
            return x.setup().readable() ? new Glance(x, frames).at(choice, width) : Optional.empty();
        } catch (XFault fault) {
            return Optional.empty();
        }
    }

    @Override
    public VideoSource source(ScreenChoice choice) {
        return switch (choice.kind()) {
            case SCREEN -> source(x -> XCapture.screen(x, choice.id(), frames));
            case WINDOW -> source(x -> XCapture.window(x, choice.id(), frames));
            case ASKED, TEST_PAGE -> throw new IllegalArgumentException("no part of a display");
        };
    }

    private VideoSource source(Function<XConnection, Capture> captured) {
        return ScreenSource.onItsOwnThread(
                () -> captured.apply(open(address().orElseThrow(X11Screens::noDisplay))), VideoSource.PATIENCE_MS);
    }

    private XConnection open(XAddress address) {
        return XConnection.open(address, environment);
    }

    private Optional<XAddress> address() {
        return XAddress.parse(environment.get("DISPLAY"));
    }

    private static XFault noDisplay() {
        return new XFault(XFault.Kind.REFUSED, "there is no display");
    }

    private boolean isWayland() {
        return !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
