package app.madang.signaling;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The signaling server as a program: {@code ./run server …}. Exit codes: 0 ended as asked, 1 cannot listen, 2 usage. */
@Command(
        name = "server",
        description = "Introduces people to each other for Madang calls. Media never pass through it.",
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class ServerCommand implements Callable<Integer> {
    private static final ServerSettings DEFAULTS = ServerSettings.defaults();

    /** Long enough for what is on its way, short enough for who waits at the terminal. */
    private static final long DRAINING_MS = 1_000;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Listen on this address only. Default: every address of this machine.")
    private String host = DEFAULTS.host();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Listen on this port; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port = DEFAULTS.port();

    @Option(
            names = "--capacity",
            paramLabel = "PEOPLE",
            description = "So many people fit into a room, 1 to 100. Default: ${DEFAULT-VALUE}.")
    private int capacity = DEFAULTS.capacity();

    @Option(
            names = "--access",
            paramLabel = "WORD",
            description = "Let in only who knows this word. Default: everybody who knows the room's name.")
    private String access = DEFAULTS.access();

    @Option(
            names = "--grace-ms",
            paramLabel = "MS",
            description = "Keep the seat of one whose connection is lost for so long. Default: ${DEFAULT-VALUE}.")
    private long graceMs = DEFAULTS.graceMs();

    @Option(
            names = "--ping-ms",
            paramLabel = "MS",
            description = "Ask each connection for a sign of life so often; it is lost after 2.5 times of silence."
                    + " Default: ${DEFAULT-VALUE}.")
    private long pingMs = DEFAULTS.pingMs();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    private boolean help;

    public static void main(String[] arguments) {
        // Read by Logback before the first logger is made. Embedded, the host program's own configuration counts.
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "app/madang/signaling/logback-server.xml");
        }
        System.exit(commandLine().execute(arguments));
    }

    /** The command with its answers to wrong input: one sentence, never a stack trace. */
    static CommandLine commandLine() {
        return new CommandLine(new ServerCommand())
                .setParameterExceptionHandler((wrong, arguments) -> {
                    wrong.getCommandLine().getErr().println(wrong.getMessage());
                    wrong.getCommandLine().getErr().println("Try --help.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, result) -> {
                    command.getErr().println("The server cannot go on: " + failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public Integer call() throws InterruptedException {
        ServerSettings settings = settings();
        PrintWriter out = spec.commandLine().getOut();
        try {
            SignalingServer server = SignalingServer.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
            out.println("Listening on " + address(settings.host(), server.port()));
            out.flush();
        } catch (IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        // Until a signal ends the program.
        new CountDownLatch(1).await();
        return 0;
    }

    private ServerSettings settings() {
        try {
            return DEFAULTS.withHost(host)
                    .withPort(port)
                    .withCapacity(capacity)
                    .withAccess(access)
                    .withGraceMs(graceMs)
                    .withPingMs(pingMs);
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }

    private static String address(String host, int port) {
        return "ws://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** A program that ends by a signal would report that signal; this one was asked to end, and did. */
    private static void stop(SignalingServer server) {
        server.closeAfter(DRAINING_MS);
        Runtime.getRuntime().halt(0);
    }
}
