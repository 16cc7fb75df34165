package app.madang.client.quality;

/**
 * In which part of its shown size one peer gets the camera's picture. Smaller at once, larger only one step at a time
 * and when there has been room for a while: each step makes the peer begin with a whole picture. Immutable.
 *
 * @param step an index into the parts
 * @param roomSinceMs since when the next larger one fitted, -1 where it does not
 */
record Size(int step, long roomSinceMs) {
    private static final double[] PARTS = {1, 0.75, 0.5, 0.375, 0.25, 0.1875, 0.125};
    /** A picture with a little less than it needs looks better than a smaller one. */
    private static final double SCARCE = 0.8;

    private static final long ROOM_MS = 4_000;
    /** Smaller ones show nothing: then it is the rate that falls. */
    static final double FEWEST_PIXELS = 160 * 90;

    static final Size WHOLE = new Size(0, -1);

    /**
     * @param shown pixels of the whole picture as the peer shows it
     * @param allowed pixels that bits and processor suffice for
     */
    Size next(double shown, double allowed, long nowMs) {
        int smaller = step;
        while (smaller < smallest(shown) && SCARCE * pixels(smaller, shown) > allowed) {
            smaller++;
        }
        if (smaller > step) {
            return new Size(smaller, -1);
        }
        if (step == 0 || pixels(step - 1, shown) > allowed) {
            return new Size(step, -1);
        }
        long since = roomSinceMs < 0 ? nowMs : roomSinceMs;
        return nowMs - since >= ROOM_MS ? new Size(step - 1, nowMs) : new Size(step, since);
    }

    double part() {
        return PARTS[step];
    }

    double pixels(double shown) {
        return pixels(step, shown);
    }

    private static double pixels(int step, double shown) {
        return PARTS[step] * PARTS[step] * shown;
    }

    private static int smallest(double shown) {
        int last = 0;
        while (last < PARTS.length - 1 && pixels(last + 1, shown) >= FEWEST_PIXELS) {
            last++;
        }
        return last;
    }
}
