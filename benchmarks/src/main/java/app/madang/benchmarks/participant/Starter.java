package app.madang.benchmarks.participant;

import app.madang.benchmarks.process.Child;
import app.madang.benchmarks.process.Scratch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts participants of both makes as their users would.
 *
 * @param madang the words that start Madang's client, without options
 * @param environment of Madang, beside this program's own
 * @param web where pages come from
 * @param folder for logs, and for settings and profiles, which are made anew for everybody and go with them
 * @param kbps the most that a page sends to each other one
 */
public record Starter(List<String> madang, Map<String, String> environment, Web web, Path folder, int kbps) {
    /** The height that Madang keeps below its tiles for its buttons. */
    private static final int BAR = 68;

    /** @throws IOException if the program cannot be started */
    public Participant start(Program program, Seat seat) throws IOException {
        return start(program, seat, Extras.NONE);
    }

    /** @throws IOException if the program cannot be started */
    public Participant start(Program program, Seat seat, Extras extras) throws IOException {
        return switch (program) {
            case MADANG -> madang(seat, "--join=" + invitation(seat), extras.options());
            case CHROMIUM -> page(seat, extras.query());
        };
    }

    /**
     * The same in a window that joins only when Enter is pressed in it.
     *
     * @param seat with a display
     */
    public Participant ready(Program program, Seat seat) throws IOException {
        return switch (program) {
            case MADANG -> madang(seat, invitation(seat), List.of());
            case CHROMIUM -> page(seat, Map.of("waits", 1));
        };
    }

    private Participant page(Seat seat, Map<String, ?> extras) throws IOException {
        Map<String, Object> query = new HashMap<>(pageQuery(seat));
        query.putAll(extras);
        return page("page.html", seat.name(), seat, query);
    }

    private static String invitation(Seat seat) {
        return "madang://127.0.0.1:" + seat.serverPort() + "/" + seat.room();
    }

    private Participant madang(Seat seat, String joining, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(madang);
        if (seat.display().isEmpty()) {
            command.add("--headless");
        }
        command.addAll(List.of(
                "--no-default-stun",
                joining,
                "--name=" + seat.name(),
                "--video=" + seat.clip().map(Path::toString).orElse("pattern"),
                "--audio=tone"));
        command.addAll(options);
        Reports reports = reports(seat.name());
        Map<String, String> all = new HashMap<>(environment);
        Scratch own = Scratch.in(folder, "settings");
        all.put("MADANG_SETTINGS", own.path().toString());
        seat.display().ifPresent(display -> all.put("DISPLAY", display));
        Child child = Child.start(command, all, reports::add, log(seat.name()));
        return new Participant(seat.name(), child, reports, Optional.of(own));
    }

    private Map<String, ?> pageQuery(Seat seat) {
        return Map.of(
                "server",
                "ws://127.0.0.1:" + seat.serverPort(),
                "room",
                seat.room(),
                "kbps",
                kbps,
                "bar",
                BAR,
                "live",
                seat.clip().isEmpty() ? 1 : 0,
                "shown",
                seat.display().isPresent() ? 1 : 0);
    }

    /**
     * Light peers in that seat's room, for a window of that size.
     *
     * @param seat without a display
     */
    public Participant crowd(Crowd crowd, Seat seat, int width, int height) throws IOException {
        Map<String, Object> query = new HashMap<>();
        query.put("server", "ws://127.0.0.1:" + seat.serverPort());
        query.put("room", seat.room());
        query.put("people", crowd.people());
        query.put("meets", crowd.meets());
        query.put("codec", crowd.codec());
        query.put("clip", "files/" + crowd.clip().getFileName());
        query.put("blank", "files/" + crowd.blank().getFileName());
        query.put("fps", crowd.fps());
        query.put("width", width);
        query.put("height", height - BAR);
        return page("crowd.html", seat.name(), seat, query);
    }

    /** A browser of its own with that page. */
    private Participant page(String page, String name, Seat seat, Map<String, ?> query) throws IOException {
        Reports reports = reports(name);
        web.listen(name, reports);
        Scratch own = Scratch.in(folder, "profile");
        List<String> command = new ArrayList<>(Chromium.command(own.path(), seat.clip()));
        command.addAll(Chromium.window(seat.display().isPresent()));
        String address = web.address(page, name, query);
        command.add(seat.display().isPresent() ? "--app=" + address : address);
        Map<String, String> shownOn =
                seat.display().map(display -> Map.of("DISPLAY", display)).orElse(Map.of());
        Child child = Child.start(command, shownOn, line -> {}, log(name));
        return new Participant(name, child, reports, Optional.of(own));
    }

    private Reports reports(String name) throws IOException {
        Files.createDirectories(folder);
        return new Reports(new PrintStream(Files.newOutputStream(folder.resolve(name + ".jsonl")), true));
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }
}
