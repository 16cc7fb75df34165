package app.madang.signaling.options;

import app.madang.signaling.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where the server listens. */
@Command(optionListHeading = "%nWhere it listens:%n")
final class ListenOptions {
    private static final ServerSettings DEFAULTS = ServerSettings.defaults();

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

    ServerSettings apply(ServerSettings settings, Problems problems) {
        ServerSettings there = problems.change(settings, each -> each.withHost(host));
        return problems.change(there, each -> each.withPort(port));
    }
}
