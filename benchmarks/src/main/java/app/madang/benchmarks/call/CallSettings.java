package app.madang.benchmarks.call;

/**
 * @param seconds how long a call is measured
 * @param settle seconds between everybody seeing everybody and that: rates rise, the compilers come to rest
 * @param kbps the most that Chromium sends to each other one
 */
public record CallSettings(int seconds, int settle, int kbps) {
    /** What libwebrtc itself takes as the most for 720p. */
    public static final int USUAL_KBPS = 2_500;
}
