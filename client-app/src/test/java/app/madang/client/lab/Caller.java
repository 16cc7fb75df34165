package app.madang.client.lab;

import app.madang.client.app.Main;
import app.madang.client.app.process.ChildProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A participant without a window at a site; what it reports, by the names of the others. Used by one thread. */
final class Caller implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long FLOWING_MS = 1_000;

    private final String name;
    private final Site site;
    private final ChildProcess process;
    private final List<JsonNode> events = new ArrayList<>();
    /** The same by kind and the other's id: a table of all pairs is asked for again and again. */
    private final Map<Subject, List<JsonNode>> bySubject = new HashMap<>();

    private final Map<String, String> ids = new HashMap<>();

    private record Subject(String kind, String peer) {}

    private Caller(String name, Site site, ChildProcess process) {
        this.name = name;
        this.site = site;
        this.process = process;
    }

    static Caller join(String name, Site site, String room, List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--headless", "--join", room, "--name", name));
        arguments.add("--no-default-stun");
        arguments.addAll(options);
        return new Caller(name, site, new ChildProcess(site.inside(), Main.class, arguments));
    }

    String name() {
        return name;
    }

    Network network() {
        return site.network();
    }

    /** All that it reported so far. */
    List<JsonNode> events() {
        for (String line : process.linesAfter(events.size())) {
            JsonNode event = JSON.readTree(line);
            String kind = event.path("event").asString();
            String peer = event.path("peer").asString("");
            events.add(event);
            bySubject
                    .computeIfAbsent(new Subject(kind, peer), unknown -> new ArrayList<>())
                    .add(event);
            if (kind.equals("link")) {
                ids.put(event.path("name").asString(), peer);
            }
        }
        return events;
    }

    boolean joined() {
        return happened("joined");
    }

    boolean ended() {
        return happened("ended");
    }

    private boolean happened(String kind) {
        return events().stream()
                .anyMatch(event -> event.path("event").asString().equals(kind));
    }

    /** Whether people would have heard of it. */
    boolean noticed(String code) {
        return events().stream()
                .anyMatch(event -> event.path("code").asString("").equals(code));
    }

    Stream<JsonNode> events(String kind, String aboutPeer) {
        events();
        return bySubject.getOrDefault(new Subject(kind, ids.get(aboutPeer)), List.of()).stream();
    }

    /** The path in the newest statistics about this peer. */
    Optional<JsonNode> path(String peer) {
        return events("stats", peer)
                .reduce((earlier, later) -> later)
                .map(stats -> stats.path("path"))
                .filter(JsonNode::isObject);
    }

    /** The newest state of the link to this peer, empty where there was none. */
    String state(String peer) {
        return events("link", peer)
                .reduce((earlier, later) -> later)
                .map(link -> link.path("state").asString())
                .orElse("");
    }

    /** Why the link to this peer failed last, empty where it did not. */
    String reason(String peer) {
        return events("link", peer)
                .map(link -> link.path("reason").asString(""))
                .filter(reason -> !reason.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    /** How many statistics about this peer have come. */
    int reports(String peer) {
        return (int) events("stats", peer).count();
    }

    /** The longest time without a picture of this peer, in the reports after the first so many. */
    long longestGapMs(String peer, int after) {
        return events("stats", peer)
                .skip(after)
                .mapToLong(stats -> stats.path("gapMs").asLong())
                .max()
                .orElse(0);
    }

    /** Pictures of this peer come, for two reports in a row. */
    boolean sees(String peer) {
        List<JsonNode> stats = events("stats", peer).toList();
        return stats.size() >= 2
                && stats.subList(stats.size() - 2, stats.size()).stream()
                        .allMatch(one -> one.path("gapMs").asLong(Long.MAX_VALUE) < FLOWING_MS);
    }

    void command(String line) {
        process.command(line);
    }

    /** Waits for a line that comes after the first so many, to about a millisecond. */
    void awaitLine(String wish, int after, Predicate<String> wished) throws InterruptedException {
        process.await(
                wish,
                lines -> lines.size() > after
                        && lines.subList(after, lines.size()).stream().anyMatch(wished));
    }

    long pid() {
        return process.pid();
    }

    String host() {
        return site.host();
    }

    String said() {
        return process.said();
    }

    @Override
    public void close() {
        process.close();
    }
}
