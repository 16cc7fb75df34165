package app.madang.client.portal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;

/**
 * One picture in the desktop's memory, as {@code struct pw_buffer} and what it points to say. Whatever does not fit
 * together is left out, and nothing outside of that memory is touched.
 */
final class Picture {
    private static final long HEADER = 8;
    /** struct spa_buffer: how many metas, how many datas, both lists. */
    private static final long BUFFER_BYTES = 24;

    private static final long META_BYTES = 16;
    private static final long DATA_BYTES = 40;
    private static final long CHUNK_BYTES = 16;
    private static final int MOST_METAS = 64;
    private static final int CORRUPTED = 1;

    private Picture() {}

    /** Copies what it needs before it returns. */
    interface Reader {
        /**
         * @param pixels four bytes each
         * @param stride bytes from one row to the next
         * @param offset of the first row's first pixel that is meant
         * @param width of what is meant, even like {@code height}
         */
        void read(MemorySegment pixels, long offset, long stride, int width, int height, boolean swapped);
    }

    /** What of a picture is meant, in its pixels. */
    private record Part(int x, int y, int width, int height) {
        static Part whole(StreamFormat format) {
            return new Part(0, 0, format.width(), format.height());
        }

        boolean lies(StreamFormat in) {
            return x >= 0 && y >= 0 && width > 0 && height > 0 && width <= in.width() - x && height <= in.height() - y;
        }
    }

    /** False where it has no picture. */
    @SuppressWarnings("restricted") // the structures are part of the library's binary interface
    static boolean read(MemorySegment pwBuffer, StreamFormat format, Reader reader) {
        MemorySegment buffer = pwBuffer.reinterpret(HEADER).get(ADDRESS, 0);
        if (buffer.address() == 0) {
            return false;
        }
        MemorySegment fields = buffer.reinterpret(BUFFER_BYTES);
        MemorySegment datas = fields.get(ADDRESS, 16);
        if (fields.get(JAVA_INT, 4) < 1 || datas.address() == 0) {
            return false;
        }
        return read(datas.reinterpret(DATA_BYTES), part(fields, format), reader, format);
    }

    /** What a window's picture has of the memory's. */
    @SuppressWarnings("restricted") // as above
    private static Part part(MemorySegment buffer, StreamFormat format) {
        int count = buffer.get(JAVA_INT, 0);
        MemorySegment metas = buffer.get(ADDRESS, 8);
        if (count < 1 || count > MOST_METAS || metas.address() == 0) {
            return Part.whole(format);
        }
        MemorySegment all = metas.reinterpret(META_BYTES * count);
        for (int i = 0; i < count; i++) {
            MemorySegment meta = all.asSlice(META_BYTES * i, META_BYTES);
            MemorySegment crop = meta.get(ADDRESS, 8);
            if (meta.get(JAVA_INT, 0) == StreamFormat.CROP
                    && meta.get(JAVA_INT, 4) >= StreamFormat.CROP_BYTES
                    && crop.address() != 0) {
                Part part = region(crop.reinterpret(StreamFormat.CROP_BYTES));
                return part.lies(format) ? part : Part.whole(format);
            }
        }
        return Part.whole(format);
    }

    private static Part region(MemorySegment crop) {
        return new Part(crop.get(JAVA_INT, 0), crop.get(JAVA_INT, 4), crop.get(JAVA_INT, 8), crop.get(JAVA_INT, 12));
    }

    @SuppressWarnings("restricted") // as above, and exactly as many pixels as were mapped
    private static boolean read(MemorySegment data, Part part, Reader reader, StreamFormat format) {
        long mapped = Integer.toUnsignedLong(data.get(JAVA_INT, 20));
        MemorySegment pixels = data.get(ADDRESS, 24);
        MemorySegment chunkPointer = data.get(ADDRESS, 32);
        int width = part.width() & ~1;
        int height = part.height() & ~1;
        if (pixels.address() == 0 || chunkPointer.address() == 0 || width == 0 || height == 0) {
            return false;
        }
        MemorySegment chunk = chunkPointer.reinterpret(CHUNK_BYTES);
        long stride = chunk.get(JAVA_INT, 8);
        long offset = Integer.toUnsignedLong(chunk.get(JAVA_INT, 0)) + part.y() * stride + 4L * part.x();
        boolean fits = stride >= 4L * format.width() && offset + (height - 1) * stride + 4L * width <= mapped;
        if (!fits || chunk.get(JAVA_INT, 4) == 0 || (chunk.get(JAVA_INT, 12) & CORRUPTED) != 0) {
            return false;
        }
        reader.read(pixels.reinterpret(mapped), offset, stride, width, height, format.swapped());
        return true;
    }
}
