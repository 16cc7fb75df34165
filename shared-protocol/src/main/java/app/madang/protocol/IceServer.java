package app.madang.protocol;

import java.util.List;

/**
 * A STUN or TURN server as in {@code RTCIceServer}. {@link #toString} hides the credential.
 *
 * @param username null where none is needed
 * @param credential null where none is needed
 */
public record IceServer(List<String> urls, String username, String credential) {
    /** Bytes of UTF-8 in a user name, at the most (RFC 8489 §14.3). */
    public static final int MAX_USERNAME_BYTES = 508;

    public IceServer {
        urls = List.copyOf(urls);
    }

    @Override
    public String toString() {
        return "IceServer" + urls;
    }
}
