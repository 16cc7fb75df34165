package app.madang.benchmarks;

import app.madang.benchmarks.server.Contestant;
import java.util.List;
import picocli.CommandLine.Option;

/** Which servers a command compares. */
final class Servers {
    @Option(
            names = "--servers",
            split = ",",
            defaultValue = "MADANG,WS,SOCKET_IO,PEER",
            description = "Which, in this order: ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Contestant> servers;

    List<Contestant> all() {
        return servers;
    }
}
