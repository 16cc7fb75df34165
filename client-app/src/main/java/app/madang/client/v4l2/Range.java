package app.madang.client.v4l2;

/** Brings bytes to the limited range of calls (BT.601: luma 16 to 235, chroma 16 to 240). */
enum Range {
    LIMITED {
        @Override
        void luma(byte[] row, int length) {}

        @Override
        void chroma(byte[] row, int length) {}
    },
    FULL {
        @Override
        void luma(byte[] row, int length) {
            map(row, length, LUMA);
        }

        @Override
        void chroma(byte[] row, int length) {
            map(row, length, CHROMA);
        }
    };

    private static final byte[] LUMA = table(0, 219, 16);
    private static final byte[] CHROMA = table(128, 224, 128);

    static Range of(Shape shape) {
        return shape.fullRange() ? FULL : LIMITED;
    }

    /** Changes the first {@code length} bytes. */
    abstract void luma(byte[] row, int length);

    abstract void chroma(byte[] row, int length);

    private static void map(byte[] row, int length, byte[] table) {
        for (int i = 0; i < length; i++) {
            row[i] = table[row[i] & 0xff];
        }
    }

    private static byte[] table(int middle, int width, int newMiddle) {
        byte[] table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) (newMiddle + Math.round((i - middle) * width / 255f));
        }
        return table;
    }
}
