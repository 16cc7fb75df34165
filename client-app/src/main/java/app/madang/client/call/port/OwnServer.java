package app.madang.client.call.port;

import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl;
import java.util.List;
import java.util.Optional;

/** What a server that people name themselves must have, before anything else sees it. */
public final class OwnServer {
    /** So that those that the signaling server names still fit into one connection. */
    public static final int MOST = 8;

    private static final int MAX_CREDENTIAL = 1_024;

    private OwnServer() {}

    /** Empty where a TURN server has no good user name or credential; a STUN server has neither. */
    public static Optional<IceServer> of(IceUrl url, String username, String credential) {
        List<String> urls = List.of(url.toString());
        return switch (url.service()) {
            case STUN -> Optional.of(new IceServer(urls, null, null));
            case TURN ->
                isUsername(username) && isCredential(credential)
                        ? Optional.of(new IceServer(urls, username, credential))
                        : Optional.empty();
        };
    }

    public static boolean isUsername(String text) {
        return isPrintable(text, IceServer.MAX_USERNAME_BYTES);
    }

    public static boolean isCredential(String text) {
        return isPrintable(text, MAX_CREDENTIAL);
    }

    /** The native library takes ASCII only. */
    private static boolean isPrintable(String text, int max) {
        return !text.isEmpty() && text.length() <= max && text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }
}
