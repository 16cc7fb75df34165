package app.madang.benchmarks.call;

/**
 * @param seconds how long a call is measured
 * @param settle seconds between everybody seeing everybody and that: rates rise, the compilers come to rest
 * @param kbps the most that Chromium sends to each other one
 */
public record CallSettings(int seconds, int settle, int kbps) {}
