package app.madang.benchmarks.codec;

/**
 * @param seconds how long each trial is measured
 * @param percent of the usual bitrate: less tells more about how a codec copes
 * @param settle seconds before that: bitrates rise, the compilers come to rest
 */
public record CodecSettings(int seconds, int settle, int percent) {}
