package app.madang.client.v4l2;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Structures of {@code linux/videodev2.h} on 64-bit Linux (LP64: the same on x86-64 and ARM64), with the names that they
 * have there. Of a union the member that is used here stands for all; what is not used is space.
 */
final class Layouts {
    static final StructLayout CAPABILITY = of(16, "card 32", 32, "version", "capabilities", "device_caps", 12);

    static final StructLayout DESCRIPTION = of("index", "type", "flags", 32, "pixelformat", 16);

    /** Of {@code v4l2_pix_format} the members at the place of the union. */
    static final StructLayout FORMAT = of(
            "type",
            4,
            "width",
            "height",
            "pixelformat",
            "field",
            "bytesperline",
            "sizeimage",
            "colorspace",
            "priv",
            "flags",
            "ycbcr_enc",
            "quantization",
            "xfer_func",
            152);

    static final StructLayout REQUEST = of("count", "type", "memory", "capabilities", 4);

    static final StructLayout BUFFER =
            of("index", "type", "bytesused", "flags", "field", 36, "sequence", "memory", "offset", 4, "length", 12);

    static final StructLayout STREAM = of("type", "capability", "capturemode", "numerator", "denominator", 184);

    /** A discrete size has its width and height at the places of {@code min_width} and {@code max_width}. */
    static final StructLayout SIZE = of(
            "index",
            "pixel_format",
            "type",
            "min_width",
            "max_width",
            "step_width",
            "min_height",
            "max_height",
            "step_height",
            8);

    /** The one interval of a discrete one, the shortest of others. */
    static final StructLayout INTERVAL =
            of("index", "pixel_format", "width", "height", "type", "numerator", "denominator", 24);

    private Layouts() {}

    /** @param members a name for an int, a name and its bytes, or a number of bytes that have none */
    private static StructLayout of(Object... members) {
        List<MemoryLayout> layouts = new ArrayList<>();
        for (Object member : members) {
            layouts.add(
                    switch (member) {
                        case Integer space -> MemoryLayout.paddingLayout(space);
                        default -> named(member.toString().split(" "));
                    });
        }
        return MemoryLayout.structLayout(layouts.toArray(MemoryLayout[]::new));
    }

    private static MemoryLayout named(String[] words) {
        return words.length == 1
                ? ValueLayout.JAVA_INT.withName(words[0])
                : MemoryLayout.sequenceLayout(Long.parseLong(words[1]), ValueLayout.JAVA_BYTE)
                        .withName(words[0]);
    }
}
