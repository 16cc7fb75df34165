package app.madang.client.v4l2;

import app.madang.client.call.port.LocalMedia.CameraState;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Owns the descriptor of one opened {@code /dev/videoN}: what it is, what it can, how it shall send. One thread. */
final class VideoNode implements AutoCloseable {
    static final int CAPTURE = 1;
    private static final int CAP_VIDEO_CAPTURE = 1;
    private static final int CAP_STREAMING = 0x04000000;
    private static final int CAP_DEVICE_CAPS = 0x80000000;
    private static final int COLORSPACE_JPEG = 7;
    private static final int FULL_RANGE = 1;
    private static final int LIMITED_RANGE = 2;
    /** Asks the kernel to fill in what came to {@code v4l2_pix_format} later. */
    private static final int PRIV_MAGIC = 0xfeedcafe;

    private final Libc libc;
    private final int descriptor;

    private VideoNode(Libc libc, int descriptor) {
        this.libc = libc;
        this.descriptor = descriptor;
    }

    /**
     * @param mode one of {@link Libc}'s
     * @throws CameraFault where it is not there or cannot be opened
     */
    static VideoNode open(Libc libc, String path, int mode) {
        int descriptor = libc.open(path, mode);
        if (descriptor < 0) {
            throw CameraFault.atStart("opening " + path, -descriptor);
        }
        return new VideoNode(libc, descriptor);
    }

    /** @return 0 or the negative error number */
    int ask(Request request, MemorySegment argument) {
        return libc.ioctl(descriptor, request, argument);
    }

    /** @throws CameraFault where the device refuses */
    void tell(Request request, MemorySegment argument) {
        int result = ask(request, argument);
        if (result < 0) {
            throw CameraFault.atStart(request.name(), -result);
        }
    }

    /** @return events, 0 when the time is over, or the negative error number */
    int poll(int timeoutMs) {
        return libc.poll(descriptor, timeoutMs);
    }

    MemorySegment map(long bytes, long offset, Arena arena) {
        MemorySegment memory = libc.map(descriptor, bytes, offset, arena);
        if (memory == null) {
            throw new CameraFault(CameraState.BUSY, "its memory cannot be mapped");
        }
        return memory;
    }

    /** Its name, where it is a camera that sends something readable; others send depths, or data about pictures. */
    Optional<String> name() {
        try (Arena arena = Arena.ofConfined()) {
            Struct capability = Struct.of(Layouts.CAPABILITY, arena);
            if (ask(Request.QUERYCAP, capability.memory()) < 0) {
                return Optional.empty();
            }
            int all = capability.get("capabilities");
            int own = (all & CAP_DEVICE_CAPS) != 0 ? capability.get("device_caps") : all;
            boolean camera = (own & CAP_VIDEO_CAPTURE) != 0 && (own & CAP_STREAMING) != 0;
            return camera && !formats(arena).isEmpty() ? Optional.of(capability.text("card")) : Optional.empty();
        }
    }

    private List<PixelFormat> formats(Arena arena) {
        return each(Layouts.DESCRIPTION, Request.ENUM_FMT, arena, asked -> asked.set("type", CAPTURE)).stream()
                .flatMap(description -> PixelFormat.of(description.get("pixelformat")).stream())
                .distinct()
                .toList();
    }

    /** All that it offers and that can be read; where it gives no list of sizes, what was wished for. */
    List<Mode> modes(Wish wish) {
        try (Arena arena = Arena.ofConfined()) {
            List<Mode> modes = new ArrayList<>();
            for (PixelFormat format : formats(arena)) {
                List<Struct> sizes = each(
                        Layouts.SIZE,
                        Request.ENUM_FRAMESIZES,
                        arena,
                        asked -> asked.set("pixel_format", format.code()));
                if (sizes.isEmpty()) {
                    modes.add(new Mode(format, wish.width(), wish.height(), 1, wish.fps()));
                }
                for (Struct size : sizes) {
                    SizeOffer offer = SizeOffer.of(size);
                    modes.addAll(rates(
                            format, offer.nearestWidth(wish.width()), offer.nearestHeight(wish.height()), wish, arena));
                }
            }
            return modes.stream()
                    .filter(mode -> Shape.fits(mode.width(), mode.height()))
                    .toList();
        }
    }

    private List<Mode> rates(PixelFormat format, int width, int height, Wish wish, Arena arena) {
        List<Mode> modes = each(
                        Layouts.INTERVAL,
                        Request.ENUM_FRAMEINTERVALS,
                        arena,
                        asked -> asked.set("pixel_format", format.code())
                                .set("width", width)
                                .set("height", height))
                .stream()
                .filter(interval -> interval.get("numerator") > 0 && interval.get("denominator") > 0)
                .map(interval -> mode(format, width, height, interval, wish))
                .toList();
        return modes.isEmpty() ? List.of(new Mode(format, width, height, 1, wish.fps())) : modes;
    }

    /** A range of intervals can be as slow as one likes; its shortest is what limits it. */
    private static Mode mode(PixelFormat format, int width, int height, Struct interval, Wish wish) {
        Mode fastest = new Mode(format, width, height, interval.get("numerator"), interval.get("denominator"));
        boolean range = interval.get("type") != SizeOffer.DISCRETE;
        return range && fastest.fps() > wish.fps() ? new Mode(format, width, height, 1, wish.fps()) : fastest;
    }

    /** What an enumeration gives for index 0, 1, ... until it refuses. */
    private List<Struct> each(StructLayout layout, Request request, Arena arena, Consumer<Struct> question) {
        List<Struct> answers = new ArrayList<>();
        // No device has so many; one that never ends its list is not believed.
        for (int index = 0; index < 256; index++) {
            Struct asked = Struct.of(layout, arena).set("index", index);
            question.accept(asked);
            if (ask(request, asked.memory()) < 0) {
                break;
            }
            answers.add(asked);
        }
        return answers;
    }

    /**
     * The device says what it really does, which need not be what it offered.
     *
     * @throws CameraFault where it refuses, or where that cannot be read
     */
    Shape set(Mode mode) {
        try (Arena arena = Arena.ofConfined()) {
            Struct format = Struct.of(Layouts.FORMAT, arena)
                    .set("type", CAPTURE)
                    .set("width", mode.width())
                    .set("height", mode.height())
                    .set("pixelformat", mode.format().code())
                    .set("priv", PRIV_MAGIC);
            tell(Request.S_FMT, format.memory());
            setRate(mode, arena);
            return shape(format);
        }
    }

    /** Some have one rate only and refuse: they send as they like. */
    private void setRate(Mode mode, Arena arena) {
        Struct stream = Struct.of(Layouts.STREAM, arena)
                .set("type", CAPTURE)
                .set("numerator", mode.numerator())
                .set("denominator", mode.denominator());
        if (ask(Request.S_PARM, stream.memory()) == -Errno.EBUSY) {
            throw CameraFault.atStart("setting the rate", Errno.EBUSY);
        }
    }

    private static Shape shape(Struct format) {
        PixelFormat pixels = PixelFormat.of(format.get("pixelformat"))
                .orElseThrow(() -> new CameraFault(CameraState.BUSY, "it sends something else than it offers"));
        int width = format.get("width");
        int stride = Math.max(format.get("bytesperline"), Shape.rowBytes(pixels, width));
        return new Shape(pixels, width, format.get("height"), stride, isFullRange(pixels, format));
    }

    /** As {@code V4L2_MAP_QUANTIZATION_DEFAULT} has it where the driver does not say. */
    private static boolean isFullRange(PixelFormat pixels, Struct format) {
        return switch (format.get("quantization")) {
            case FULL_RANGE -> true;
            case LIMITED_RANGE -> false;
            default -> pixels.isJpeg() || format.get("colorspace") == COLORSPACE_JPEG;
        };
    }

    @Override
    public void close() {
        libc.close(descriptor);
    }
}
