package app.madang.client.v4l2;

/** One answer about sizes: a single one, or a range with steps. Pixels. */
record SizeOffer(Range width, Range height) {
    static final int DISCRETE = 1;

    record Range(int least, int most, int step) {
        int nearest(int wanted) {
            int within = Math.clamp(wanted, least, Math.max(least, most));
            return least + (within - least) / Math.max(1, step) * Math.max(1, step);
        }
    }

    /** Of a structure {@link Layouts#SIZE} that the kernel has filled. */
    static SizeOffer of(Struct size) {
        if (size.get("type") == DISCRETE) {
            int width = size.get("min_width");
            int height = size.get("max_width");
            return new SizeOffer(new Range(width, width, 1), new Range(height, height, 1));
        }
        return new SizeOffer(
                new Range(size.get("min_width"), size.get("max_width"), size.get("step_width")),
                new Range(size.get("min_height"), size.get("max_height"), size.get("step_height")));
    }

    int nearestWidth(int wanted) {
        return width.nearest(wanted);
    }

    int nearestHeight(int wanted) {
        return height.nearest(wanted);
    }
}
