package app.madang.protocol;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The example messages under {@code golden}, one a file. */
final class Golden {
    private Golden() {}

    /** @param side client or server: who sends them */
    static Map<String, String> messages(String side) {
        Map<String, String> messages = new TreeMap<>();
        try (Stream<Path> files =
                Files.list(Path.of(Golden.class.getResource("/golden/" + side).toURI()))) {
            for (Path file : files.toList()) {
                messages.put(file.getFileName().toString().replace(".json", ""), Files.readString(file));
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
        return messages;
    }
}
