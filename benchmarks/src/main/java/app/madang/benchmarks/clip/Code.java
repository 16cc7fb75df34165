package app.madang.benchmarks.clip;

import java.util.Optional;

/** How a picture carries its number along its top edge, in blocks of one width, white 1, the leftmost the highest bit. */
public enum Code {
    /** The one of docs/media.md, as wide as the picture. */
    STAMP(64, 0, 64) {
        @Override
        public long bits(Stamp stamp) {
            return stamp.bits();
        }

        @Override
        public Optional<Stamp> parse(long bits) {
            return Stamp.of(bits);
        }
    },

    /**
     * Without a time and only as wide as 5/8 of the picture, in its middle: tiles of another shape cut the sides off.
     * 6 blocks guard, 2 source, 14 number, 5 check sum, 5 guard.
     */
    MARK(32, 9.6, 51.2) {
        private static final int LEFT_GUARD = 0b101100;
        private static final int RIGHT_GUARD = 0b01011;

        @Override
        public long bits(Stamp stamp) {
            long content = (long) stamp.source() << 14 | stamp.number();
            return (long) LEFT_GUARD << 26 | content << 10 | check(content) << 5 | RIGHT_GUARD;
        }

        @Override
        public Optional<Stamp> parse(long bits) {
            Stamp stamp = new Stamp((int) (bits >>> 24 & 3), (int) (bits >>> 10 & 0x3fff), 0);
            return bits(stamp) == bits ? Optional.of(stamp) : Optional.empty();
        }

        private static long check(long content) {
            return content * 2_654_435_761L >>> 20 & 0x1f;
        }
    };

    private final int blocks;
    private final double before;
    private final double across;

    Code(int blocks, double before, double across) {
        this.blocks = blocks;
        this.before = before;
        this.across = across;
    }

    public int blocks() {
        return blocks;
    }

    /** How many blocks would find room left of it. */
    public double before() {
        return before;
    }

    /** How many would find room beside each other in the whole picture. */
    public double across() {
        return across;
    }

    public abstract long bits(Stamp stamp);

    /** Empty where these are not the blocks of such a code. */
    public abstract Optional<Stamp> parse(long bits);
}
