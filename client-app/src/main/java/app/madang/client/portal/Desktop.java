package app.madang.client.portal;

import app.madang.client.screen.CaptureFault;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop portal's words, and whether it is there. */
final class Desktop {
    static final String NAME = "org.freedesktop.portal.Desktop";
    static final String PATH = "/org/freedesktop/portal/desktop";
    static final String CAST = "org.freedesktop.portal.ScreenCast";
    static final String REQUEST = "org.freedesktop.portal.Request";
    static final String SESSION = "org.freedesktop.portal.Session";
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    private Desktop() {}

    /** Whether this desktop lets its user share. Asks it, which may start it: for up to some seconds. */
    static boolean shares(Map<String, String> environment) {
        Optional<BusAddress> address = BusAddress.of(environment);
        if (address.isEmpty()) {
            return false;
        }
        try (Bus bus = Bus.open(address.get())) {
            return number(bus, "AvailableSourceTypes") != 0;
        } catch (CaptureFault fault) {
            LOG.debug("No desktop portal: {}", fault.getMessage());
            return false;
        }
    }

    static BusCall call(String member, String signature, BusWriter body) {
        return new BusCall(NAME, PATH, CAST, member, signature, body);
    }

    /** A property of the portal. @throws CaptureFault REFUSED where it has none of this name */
    static int number(Bus bus, String property) {
        BusWriter body = new BusWriter().string(CAST).string(property);
        return bus.ask(new BusCall(NAME, PATH, "org.freedesktop.DBus.Properties", "Get", "ss", body))
                .value(0, Long.class)
                .orElse(0L)
                .intValue();
    }
}
