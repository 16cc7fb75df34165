package app.madang.client.webrtc;

/** The native library cannot be used on this machine; the message is a sentence for people. */
public final class WebRtcUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    private WebRtcUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    static WebRtcUnavailableException because(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new WebRtcUnavailableException("WebRTC cannot be used on this machine: " + root.getMessage(), cause);
    }
}
