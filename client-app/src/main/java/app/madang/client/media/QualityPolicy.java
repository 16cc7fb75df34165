package app.madang.client.media;

/** Decides what a peer gets. Pure: the same situation gives the same answer. */
@FunctionalInterface
public interface QualityPolicy {

    /**
     * What is known where a picture is about to be sent. The sender's own statistics and the size of the tile at the
     * receiver will come in here.
     *
     * @param people in the room, this participant included
     * @param width of the source's picture, and its height
     */
    record Situation(VideoKind kind, int people, int width, int height) {}

    Sending choose(Situation situation);

    /** Chosen by the number of people alone, so that the whole upload stays at about 1.5 Mbit/s. */
    static QualityPolicy byPeople() {
        return situation -> switch (situation.kind()) {
            case CAMERA -> camera(situation);
            case SCREEN -> new Sending(Layer.FULL, 15, Math.max(300, 2000 / Math.max(1, situation.people() - 1)));
        };
    }

    private static Sending camera(Situation s) {
        return switch (Math.max(2, s.people())) {
            case 2 -> new Sending(nearest(s, 720), 30, 1500);
            case 3 -> new Sending(nearest(s, 540), 25, 800);
            case 4 -> new Sending(nearest(s, 360), 25, 500);
            case 5 -> new Sending(nearest(s, 360), 20, 400);
            case 6 -> new Sending(nearest(s, 360), 20, 330);
            default -> new Sending(nearest(s, 225), 15, 200);
        };
    }

    /** The layer whose short side is nearest to {@code lines} in ratio; the larger of two equals. */
    private static Layer nearest(Situation s, int lines) {
        int shortSide = Math.min(s.width(), s.height());
        Layer best = Layer.FULL;
        for (Layer layer : Layer.values()) {
            if (distance(layer.of(shortSide), lines) < distance(best.of(shortSide), lines)) {
                best = layer;
            }
        }
        return best;
    }

    private static double distance(int size, int wanted) {
        return Math.abs(Math.log((double) size / wanted));
    }
}
