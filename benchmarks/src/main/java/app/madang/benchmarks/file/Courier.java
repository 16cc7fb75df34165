package app.madang.benchmarks.file;

import app.madang.benchmarks.participant.Participant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** How a program is told to give a file and to write meanwhile, and what its messages tell of their way. */
sealed interface Courier {
    /** Begins; the receiver reports {@code file} events. */
    void give() throws IOException;

    /** One message of chat, where the program does not write by itself. */
    void write() throws IOException;

    /** Of the messages that arrived among these reports of the receiver. */
    List<Double> delaysMs(List<JsonNode> chat);

    /** Madang's participant without a window: told, and measured from outside. */
    record Told(Participant sender, Participant receiver, Path file, AtomicInteger written, Map<String, Long> atNs)
            implements Courier {
        Told(Participant sender, Participant receiver, Path file) {
            this(sender, receiver, file, new AtomicInteger(), new ConcurrentHashMap<>());
        }

        @Override
        public void give() throws IOException {
            sender.child().tell("send " + file.toAbsolutePath());
        }

        @Override
        public void write() throws IOException {
            String text = "word " + written.incrementAndGet();
            atNs.put(text, System.nanoTime());
            sender.child().tell("say " + text);
        }

        @Override
        public List<Double> delaysMs(List<JsonNode> chat) {
            return chat.stream()
                    .map(each -> (receiver.reports().arrivalNs(each)
                                    - atNs.get(each.path("text").asString()))
                            / 1e6)
                    .toList();
        }
    }

    /** A page, which begins by itself and measures by the clock that it shares with the other one. */
    record Paged() implements Courier {
        @Override
        public void give() {}

        @Override
        public void write() {}

        @Override
        public List<Double> delaysMs(List<JsonNode> chat) {
            return chat.stream().map(each -> each.path("ms").asDouble()).toList();
        }
    }
}
