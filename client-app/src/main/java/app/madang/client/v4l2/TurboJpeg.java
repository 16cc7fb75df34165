package app.madang.client.v4l2;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.madang.client.foreign.Downcall;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * libjpeg-turbo's TurboJPEG, version 2 of its interface, which version 3 has too. Owns a decoder, and planes that are
 * large enough for every kind of chroma: the library is told no lengths, so sizes are compared before it decodes, in a
 * copy that no device can change meanwhile.
 */
final class TurboJpeg implements JpegDecoder {
    private static final String LIBRARY = "libturbojpeg.so.0";
    private static final int YCBCR = 1;
    private static final int GRAY = 2;
    private static final int WARNING = 0;
    /** A picture of a thousand scans takes seconds. */
    private static final int LIMIT_SCANS = 32768;
    /** Of luma for one of chroma, in the order of TJSAMP: 4:4:4, 4:2:2, 4:2:0, grey, 4:4:0, 4:1:1. */
    private static final int[] COLUMNS = {1, 2, 2, 0, 1, 4};

    private static final int[] ROWS = {1, 1, 2, 1, 2, 1};

    private final Arena arena;
    private final int width;
    private final int height;
    private final int stride;
    private final MethodHandle header;
    private final MethodHandle decode;
    private final MethodHandle errorCode;
    private final MethodHandle destroy;
    private final MemorySegment answer;
    private final MemorySegment y;
    private final MemorySegment u;
    private final MemorySegment v;
    private final MemorySegment planes;
    private final MemorySegment strides;
    private final MethodHandle init;
    private MemorySegment decoder;
    private MemorySegment copy = MemorySegment.NULL;

    private TurboJpeg(Arena arena, SymbolLookup library, int width, int height) {
        this.arena = arena;
        this.width = width;
        this.height = height;
        header = handle(
                library,
                "tjDecompressHeader3",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        decode = handle(
                library,
                "tjDecompressToYUVPlanes",
                FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
        errorCode = handle(library, "tjGetErrorCode", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        destroy = handle(library, "tjDestroy", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        // Whole blocks of the largest kind, 32 columns (4:1:1) and 16 rows.
        stride = (width + 31) & ~31;
        long bytes = (long) stride * ((height + 15) & ~15);
        y = arena.allocate(bytes, 32);
        u = arena.allocate(bytes, 32);
        v = arena.allocate(bytes, 32);
        planes = arena.allocate(ADDRESS, 3);
        planes.setAtIndex(ADDRESS, 0, y);
        planes.setAtIndex(ADDRESS, 1, u);
        planes.setAtIndex(ADDRESS, 2, v);
        strides = arena.allocateFrom(JAVA_INT, stride, stride, stride);
        answer = arena.allocate(JAVA_INT, 4);
        init = handle(library, "tjInitDecompress", FunctionDescriptor.of(ADDRESS));
        decoder = make(init);
    }

    /** Empty where it is not installed. */
    @SuppressWarnings("restricted") // the library is known by its name with its version
    static Optional<TurboJpeg> load(int width, int height) {
        Arena arena = Arena.ofConfined();
        try {
            return Optional.of(new TurboJpeg(arena, SymbolLookup.libraryLookup(LIBRARY, arena), width, height));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            arena.close();
            return Optional.empty();
        }
    }

    @SuppressWarnings("restricted") // the signatures are those of turbojpeg.h
    private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor signature) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), signature);
    }

    private static MemorySegment make(MethodHandle init) {
        try {
            MemorySegment made = (MemorySegment) init.invokeExact();
            if (made.address() == 0) {
                throw new OutOfMemoryError("no memory for a JPEG decoder");
            }
            return made;
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }

    @Override
    public Optional<JpegPicture> decode(MemorySegment data) {
        long bytes = data.byteSize();
        if (copy.byteSize() < bytes) {
            copy = arena.allocate(2 * bytes);
        }
        MemorySegment.copy(data, 0, copy, 0, bytes);
        try {
            Optional<JpegPicture> picture =
                    isReadable(bytes) ? decoded(bytes, answer.getAtIndex(JAVA_INT, 2)) : Optional.empty();
            if (picture.isEmpty()) {
                renew();
            }
            return picture;
        } catch (Throwable e) {
            throw Downcall.failed(e);
        }
    }

    private boolean isReadable(long bytes) throws Throwable {
        answer.fill((byte) -1);
        int result = (int) header.invokeExact(decoder, copy, bytes, number(0), number(1), number(2), number(3));
        int kind = answer.getAtIndex(JAVA_INT, 2);
        int colours = answer.getAtIndex(JAVA_INT, 3);
        return (result == 0 || isWarning())
                && answer.getAtIndex(JAVA_INT, 0) == width
                && answer.getAtIndex(JAVA_INT, 1) == height
                && 0 <= kind
                && kind < COLUMNS.length
                && (colours == YCBCR || colours == GRAY);
    }

    /** A header that is broken leaves the decoder in the middle of it: the next picture would be refused, too. */
    private void renew() throws Throwable {
        MemorySegment old = decoder;
        decoder = make(init);
        int ignored = (int) destroy.invokeExact(old);
    }

    private MemorySegment number(int index) {
        return answer.asSlice(index * JAVA_INT.byteSize(), JAVA_INT);
    }

    private Optional<JpegPicture> decoded(long bytes, int kind) throws Throwable {
        int result = (int) decode.invokeExact(decoder, copy, bytes, planes, width, strides, height, LIMIT_SCANS);
        if (result != 0 && !isWarning()) {
            return Optional.empty();
        }
        return Optional.of(new JpegPicture(y, u, v, stride, COLUMNS[kind], ROWS[kind], result != 0));
    }

    private boolean isWarning() throws Throwable {
        return (int) errorCode.invokeExact(decoder) == WARNING;
    }

    @Override
    public void close() {
        try {
            int ignored = (int) destroy.invokeExact(decoder);
        } catch (Throwable e) {
            throw Downcall.failed(e);
        } finally {
            arena.close();
        }
    }
}
