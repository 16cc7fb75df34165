package app.madang.client.webrtc;

import app.madang.client.call.port.IceServerTrouble;
import dev.onvoid.webrtc.RTCIceServer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says, each once for as long as the library is in use, what is wrong with relays: where one refuses, and where none of
 * those named was reached, which the library keeps to itself. On the rtc thread.
 */
final class RelayComplaints {
    private static final Logger LOG = LoggerFactory.getLogger(RelayComplaints.class);
    /** W3C WebRTC §4.8.2: the library's own number for a server that was not reached. */
    private static final int NOT_REACHED = 701;

    private final Set<IceServerTrouble> said = new HashSet<>();
    private boolean silence;

    /** Says it in the log once, and to the link each time; empty where there is no answer to speak of. */
    Optional<IceServerTrouble> failed(String url, int code) {
        if (code < 300 || code >= NOT_REACHED) {
            LOG.debug("The server {} gives error {}", url, code);
            return Optional.empty();
        }
        IceServerTrouble trouble = new IceServerTrouble(kind(code), url, code);
        if (said.add(trouble)) {
            switch (trouble.kind()) {
                case REFUSED -> LOG.warn("The relay {} refuses the user name or the credential.", url);
                case FULL -> LOG.warn("The relay {} has no room left (error {}).", url, code);
                case ERROR -> LOG.warn("The server {} answers with error {}.", url, code);
            }
        }
        return Optional.of(trouble);
    }

    /** RFC 8489 §14.8; RFC 8656 §19. */
    private static IceServerTrouble.Kind kind(int code) {
        return switch (code) {
            case 401, 431, 441 -> IceServerTrouble.Kind.REFUSED;
            case 486, 508 -> IceServerTrouble.Kind.FULL;
            default -> IceServerTrouble.Kind.ERROR;
        };
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
