package app.madang.client.media;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A name as a mask of coverage, in any script that the machine has a font for. Even size, or 0 by 0 where there is no
 * name or no font at all. Drawn once with Java 2D, which needs no display; the first use loads fonts and may take some
 * tenths of a second.
 */
final class NamePicture {
    private static final Logger LOG = LoggerFactory.getLogger(NamePicture.class);

    private final int width;
    private final int height;
    private final byte[] coverage;

    private NamePicture(int width, int height, byte[] coverage) {
        this.width = width;
        this.height = height;
        this.coverage = coverage;
    }

    static NamePicture none() {
        return new NamePicture(0, 0, new byte[0]);
    }

    /** Fits a picture of this size: a sixth of its height, smaller where the name is long. */
    static NamePicture of(String name, int pictureWidth, int pictureHeight) {
        if (name.isBlank() || pictureWidth < 64 || pictureHeight < 48) {
            return none();
        }
        try {
            return draw(name.strip(), pictureWidth * 3 / 4, pictureHeight / 6);
        } catch (RuntimeException | Error e) {
            // A machine without any font: the pattern does its work without a name.
            LOG.warn("The name cannot be drawn into the pattern: {}", e.toString());
            return none();
        }
    }

    private static NamePicture draw(String name, int mostWidth, int mostHeight) {
        Font font = new Font(Font.SANS_SERIF, Font.BOLD, Math.max(8, mostHeight * 2 / 3));
        FontMetrics metrics = metrics(font);
        if (metrics.stringWidth(name) > mostWidth * 9 / 10) {
            float smaller = font.getSize2D() * mostWidth * 9 / 10 / metrics.stringWidth(name);
            font = font.deriveFont(Math.max(8, smaller));
            metrics = metrics(font);
        }
        int margin = metrics.getHeight() / 4;
        int width = Math.min(mostWidth, metrics.stringWidth(name) + 2 * margin + 1) & ~1;
        int height = Math.min(mostHeight, metrics.getHeight() + 1) & ~1;
        return render(name, font, margin, metrics.getAscent(), width, height);
    }

    private static NamePicture render(String name, Font font, int x, int baseline, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setFont(font);
            graphics.setColor(Color.WHITE);
            graphics.drawString(name, x, baseline);
        } finally {
            graphics.dispose();
        }
        return new NamePicture(
                width, height, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    private static FontMetrics metrics(Font font) {
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY).createGraphics();
        try {
            return graphics.getFontMetrics(font);
        } finally {
            graphics.dispose();
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** 0 to 255. */
    int coverage(int x, int y) {
        return coverage[y * width + x] & 0xff;
    }
}
