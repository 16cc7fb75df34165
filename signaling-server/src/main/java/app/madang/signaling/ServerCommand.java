package app.madang.signaling;

import app.madang.protocol.Host;
import app.madang.signaling.options.GroupedOptions;
import app.madang.signaling.options.Problems;
import app.madang.signaling.options.ServerOptions;
import app.madang.signaling.options.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The signaling server as a program: {@code ./run server …}. Exit codes: 0 ended as asked, 1 cannot listen, 2 usage. */
@Command(
        name = "server",
        description = "Introduces people to each other for Madang calls. Media never pass through it.",
        synopsisHeading = "Usage: ",
        customSynopsis = {"server [OPTIONS]", "       server check [OPTIONS]"},
        optionListHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nSettings from elsewhere:%n",
        footer = {
            "Each option can also be a variable of the environment: --max-rooms is MADANG_MAX_ROOMS. And a line of a"
                    + " properties file, which --config or MADANG_CONFIG names: max-rooms = 500. The command line counts"
                    + " before the environment, the environment before the file. Where an option is repeatable, commas"
                    + " separate its values."
        },
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class ServerCommand implements Callable<Integer> {
    /** Long enough for what is on its way, short enough for who waits at the terminal. */
    private static final long DRAINING_MS = 1_000;

    /** A start that takes longer than this is not waited for by who ends the program meanwhile. */
    private static final long STARTING_MS = 5_000;

    private final Sources sources;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    private boolean help;

    private ServerCommand(Sources sources) {
        this.sources = sources;
    }

    public static void main(String[] arguments) {
        // Read by Logback before the first logger is made. Embedded, the host program's own configuration counts.
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "app/madang/signaling/logback-server.xml");
        }
        System.exit(commandLine(arguments, System.getenv()).execute(arguments));
    }

    /** The command, for one run with these arguments, with its answers to wrong input: sentences, never a stack trace. */
    static CommandLine commandLine(String[] arguments, Map<String, String> environment) {
        Sources sources = new Sources(arguments, environment);
        CommandLine command = new CommandLine(new ServerCommand(sources))
                .addSubcommand(new CheckCommand(sources))
                .setDefaultValueProvider(sources)
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler((failure, failed, result) -> {
                    failed.getErr().println("The server cannot go on: " + failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
        command.getSubcommands().values().forEach(ServerCommand::prepare);
        prepare(command);
        return command;
    }

    /** Mistakes are collected, so that all are told at once. */
    private static void prepare(CommandLine command) {
        command.getCommandSpec().parser().collectErrors(true);
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, help -> "");
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new GroupedOptions());
    }

    @Override
    public Integer call() throws InterruptedException {
        Problems problems = new Problems();
        ServerSettings settings = options.settings(spec, sources, problems);
        PrintWriter err = spec.commandLine().getErr();
        sources.warnings(spec).forEach(err::println);
        if (!problems.isEmpty()) {
            problems.sentences().forEach(err::println);
            err.println("Try --help.");
            return CommandLine.ExitCode.USAGE;
        }
        return run(settings);
    }

    private int run(ServerSettings settings) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        // Before the start: told to end meanwhile, the program ends as it does later.
        CompletableFuture<ObservedServer> started = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started), "stop"));
        try {
            ObservedServer observed = ObservedServer.start(settings, options.ops());
            started.complete(observed);
            out.println(
                    "Listening on " + address(settings.host(), observed.server().port()));
            out.flush();
        } catch (IOException e) {
            started.cancel(false);
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        // Until a signal ends the program.
        new CountDownLatch(1).await();
        return 0;
    }

    static String address(String host, int port) {
        return "ws://" + Host.withPort(host, port);
    }

    /** A program that ends by a signal would report that signal; this one was asked to end, and did. */
    private static void stop(CompletableFuture<ObservedServer> started) {
        if (started.isCancelled()) {
            // It could not start; the program ends by itself, with the status that says so.
            return;
        }
        started.orTimeout(STARTING_MS, TimeUnit.MILLISECONDS)
                .thenAccept(observed -> observed.closeAfter(DRAINING_MS))
                .handle((closed, failure) -> failure == null)
                .join();
        Runtime.getRuntime().halt(0);
    }
}
