package app.madang.signaling.options;

import app.madang.signaling.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a room is like. */
@Command(optionListHeading = "%nRooms:%n")
final class RoomOptions {
    private static final ServerSettings DEFAULTS = ServerSettings.defaults();

    @Option(
            names = "--capacity",
            paramLabel = "PEOPLE",
            description = "So many people fit into a room, 1 to 100. Default: ${DEFAULT-VALUE}.")
    private int capacity = DEFAULTS.capacity();

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

    ServerSettings apply(ServerSettings settings, Problems problems) {
        ServerSettings sized = problems.change(settings, each -> each.withCapacity(capacity));
        ServerSettings graced = problems.change(sized, each -> each.withGraceMs(graceMs));
        return problems.change(graced, each -> each.withPingMs(pingMs));
    }
}
