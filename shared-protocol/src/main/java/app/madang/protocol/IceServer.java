package app.madang.protocol;

import java.util.List;

/**
 * A STUN or TURN server as in {@code RTCIceServer}. {@link #toString} hides the credential.
 *
 * @param username null where none is needed
 * @param credential null where none is needed
 */
public record IceServer(List<String> urls, String username, String credential) {
    public IceServer {
        urls = List.copyOf(urls);
    }

    @Override
    public String toString() {
        return "IceServer" + urls;
    }
}
