package app.madang.client.app;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.TrayIcon.MessageType;
import java.awt.image.BufferedImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages beside an icon of the tray, which appears with the first of them. For Windows alone: elsewhere AWT would only
 * cost (docs/window.md). Written from the documentation and not tried there yet.
 */
final class TrayMessages {
    private static final Logger LOG = LoggerFactory.getLogger(TrayMessages.class);
    private static final int SIZE = 16;

    private TrayIcon icon;

    synchronized void show(String title, String text) {
        try {
            if (icon == null && SystemTray.isSupported()) {
                TrayIcon added = new TrayIcon(picture(), "Madang");
                SystemTray.getSystemTray().add(added);
                icon = added;
            }
            if (icon != null) {
                icon.displayMessage(title, text, MessageType.NONE);
            }
        } catch (AWTException | RuntimeException | LinkageError e) {
            LOG.debug("The tray shows no messages: {}", e.getMessage());
        }
    }

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var drawing = picture.createGraphics();
        drawing.setColor(new Color(0x0969da));
        drawing.fillRoundRect(0, 0, SIZE, SIZE, SIZE / 2, SIZE / 2);
        drawing.dispose();
        return picture;
    }
}
