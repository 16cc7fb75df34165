package app.madang.client.media;

/**
 * What one peer gets of a picture.
 *
 * @param fps at most so many pictures a second, 1 to 60, 0 where nothing is sent; a slower source is not sped up
 * @param maxKbps what the link's encoder may use, 0 where nothing is sent
 */
public record Sending(Layer layer, int fps, int maxKbps) {
    public static final Sending NOTHING = new Sending(Layer.NONE, 0, 0);
}
