package app.madang.signaling.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What counts where the command line says nothing: the environment, then the file that {@code --config} or {@code
 * MADANG_CONFIG} names, then the default. Made once for each run of a command.
 */
public final class Sources implements IDefaultValueProvider {
    private static final String CONFIG = "config";
    /** What the command line decides alone. */
    private static final Set<String> NOT_HERE = Set.of(CONFIG, "help");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");

    private final List<Source> sources = new ArrayList<>();
    private final EnvironmentSource environment;
    private final Problems problems = new Problems();

    /** Reads the file that the arguments or the environment name; that it cannot be read is a problem like others. */
    public Sources(String[] arguments, Map<String, String> variables) {
        environment = new EnvironmentSource(variables);
        sources.add(environment);
        config(arguments)
                .ifPresent(file -> problems.change(sources, all -> {
                    all.add(FileSource.read(path(file)));
                    return all;
                }));
    }

    /** The option is read before all others, as it decides what their defaults are. */
    private Optional<String> config(String[] arguments) {
        CommandSpec alone = CommandSpec.create()
                .addOption(OptionSpec.builder("--" + CONFIG).type(String.class).build());
        alone.parser().collectErrors(true).unmatchedArgumentsAllowed(true);
        String named = new CommandLine(alone)
                .setExpandAtFiles(false)
                .parseArgs(arguments)
                .matchedOptionValue("--" + CONFIG, null);
        return Optional.ofNullable(named).or(() -> environment.given(CONFIG).map(Given::value));
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + file + "\" is no name of a file");
        }
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        return argument.isOption()
                ? given((OptionSpec) argument)
                        .filter(each -> fits(argument, each))
                        .map(Given::value)
                        .map(Sources::verbatim)
                        .orElse(null)
                : null;
    }

    /** Where an option that the command line does not name was decided. */
    public Optional<String> where(OptionSpec option) {
        return given(option).map(Given::where);
    }

    /** 0 where it was decided on the command line, more the less it counts; empty where nobody decided. */
    Optional<Integer> rank(CommandSpec command, String option) {
        if (command.commandLine().getParseResult().hasMatchedOption(option)) {
            return Optional.of(0);
        }
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).given(option.substring(2)).isPresent()) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** What is wrong in the sources themselves; complete once the command was parsed. */
    List<String> problems(CommandSpec command) {
        Set<String> options = options(command);
        // Picocli asks for a default as often as it likes.
        Set<String> all = new LinkedHashSet<>(problems.sentences());
        for (Source source : sources) {
            if (source != environment) {
                source.unknown(options).forEach(each -> all.add(each + " is no setting of this server."));
            }
        }
        return List.copyOf(all);
    }

    /** Variables that look as if they were meant for this server, but perhaps are for something else of this machine. */
    public List<String> warnings(CommandSpec command) {
        Set<String> options = options(command);
        options.add(CONFIG);
        return environment.unknown(options).stream()
                .map(each -> each + " is no setting of this server and is ignored.")
                .toList();
    }

    private static Set<String> options(CommandSpec command) {
        return command.options().stream()
                .map(Sources::name)
                .filter(name -> !NOT_HERE.contains(name))
                .collect(Collectors.toSet());
    }

    private Optional<Given> given(OptionSpec option) {
        String name = name(option);
        return NOT_HERE.contains(name)
                ? Optional.empty()
                : sources.stream().flatMap(each -> each.given(name).stream()).findFirst();
    }

    private static String name(OptionSpec option) {
        return option.longestName().substring(2);
    }

    /** Picocli would tell the mistake without the place, and only the first. */
    private boolean fits(ArgSpec argument, Given given) {
        Class<?> type = argument.type();
        boolean number = type == int.class || type == long.class || type == Integer.class || type == Long.class;
        if (!number || isNumber(given.value(), type == long.class || type == Long.class)) {
            return true;
        }
        problems.add(given.where() + " must be a whole number, not \"" + given.value() + "\"");
        return false;
    }

    private static boolean isNumber(String text, boolean big) {
        return WHOLE_NUMBER.matcher(text).matches() && (big || Long.parseLong(text) == (int) Long.parseLong(text));
    }

    /** Picocli would put variables of its own into it. */
    private static String verbatim(String value) {
        return value.replace("$", "$$");
    }
}
