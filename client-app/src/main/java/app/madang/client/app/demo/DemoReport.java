package app.madang.client.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the second participant saw of this one, read from its events. Lines come on its reader's thread. */
public final class DemoReport {
    private static final JsonMapper JSON = new JsonMapper();

    private boolean connected;
    private JsonNode firstFrame;
    private JsonNode newest;

    synchronized void line(String line) {
        try {
            JsonNode event = JSON.readTree(line);
            switch (event.path("event").asString("")) {
                case "link" -> connected = event.path("state").asString("").equals("connected");
                case "first-frame" -> firstFrame = event;
                case "stats" -> newest = event;
                default -> {}
            }
        } catch (JacksonException e) {
            // A line that is no event tells nothing about the call.
        }
    }

    /** True once a picture of this program was seen over there, in a call that is connected. */
    public synchronized boolean works() {
        return connected && firstFrame != null;
    }

    /** In English, a sentence a line. */
    public synchronized List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(connected ? "The two are connected." : "The two are not connected.");
        if (firstFrame == null) {
            sentences.add("No picture arrived.");
            return sentences;
        }
        sentences.add("The first picture arrived %d ms after joining."
                .formatted(firstFrame.path("ms").asLong()));
        if (newest != null) {
            sentences.add(pictures(newest.path("in")));
            if (newest.has("delayMs")) {
                sentences.add("A picture is %d ms old when it arrives (median; 95 %% are below %d ms)."
                        .formatted(
                                newest.path("delayMs").path("p50").asLong(),
                                newest.path("delayMs").path("p95").asLong()));
            }
        }
        return sentences;
    }

    private static String pictures(JsonNode in) {
        return String.format(
                Locale.ROOT,
                "Now %.0f pictures a second of %dx%d arrive, %.0f kbit/s, %d freezes.",
                in.path("fps").asDouble(),
                in.path("width").asInt(),
                in.path("height").asInt(),
                in.path("kbps").asDouble(),
                in.path("freezes").asLong());
    }
}
