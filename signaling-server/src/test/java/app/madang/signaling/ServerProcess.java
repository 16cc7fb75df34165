package app.madang.signaling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's command line in a JVM of its own. */
final class ServerProcess {
    private ServerProcess() {}

    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ServerCommand.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
