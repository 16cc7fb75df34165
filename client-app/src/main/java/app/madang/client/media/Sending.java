package app.madang.client.media;

/**
 * What one peer gets of a picture.
 *
 * @param fps at most so many pictures a second, 1 to 60; a slower source is not sped up
 * @param maxKbps what the link's encoder may use
 */
public record Sending(Layer layer, int fps, int maxKbps) {}
