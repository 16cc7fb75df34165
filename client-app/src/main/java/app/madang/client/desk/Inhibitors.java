package app.madang.client.desk;

import app.madang.loop.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How each system is kept awake. */
public final class Inhibitors {
    private static final String REASON = "In a call";
    /** Does nothing until its input ends. */
    private static final String UNTIL_THE_END = "cat";

    private Inhibitors() {}

    /**
     * @param system as {@code os.name}
     * @param pid of this program
     */
    public static Inhibitor of(String system, Map<String, String> environment, long pid, EventLoop loop) {
        if (system.startsWith("Windows")) {
            return new ExecutionState();
        }
        if (system.startsWith("Mac")) {
            return new InhibitingProgram(loop, List.of(List.of("caffeinate", "-d", "-i", "-w", Long.toString(pid))));
        }
        return new InhibitingProgram(loop, linux(environment.getOrDefault("XDG_CURRENT_DESKTOP", "")));
    }

    /**
     * GNOME and Plasma decide about the screen themselves and do not ask logind, so their own programs come first.
     *
     * @param desktop names between colons (desktop entry specification)
     */
    static List<List<String>> linux(String desktop) {
        String names = desktop.toUpperCase(Locale.ROOT);
        List<List<String>> commands = new ArrayList<>();
        if (names.contains("GNOME")) {
            commands.add(List.of(
                    "gnome-session-inhibit",
                    "--app-id",
                    "madang",
                    "--reason",
                    REASON,
                    "--inhibit",
                    "idle:suspend",
                    UNTIL_THE_END));
        }
        if (names.contains("KDE")) {
            commands.add(List.of("kde-inhibit", "--power", "--screenSaver", UNTIL_THE_END));
        }
        commands.add(List.of(
                "systemd-inhibit",
                "--what=idle:sleep",
                "--who=Madang",
                "--why=" + REASON,
                "--mode=block",
                UNTIL_THE_END));
        return commands;
    }
}
