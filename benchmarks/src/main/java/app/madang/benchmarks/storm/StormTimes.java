package app.madang.benchmarks.storm;

/**
 * @param joinedSeconds until the last one had joined
 * @param metSeconds until everybody knew everybody else in the room; null where the server has no rooms
 * @param retries connections that ended and were tried again
 */
public record StormTimes(String name, double joinedSeconds, Double metSeconds, int retries) {}
