package app.madang.client.app.headless;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one JSON object a line, each with {@code t}, the milliseconds since the start, and {@code event}. Safe from any
 * thread; lines never mix, and each is flushed so that a reader sees it at once.
 */
final class EventLog {
    private final JsonMapper json = new JsonMapper();
    private final PrintStream out;
    private final LongSupplier nowMs;
    private final long startMs;
    private final Runnable onBroken;
    private boolean ended;
    private boolean broken;

    /** @param onBroken run once, when a line cannot be written: nobody would know any more what happens */
    EventLog(PrintStream out, LongSupplier nowMs, long startMs, Runnable onBroken) {
        this.onBroken = onBroken;
        this.out = out;
        this.nowMs = nowMs;
        this.startMs = startMs;
    }

    /** An event without its {@code t}, to be filled and written. */
    ObjectNode event(String name) {
        return json.createObjectNode().put("event", name);
    }

    synchronized void write(ObjectNode event) {
        if (ended) {
            return;
        }
        ObjectNode line = json.createObjectNode();
        line.put("t", nowMs.getAsLong() - startMs);
        line.setAll(event);
        out.print(json.writeValueAsString(line) + "\n");
        if (out.checkError() && !broken) {
            broken = true;
            onBroken.run();
        }
    }

    /** True where the disk is full or the reader went away. */
    synchronized boolean isBroken() {
        return broken;
    }

    void error(String code, String message) {
        write(event("error").put("code", code).put("message", message));
    }

    /** The last line; what comes after it is dropped, also a second end. */
    synchronized void end(String reason) {
        write(event("ended").put("reason", reason));
        ended = true;
    }
}
