package app.madang.client.webrtc;

import dev.onvoid.webrtc.RTCIceServer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says, each once for as long as the library is in use, what is wrong with relays: where one refuses, and where none of
 * those named was reached, which the library keeps to itself. On the rtc thread.
 */
final class RelayComplaints {
    private static final Logger LOG = LoggerFactory.getLogger(RelayComplaints.class);
    /** RFC 8489 §14.8: the user name or the credential is wrong, or is good no more. */
    private static final int UNAUTHENTICATED = 401;

    private final Set<String> refused = new HashSet<>();
    private boolean silence;

    void failed(String url, int code) {
        if (code == UNAUTHENTICATED && refused.add(url)) {
            LOG.warn("The relay {} refuses the user name or the credential.", url);
        } else {
            LOG.debug("The server {} answers with error {}", url, code);
        }
    }

    /** A gathering is complete. */
    void gathered(List<RTCIceServer> servers, boolean relay) {
        List<String> named = servers.stream()
                .flatMap(server -> server.urls.stream())
                .filter(url -> url.startsWith("turn"))
                .toList();
        if (!named.isEmpty() && !relay && !silence) {
            silence = true;
            LOG.warn("No relay was reached of: {}.{}", String.join(", ", named), certificateHint(named));
        }
    }

    private static String certificateHint(List<String> named) {
        return named.stream().anyMatch(url -> url.startsWith("turns:"))
                ? " A certificate that is not known here fails without a word; --insecure-turn-tls believes any."
                : "";
    }
}
