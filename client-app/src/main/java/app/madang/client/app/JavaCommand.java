package app.madang.client.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start this very program once more: the same Java, options and classes. */
public final class JavaCommand {
    private JavaCommand() {}

    /** The words of a command line that runs {@link Main} with these arguments. */
    public static List<String> again(List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(JavaCommand::fitsAnotherProcess)
                .forEach(words::add);
        words.add("-cp");
        words.add(System.getProperty("java.class.path"));
        words.add(Main.class.getName());
        words.addAll(arguments);
        return words;
    }

    /** A debugger's port, the headless platform and the making of a start cache belong to one process only. */
    private static boolean fitsAnotherProcess(String option) {
        return !option.startsWith("-agentlib")
                && !option.startsWith("-Dglass.")
                && !option.startsWith("-Dprism.")
                && !option.startsWith("-XX:AOTCacheOutput");
    }
}
