package app.madang.client.app;

import app.madang.client.ui.Opener;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens links with the system's own program for it. (JavaFX's {@code HostServices} belongs to an {@code Application},
 * which this program is not, and does the same.)
 */
final class SystemOpener implements Opener {
    private static final Logger LOG = LoggerFactory.getLogger(SystemOpener.class);

    @Override
    public void browse(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        // Other schemes may start programs, and peers choose what stands in a chat.
        if (scheme.equals("http") || scheme.equals("https")) {
            open(address.toString());
        }
    }

    private static void open(String what) {
        Thread.ofVirtual().start(() -> {
            try {
                new ProcessBuilder(command(System.getProperty("os.name"), what))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                LOG.warn("The system has no program to open this with: {}", e.getMessage());
            }
        });
    }

    static List<String> command(String system, String what) {
        if (system.startsWith("Windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", what);
        }
        return List.of(system.startsWith("Mac") ? "open" : "xdg-open", what);
    }
}
