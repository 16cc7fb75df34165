package app.madang.benchmarks.latency;

import app.madang.benchmarks.screen.Shown;

/**
 * One call of two.
 *
 * @param firstMs from the press of Enter in a window that stands to the first picture of the other one in it
 * @param fullMs from when the other one heard of the join to the first second in which pictures as large as they are shown were sent, 27 a second or more; -1: never
 * @param shown of the live pictures, with their ages
 */
public record LatencyResult(String program, int round, long firstMs, long fullMs, Shown shown) {}
