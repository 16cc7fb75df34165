package app.madang.client.media;

/** A size of a picture that is made once and sent to any number of peers. */
public enum Layer {
    FULL(1),
    HALF(2),
    QUARTER(4);

    private final int divisor;

    Layer(int divisor) {
        this.divisor = divisor;
    }

    /** This layer's width or height where the source has {@code size} pixels: even, and at least 2. */
    public int of(int size) {
        return Math.max(2, size / divisor & ~1);
    }
}
