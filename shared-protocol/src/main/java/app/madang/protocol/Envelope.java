package app.madang.protocol;

/**
 * A message with its numbering (PROTOCOL §4).
 *
 * @param seq null where the message carries none
 * @param ack null where nothing is acknowledged
 */
public record Envelope<M>(Long seq, Long ack, M message) {}
