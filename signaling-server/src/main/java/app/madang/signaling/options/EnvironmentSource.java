package app.madang.signaling.options;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code MADANG_MAX_ROOMS} for {@code --max-rooms}. A variable that is empty counts as not set, as in most programs. */
final class EnvironmentSource implements Source {
    static final String PREFIX = "MADANG_";

    /** These belong to the scripts that start the server, to the JVM and to the program with the window. */
    private static final Set<String> OF_OTHERS =
            Set.of("MADANG_JAVA_HOME", "MADANG_JAVA_OPTS", "MADANG_BUILD", "MADANG_LOG", "MADANG_SETTINGS");

    private final Map<String, String> variables;

    EnvironmentSource(Map<String, String> variables) {
        this.variables = variables;
    }

    static String variable(String option) {
        return PREFIX + option.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public Optional<Given> given(String option) {
        String variable = variable(option);
        return Optional.ofNullable(variables.get(variable))
                .filter(value -> !value.isEmpty())
                .map(value -> new Given(value, variable));
    }

    @Override
    public List<String> unknown(Collection<String> options) {
        Set<String> known = options.stream().map(EnvironmentSource::variable).collect(Collectors.toSet());
        return variables.keySet().stream()
                .filter(variable -> variable.startsWith(PREFIX))
                .filter(variable -> !known.contains(variable) && !OF_OTHERS.contains(variable))
                .sorted()
                .toList();
    }
}
