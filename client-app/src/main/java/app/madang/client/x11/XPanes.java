package app.madang.client.x11;

import app.madang.client.media.DirectDisplay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Panes in this program's windows on the X11 display that the environment names. Safe from any thread. */
public final class XPanes implements DirectDisplay {
    private static final Logger LOG = LoggerFactory.getLogger(XPanes.class);

    private final Map<String, String> environment;
    private final long ownProcess = ProcessHandle.current().pid();
    private volatile boolean refused;
    /** The window that it was the last time, which needs no search. */
    private volatile long last;

    /** @param environment with {@code DISPLAY}, and perhaps {@code XAUTHORITY} */
    public XPanes(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Optional<Pane> pane(int windowWidth, int windowHeight) {
        Optional<XAddress> address = XAddress.parse(environment.get("DISPLAY"));
        return refused || address.isEmpty() ? Optional.empty() : pane(address.get(), windowWidth, windowHeight);
    }

    private Optional<Pane> pane(XAddress address, int width, int height) {
        XConnection x = null;
        XPane pane = null;
        try {
            x = XConnection.open(address, environment);
            Optional<Long> window = window(x, width, height);
            pane = window.isPresent() ? new XPane(x, window.get()) : null;
        } catch (XFault fault) {
            LOG.info("The window's toolkit shows all pictures: {}", fault.getMessage());
            // What a display refuses once, extensions or memory, it would again, and each try takes some ms.
            refused = fault.kind() == XFault.Kind.REFUSED;
        } finally {
            if (pane == null && x != null) {
                x.close();
            }
        }
        return Optional.ofNullable(pane);
    }

    private Optional<Long> window(XConnection x, int width, int height) {
        Listing listing = new Listing(x, ownProcess);
        Windows windows = new Windows(x);
        if (listing.isOwnAndSeen(last) && isAsLarge(windows.area(last), width, height)) {
            return Optional.of(last);
        }
        List<Long> fitting = listing.own().stream()
                .filter(each -> isAsLarge(windows.area(each), width, height))
                .toList();
        if (fitting.size() != 1) {
            return Optional.empty(); // one of several would be the wrong one
        }
        last = fitting.getFirst();
        return Optional.of(last);
    }

    /** But for rounding, where a pixel of the device is not one of the window's. */
    private static boolean isAsLarge(Area window, int width, int height) {
        return Math.abs(window.width() - width) <= 1 && Math.abs(window.height() - height) <= 1;
    }
}
