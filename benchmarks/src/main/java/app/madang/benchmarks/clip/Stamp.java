package app.madang.benchmarks.clip;

import java.util.Optional;

/**
 * The row of 64 black and white blocks along a picture's top edge (docs/media.md "The stamp"), written here once more
 * from its description: what is measured must not be its own judge.
 *
 * @param source 0 to 3
 * @param number modulo 16384
 * @param wallMs milliseconds since 1970 modulo 2^28, 0 where the picture is not live
 */
public record Stamp(int source, int number, int wallMs) {
    public static final int BLOCKS = 64;
    private static final long LEFT_GUARD = 0b101100;
    private static final long RIGHT_GUARD = 0b010111;

    /** Without the outermost blocks, which windows with round corners spoil. */
    private static final long GUARDS = 0b011111L << 58 | 0b111110L;

    private static final long CLOCK = 1L << 28;

    /** The leftmost block in the highest bit; 1 is white. */
    public long bits() {
        long content = (long) source << 42 | (long) number << 28 | wallMs;
        return LEFT_GUARD << 58 | content << 14 | (long) crc(content) << 6 | RIGHT_GUARD;
    }

    /** Empty where these are no blocks of a stamp. */
    public static Optional<Stamp> of(long bits) {
        long content = bits >>> 14 & (1L << 44) - 1;
        if (((bits ^ (LEFT_GUARD << 58 | RIGHT_GUARD)) & GUARDS) != 0 || crc(content) != (bits >>> 6 & 0xff)) {
            return Optional.empty();
        }
        return Optional.of(
                new Stamp((int) (content >>> 42), (int) (content >>> 28 & 0x3fff), (int) (content & CLOCK - 1)));
    }

    /** How old the picture is at {@code epochMs}; only of a live one. */
    public long ageMs(long epochMs) {
        long age = Math.floorMod(epochMs - wallMs, CLOCK);
        return age < CLOCK / 2 ? age : age - CLOCK;
    }

    private static int crc(long content) {
        int crc = 0xff;
        for (int bit = 47; bit >= 0; bit--) {
            boolean differs = (crc >>> 7 & 1) != (content >>> bit & 1);
            crc = (crc << 1 ^ (differs ? 0x07 : 0)) & 0xff;
        }
        return crc;
    }
}
