package app.madang.client.webrtc;

import app.madang.protocol.IceServer;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.TlsCertPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves out what the library would crash on: a bad server in its configuration ends the process. */
final class IceServers {
    private static final Logger LOG = LoggerFactory.getLogger(IceServers.class);
    private static final int MAX_SERVERS = 16;
    /** RFC 8489 §14.3 gives a user name 508 bytes; the library refuses more than 509. */
    private static final int MAX_USERNAME = 508;

    private static final String HOST =
            "(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{1,5}))?";
    /** RFC 7064. */
    private static final Pattern STUN = Pattern.compile("stuns?:" + HOST);
    /** RFC 7065. */
    private static final Pattern TURN = Pattern.compile("turns?:" + HOST + "(?:\\?transport=(?:udp|tcp))?");

    /**
     * Those that are good, each with its good addresses only.
     *
     * @param insecureTls whether any certificate will do; else one that the library does not know fails without a word
     */
    static List<RTCIceServer> usable(List<IceServer> servers, boolean insecureTls) {
        List<RTCIceServer> usable = new ArrayList<>();
        for (IceServer server : servers) {
            List<String> urls =
                    server.urls().stream().filter(url -> isGood(server, url)).toList();
            if (!urls.isEmpty() && usable.size() < MAX_SERVERS) {
                usable.add(configured(server, urls, insecureTls));
            }
        }
        return usable;
    }

    private static boolean isGood(IceServer server, String url) {
        boolean good = matches(STUN, url) || (matches(TURN, url) && hasCredentials(server));
        if (!good) {
            LOG.warn("An ICE server is left out: no good address, or TURN without user name and credential");
        }
        return good;
    }

    private static boolean matches(Pattern form, String url) {
        Matcher matcher = form.matcher(url);
        if (!matcher.matches()) {
            return false;
        }
        String port = matcher.group(1);
        return port == null || (Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= 65_535);
    }

    private static boolean hasCredentials(IceServer server) {
        return isText(server.username(), MAX_USERNAME) && isText(server.credential(), 1_024);
    }

    private static boolean isText(String value, int max) {
        return value != null
                && !value.isEmpty()
                && value.length() <= max
                && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
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
