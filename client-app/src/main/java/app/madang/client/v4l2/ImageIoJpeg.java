package app.madang.client.v4l2;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Java's own decoder, for machines without libjpeg-turbo. Owns a reader and the planes of one picture. */
final class ImageIoJpeg implements JpegDecoder {
    private final int width;
    private final int height;
    private final ImageReader reader =
            ImageIO.getImageReadersByFormatName("jpeg").next();
    private final byte[][] planes;
    private final byte[] tables = usualTables();
    private int[] samples = {};
    private boolean flawed;

    ImageIoJpeg(int width, int height) {
        this.width = width;
        this.height = height;
        planes = new byte[3][width * height];
        reader.addIIOReadWarningListener((source, warning) -> flawed = true);
    }

    @Override
    public Optional<JpegPicture> decode(MemorySegment data) {
        flawed = false;
        try (MemoryCacheImageInputStream input =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(withTables(data)))) {
            reader.setInput(input, true, true);
            return reader.getWidth(0) == width && reader.getHeight(0) == height
                    ? picture(reader.readRaster(0, null))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // The reader's way to say that this is no picture; some broken ones end in an index out of bounds.
            return Optional.empty();
        }
    }

    /** Many cameras leave the tables of codes out, which only libjpeg-turbo understands. A picture's own come later. */
    private byte[] withTables(MemorySegment data) {
        byte[] jpeg = data.toArray(ValueLayout.JAVA_BYTE);
        int start = Math.min(2, jpeg.length);
        ByteArrayOutputStream all = new ByteArrayOutputStream(jpeg.length + tables.length);
        all.write(jpeg, 0, start);
        all.writeBytes(tables);
        all.write(jpeg, start, jpeg.length - start);
        return all.toByteArray();
    }

    /** Segments DHT (ISO 10918-1, B.2.4.2) with the tables of its annex K: for luma number 0, for chroma number 1. */
    private static byte[] usualTables() {
        ByteArrayOutputStream segments = new ByteArrayOutputStream();
        table(segments, 0x00, JPEGHuffmanTable.StdDCLuminance);
        table(segments, 0x10, JPEGHuffmanTable.StdACLuminance);
        table(segments, 0x01, JPEGHuffmanTable.StdDCChrominance);
        table(segments, 0x11, JPEGHuffmanTable.StdACChrominance);
        return segments.toByteArray();
    }

    private static void table(ByteArrayOutputStream segments, int number, JPEGHuffmanTable table) {
        int length = 3 + 16 + table.getValues().length;
        segments.writeBytes(new byte[] {(byte) 0xff, (byte) 0xc4, (byte) (length >> 8), (byte) length, (byte) number});
        // Sixteen counts, also where the last are 0 and Java leaves them out.
        byte[] counts = new byte[16];
        for (int i = 0; i < table.getLengths().length; i++) {
            counts[i] = (byte) table.getLengths()[i];
        }
        segments.writeBytes(counts);
        for (short value : table.getValues()) {
            segments.write(value);
        }
    }

    /** The raster is YCbCr as it was coded: colours are only made by reading an image. */
    private Optional<JpegPicture> picture(Raster raster) {
        int bands = raster.getNumBands();
        if (bands != 1 && bands != 3) {
            return Optional.empty();
        }
        for (int band = 0; band < bands; band++) {
            samples = raster.getSamples(0, 0, width, height, band, samples.length == 0 ? null : samples);
            for (int i = 0; i < samples.length; i++) {
                planes[band][i] = (byte) samples[i];
            }
        }
        return Optional.of(new JpegPicture(plane(0), plane(1), plane(2), width, bands == 1 ? 0 : 1, 1, flawed));
    }

    private MemorySegment plane(int number) {
        return MemorySegment.ofArray(planes[number]);
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
