package app.madang.client.app;

import app.madang.client.ui.Notifications;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifications through the system's own program for them, {@code notify-send} or {@code osascript}; each on a thread of
 * its own. Windows has none, so the tray shows them there. Only the first was tried yet.
 */
final class SystemNotifications implements Notifications {
    private static final Logger LOG = LoggerFactory.getLogger(SystemNotifications.class);
    /** Where the desktop has nobody to show it, the program may wait for one. */
    private static final long MOST_SECONDS = 10;

    private final String system;
    private final TrayMessages tray = new TrayMessages();

    /** @param system as {@code os.name} */
    SystemNotifications(String system) {
        this.system = system;
    }

    @Override
    public void show(String title, String text) {
        Thread.ofVirtual().start(() -> {
            if (system.startsWith("Windows")) {
                tray.show(title, text);
            } else {
                run(system.startsWith("Mac") ? mac(title, text) : linux(title, text));
            }
        });
    }

    private static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (IOException e) {
            LOG.debug("The system has no program that notifies: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The text may be read as markup (Desktop Notifications Specification, "Markup"), the title is not. */
    static List<String> linux(String title, String text) {
        String plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return List.of("notify-send", "--app-name=Madang", "--category=im", "--", title, plain);
    }

    /** What others wrote is an argument of the script and no part of it. */
    static List<String> mac(String title, String text) {
        return List.of(
                "osascript",
                "-e",
                "on run words",
                "-e",
                "display notification (item 2 of words) with title (item 1 of words)",
                "-e",
                "end run",
                "--",
                title,
                text);
    }
}
