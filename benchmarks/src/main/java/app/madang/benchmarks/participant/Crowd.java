package app.madang.benchmarks.participant;

import app.madang.benchmarks.codec.Codec;
import java.nio.file.Path;

/**
 * Light peers, all in one browser: they send what was recorded and decode nothing.
 *
 * @param people how many
 * @param meets the name of the only one with whom they are linked
 * @param codec what they speak
 * @param clip what each of them sends, a recording in that codec
 * @param fps of it
 * @param blank two or more frames that cost nothing to decode, in that codec
 */
public record Crowd(int people, String meets, Codec codec, Path clip, int fps, Path blank) {}
