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

    /** @param environment with {@code DISPLAY}, and perhaps {@code XAUTHORITY} */
    public XPanes(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Optional<Pane> pane(int windowWidth, int windowHeight) {
        Optional<XAddress> address = XAddress.parse(environment.get("DISPLAY"));
        if (refused || address.isEmpty()) {
            return Optional.empty();
        }
        XConnection x = null;
        try {
            x = XConnection.open(address.get(), environment);
            Optional<Long> window = window(x, windowWidth, windowHeight);
            if (window.isEmpty()) {
                x.close();
                return Optional.empty();
            }
            return Optional.of(new XPane(x, window.get()));
        } catch (XFault fault) {
            LOG.info("The window's toolkit shows all pictures: {}", fault.getMessage());
            refused = fault.kind() == XFault.Kind.REFUSED;
            if (x != null) {
                x.close();
            }
            return Optional.empty();
        }
    }

    /** None where there are several: one of them would be the wrong one. */
    private Optional<Long> window(XConnection x, int width, int height) {
        Windows windows = new Windows(x);
        List<Long> fitting = new Listing(x, ownProcess)
                .own().stream()
                        .filter(each -> isAsLarge(windows.area(each), width, height))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** But for rounding, where a pixel of the device is not one of the window's. */
    private static boolean isAsLarge(Area window, int width, int height) {
        return Math.abs(window.width() - width) <= 1 && Math.abs(window.height() - height) <= 1;
    }
}
