package app.madang.benchmarks.participant;

import java.nio.file.Path;

/**
 * Light peers, all in one browser: they send what was recorded and decode nothing.
 *
 * @param people how many
 * @param meets the name of the only one with whom they are linked
 * @param clip what each of them sends, an {@code .ivf} file of VP8
 * @param fps of it
 * @param blank two or more frames that cost nothing to decode
 */
public record Crowd(int people, String meets, Path clip, int fps, Path blank) {}
