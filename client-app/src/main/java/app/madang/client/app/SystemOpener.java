package app.madang.client.app;

import app.madang.client.ui.Opener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens links and folders with the system's own program for it. (JavaFX's {@code HostServices} belongs to an {@code Application},
 * which this program is not, and does the same.)
 */
final class SystemOpener implements Opener {
    private static final Logger LOG = LoggerFactory.getLogger(SystemOpener.class);
    private static final Pattern XDG_DOWNLOADS = Pattern.compile("XDG_DOWNLOAD_DIR=\"\\$HOME/([^\"]+)\"");

    @Override
    public void browse(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        // Other schemes may start programs, and peers choose what stands in a chat.
        if (scheme.equals("http") || scheme.equals("https")) {
            open(address.toString());
        }
    }

    @Override
    public void openFolder(Path folder) {
        open(folder.toAbsolutePath().toString());
    }

    /** On Linux it has another name in each language. */
    @Override
    public Path usualDownloads() {
        Path home = Path.of(System.getProperty("user.home"));
        Path named = home.resolve(".config/user-dirs.dirs");
        try (Stream<String> lines = Files.lines(named)) {
            return lines.map(XDG_DOWNLOADS::matcher)
                    .filter(Matcher::matches)
                    .map(line -> home.resolve(line.group(1)))
                    .findFirst()
                    .orElse(home.resolve("Downloads"));
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return home.resolve("Downloads");
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
