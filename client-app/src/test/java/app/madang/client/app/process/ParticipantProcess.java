package app.madang.client.app.process;

import app.madang.client.app.Main;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless participant in a process of its own; its report read as events. */
final class ParticipantProcess extends ChildProcess {
    private static final JsonMapper JSON = new JsonMapper();

    private ParticipantProcess(List<String> arguments) throws IOException {
        super(Main.class, arguments);
    }

    private ParticipantProcess(List<String> prefix, List<String> arguments) throws IOException {
        super(prefix, Main.class, arguments);
    }

    /** With these variables beside those that it inherits. */
    static ParticipantProcess in(Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> prefix = new ArrayList<>(List.of("env"));
        environment.forEach((name, value) -> prefix.add(name + "=" + value));
        return new ParticipantProcess(prefix, arguments);
    }

    static ParticipantProcess with(String... arguments) throws IOException {
        return new ParticipantProcess(List.of(arguments));
    }

    /** Joins with a small picture, so that several fit on one machine. */
    static ParticipantProcess join(String invitation, String name, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--headless",
                "--join",
                invitation,
                "--name",
                name,
                "--size",
                "320x180",
                "--fps",
                "10",
                "--no-default-stun"));
        arguments.addAll(List.of(more));
        return new ParticipantProcess(arguments);
    }

    /** All events of this kind so far; fails where a line is no JSON. */
    List<JsonNode> events(String kind) {
        return parsed(lines()).stream().filter(is(kind)).toList();
    }

    void awaitEvent(String kind, Predicate<JsonNode> fulfilled) throws InterruptedException {
        await(kind, lines -> parsed(lines).stream().filter(is(kind)).anyMatch(fulfilled));
    }

    /** So many others whose pictures were seen here. */
    void awaitPictures(int others) throws InterruptedException {
        await(
                others + " first frames",
                lines -> parsed(lines).stream()
                                .filter(is("first-frame"))
                                .map(event -> event.path("peer").asString())
                                .distinct()
                                .count()
                        == others);
    }

    private static Predicate<JsonNode> is(String kind) {
        return event -> event.path("event").asString("").equals(kind);
    }

    private static List<JsonNode> parsed(List<String> lines) {
        return lines.stream().map(JSON::readTree).toList();
    }
}
