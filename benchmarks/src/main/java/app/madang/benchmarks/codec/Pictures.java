package app.madang.benchmarks.codec;

/** What is sent in a trial: the sizes of a small tile, a large one and a whole window, at the bitrates of docs/media.md. */
public enum Pictures {
    SMALL(320, 180, 15, 190),
    MIDDLE(640, 360, 30, 530),
    LARGE(1280, 720, 30, 1500);

    private final int width;
    private final int height;
    private final int fps;
    private final int kbps;

    Pictures(int width, int height, int fps, int kbps) {
        this.width = width;
        this.height = height;
        this.fps = fps;
        this.kbps = kbps;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** A second. */
    public int fps() {
        return fps;
    }

    /** What the encoder may use, in 1,000 bits a second. */
    public int kbps() {
        return kbps;
    }

    /** As people write it: {@code 1280x720@30}. */
    public String text() {
        return width + "x" + height + "@" + fps;
    }
}
