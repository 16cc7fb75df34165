package app.madang.benchmarks.file;

/**
 * @param bytes of the file
 * @param settle seconds between pictures both ways and the file
 */
public record FileSettings(long bytes, int settle) {}
