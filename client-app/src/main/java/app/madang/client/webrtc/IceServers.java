package app.madang.client.webrtc;

import app.madang.client.call.port.OwnServer;
import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrlException;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.TlsCertPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves out what the library would crash on: a bad server in its configuration ends the process. */
final class IceServers {
    private static final Logger LOG = LoggerFactory.getLogger(IceServers.class);
    private static final int MAX_SERVERS = 16;

    /**
     * Those that are good, each with its good addresses only.
     *
     * @param insecureTls whether any certificate will do; else one that the library does not know fails without a word
     */
    static List<RTCIceServer> usable(List<IceServer> servers, boolean insecureTls) {
        List<RTCIceServer> usable = new ArrayList<>();
        for (IceServer server : servers) {
            List<String> urls = server.urls().stream()
                    .flatMap(url -> usable(server, url).stream())
                    .toList();
            if (!urls.isEmpty() && usable.size() < MAX_SERVERS) {
                usable.add(configured(server, urls, insecureTls));
            }
        }
        return usable;
    }

    /** Written out, so that the library has nothing to guess. */
    private static Optional<String> usable(IceServer server, String url) {
        try {
            IceUrl good = IceUrl.parse(url);
            if (good.service() == Service.STUN || hasCredentials(server)) {
                return Optional.of(good.toString());
            }
            LOG.warn("An ICE server is left out: TURN without user name and credential");
        } catch (IceUrlException e) {
            LOG.warn("An ICE server is left out: {}", e.getMessage());
        }
        return Optional.empty();
    }

    private static boolean hasCredentials(IceServer server) {
        return server.username() != null
                && server.credential() != null
                && OwnServer.isUsername(server.username())
                && OwnServer.isCredential(server.credential());
    }

    private static RTCIceServer configured(IceServer server, List<String> urls, boolean insecureTls) {
        RTCIceServer configured = new RTCIceServer();
        configured.urls = urls;
        if (insecureTls) {
            configured.tlsCertPolicy = TlsCertPolicy.INSECURE_NO_CHECK;
        }
        if (hasCredentials(server)) {
            configured.username = server.username();
            configured.password = server.credential();
        }
        return configured;
    }

    private IceServers() {}
}
