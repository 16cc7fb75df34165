package app.madang.signaling;

import app.madang.signaling.options.Problems;
import app.madang.signaling.options.ServerOptions;
import app.madang.signaling.options.Sources;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * {@code ./run server check …}: tries a configuration without starting the server. Exit codes: 0 all is well, 1 something
 * does not work, 2 the configuration is wrong.
 */
@Command(
        name = "check",
        description = "Try this configuration, say what is wrong with it, and end.",
        synopsisHeading = "Usage: ",
        customSynopsis = "server check [OPTIONS]",
        optionListHeading = "%n",
        sortOptions = false,
        usageHelpAutoWidth = true)
final class CheckCommand implements Callable<Integer> {
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

    CheckCommand(Sources sources) {
        this.sources = sources;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        misplaced(problems);
        ServerSettings settings = options.settings(spec, sources, problems);
        PrintWriter out = spec.commandLine().getOut();
        sources.warnings(spec).forEach(spec.commandLine().getErr()::println);
        if (!problems.isEmpty()) {
            problems.sentences().forEach(spec.commandLine().getErr()::println);
            return CommandLine.ExitCode.USAGE;
        }
        List<Finding> findings = new ArrayList<>(new Checkup(settings).findings());
        new OpsCheckup(options.ops()).finding().ifPresent(findings::add);
        findings.forEach(finding -> out.println(finding.line()));
        return findings.stream().anyMatch(Finding.Fault.class::isInstance) ? 1 : 0;
    }

    /** What stands before the word check would be read by the server's own command, and have no effect here. */
    private void misplaced(Problems problems) {
        ParseResult before = spec.parent().commandLine().getParseResult();
        before.errors().forEach(error -> problems.add(error.getMessage()));
        for (ArgSpec argument : before.matchedArgs()) {
            String name = ((CommandLine.Model.OptionSpec) argument).longestName();
            problems.add(name + " must stand behind check: server check " + name + " …");
        }
    }
}
