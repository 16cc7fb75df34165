package app.madang.client.v4l2;

import app.madang.client.media.VideoFrame;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/** I420 and NV12: luma is as it should be, chroma in one plane or two. */
final class PlanarReader implements PictureReader {
    private final Shape shape;
    private final Range range;
    private final byte[] row;
    private final byte[] half;

    PlanarReader(Shape shape) {
        this.shape = shape;
        range = Range.of(shape);
        row = new byte[shape.evenWidth()];
        half = new byte[shape.evenWidth() / 2];
    }

    @Override
    public boolean read(MemorySegment data, VideoFrame frame) {
        long luma = (long) shape.stride() * shape.height();
        int chromaRows = (shape.height() + 1) / 2;
        boolean threePlanes = shape.format() == PixelFormat.YU12;
        int chromaStride = threePlanes ? shape.stride() / 2 : shape.stride();
        long chroma = (long) chromaStride * chromaRows;
        if (data.byteSize() < luma + (threePlanes ? 2 * chroma : chroma)) {
            return false;
        }
        luma(data, frame);
        if (threePlanes) {
            plane(data, luma, chromaStride, frame.dataU(), frame.strideU());
            plane(data, luma + chroma, chromaStride, frame.dataV(), frame.strideV());
        } else {
            pairs(data, luma, frame);
        }
        return true;
    }

    private void luma(MemorySegment data, VideoFrame frame) {
        ByteBuffer plane = frame.dataY();
        int stride = frame.strideY();
        for (int y = 0; y < shape.evenHeight(); y++) {
            MemorySegment.copy(data, ValueLayout.JAVA_BYTE, (long) y * shape.stride(), row, 0, row.length);
            range.luma(row, row.length);
            plane.put(y * stride, row);
        }
    }

    private void plane(MemorySegment data, long start, int stride, ByteBuffer to, int toStride) {
        for (int y = 0; y < shape.evenHeight() / 2; y++) {
            MemorySegment.copy(data, ValueLayout.JAVA_BYTE, start + (long) y * stride, half, 0, half.length);
            range.chroma(half, half.length);
            to.put(y * toStride, half);
        }
    }

    private void pairs(MemorySegment data, long start, VideoFrame frame) {
        ByteBuffer u = frame.dataU();
        ByteBuffer v = frame.dataV();
        int strideU = frame.strideU();
        int strideV = frame.strideV();
        for (int y = 0; y < shape.evenHeight() / 2; y++) {
            MemorySegment.copy(data, ValueLayout.JAVA_BYTE, start + (long) y * shape.stride(), row, 0, row.length);
            range.chroma(row, row.length);
            u.put(y * strideU, every2nd(0));
            v.put(y * strideV, every2nd(1));
        }
    }

    private byte[] every2nd(int first) {
        for (int x = 0; x < half.length; x++) {
            half[x] = row[2 * x + first];
        }
        return half;
    }
}
