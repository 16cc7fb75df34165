package app.madang.client.media;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Black letters on white, drawn once with Java 2D, which needs no display; empty where the machine has no font. */
final class PagePicture {
    private static final Logger LOG = LoggerFactory.getLogger(PagePicture.class);
    private static final String LINE =
            "마당 Madang %02d: the quick brown fox jumps over the lazy dog, 0123456789 (){}[];:<>";
    private static final int LETTERS = 14;
    private static final int LINE_HEIGHT = 20;
    private static final int MARGIN = 48;
    private static final int BLACK = 16;
    private static final int WHITE = 235;

    private final int width;
    private final byte[] luma;

    private PagePicture(int width, byte[] luma) {
        this.width = width;
        this.luma = luma;
    }

    static PagePicture draw(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setFont(new Font(Font.MONOSPACED, Font.PLAIN, LETTERS));
            for (int line = 0; MARGIN + line * LINE_HEIGHT < height - LINE_HEIGHT; line++) {
                graphics.drawString(LINE.formatted(line), MARGIN, 2 * MARGIN + line * LINE_HEIGHT);
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("The page's text cannot be drawn: {}", e.toString());
        } finally {
            graphics.dispose();
        }
        byte[] coverage = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < coverage.length; i++) {
            coverage[i] = (byte) (WHITE - (coverage[i] & 0xff) * (WHITE - BLACK) / 255);
        }
        return new PagePicture(width, coverage);
    }

    void write(VideoFrame frame) {
        ByteBuffer rows = frame.dataY();
        for (int y = 0; y < frame.height(); y++) {
            rows.put(y * frame.strideY(), luma, y * width, width);
        }
        noColour(frame.dataU(), frame.strideU(), frame);
        noColour(frame.dataV(), frame.strideV(), frame);
    }

    private static void noColour(ByteBuffer plane, int stride, VideoFrame frame) {
        byte[] row = new byte[frame.width() / 2];
        Arrays.fill(row, (byte) 128);
        for (int y = 0; y < frame.height() / 2; y++) {
            plane.put(y * stride, row);
        }
    }
}
