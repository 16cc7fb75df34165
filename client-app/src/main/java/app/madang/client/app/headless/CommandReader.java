package app.madang.client.app.headless;

import app.madang.client.call.CallControl;
import app.madang.client.quality.Declared;
import app.madang.protocol.Reaction;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries out commands, a line each, until the input ends; what it does not know becomes an {@code error} event. Runs on
 * a daemon thread of its own, since reading blocks for good on a terminal.
 */
final class CommandReader implements Runnable {
    private static final String SHOWS = "shows ";
    private static final String REACT = "react ";
    private static final int LONGEST_SHOWN = 80;

    private static final String REACTIONS =
            Stream.of(Reaction.values()).map(Reaction::word).collect(Collectors.joining(", "));

    private final BufferedReader input;
    private final CallControl call;
    private final ChatLine chat;
    private final FileLine files;
    private final Declared tiles;
    private final ScreenLine screen;
    private final EventLog log;

    CommandReader(
            BufferedReader input,
            CallControl call,
            ChatLine chat,
            FileLine files,
            Declared tiles,
            ScreenLine screen,
            EventLog log) {
        this.screen = screen;
        this.files = files;
        this.input = input;
        this.call = call;
        this.chat = chat;
        this.tiles = tiles;
        this.log = log;
    }

    void start() {
        Thread.ofPlatform().name("commands").daemon().start(this);
    }

    @Override
    public void run() {
        try {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                obey(line.strip());
            }
        } catch (IOException e) {
            log.error("input_failed", "Standard input cannot be read any more: " + e.getMessage());
        }
    }

    private void obey(String command) {
        if (command.startsWith("say ")) {
            chat.say(command.substring(4).strip());
            return;
        }
        if (command.startsWith("send ")) {
            files.send(command.substring(5).strip());
            return;
        }
        if (command.startsWith(REACT)) {
            react(command.substring(REACT.length()).strip());
            return;
        }
        if (command.startsWith(SHOWS)) {
            show(command.substring(SHOWS.length()));
            return;
        }
        switch (command) {
            case "" -> {}
            case "mute" -> call.setMicrophone(false);
            case "unmute" -> call.setMicrophone(true);
            case "camera on" -> call.setCamera(true);
            case "camera off" -> call.setCamera(false);
            case "screen on" -> screen.on();
            case "screen on page" -> screen.page();
            case "screen off" -> screen.off();
            case "hand", "hand on" -> call.setHand(true);
            case "hand off" -> call.setHand(false);
            case "leave" -> call.leave();
            default ->
                log.error(
                        "unknown_command",
                        "Unknown command \"" + shortened(command)
                                + "\". There are: mute, unmute, camera on, camera off, screen on, screen on page, "
                                + "screen off, shows SIZE, hand on, hand off, react NAME, say TEXT, send FILE, leave.");
        }
    }

    private void show(String size) {
        try {
            tiles.say(Tiles.parse(size));
        } catch (IllegalArgumentException e) {
            log.error("unknown_command", "shows: " + e.getMessage());
        }
    }

    private void react(String name) {
        Reaction.of(name)
                .ifPresentOrElse(call::react, () -> log.error("unknown_command", "react: one of " + REACTIONS + "."));
    }

    private static String shortened(String command) {
        return command.length() <= LONGEST_SHOWN ? command : command.substring(0, LONGEST_SHOWN) + "…";
    }
}
